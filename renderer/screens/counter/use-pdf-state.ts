import { useCallback } from 'react';
import type { EngineEvent } from '../../../app/contract/events.ts';
import { useHappening } from '../../engine/hooks.ts';
import { change, desk } from './state/desk.ts';

/** Keeps the paper's state on the saved card in step with the engine. */
export function usePdfState(): void {
  useHappening(
    useCallback((event: EngineEvent) => {
      const { saved } = desk();
      if (event.kind !== 'pdf' || saved?.invoice.id !== event.invoiceId) return;
      change({ saved: { ...saved, invoice: { ...saved.invoice, pdf: event.state } } });
    }, []),
  );
}
