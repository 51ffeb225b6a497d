import { useCallback } from 'react';
import type { EngineEvent } from '../../../app/contract/events.ts';
import { useHappening } from '../../engine/hooks.ts';
import { change, desk, tellBar } from './state/desk.ts';

function onPaper(invoiceId: string, pdf: 'waiting' | 'ready' | 'failed'): void {
  const { saved } = desk();
  if (saved?.invoice.id === invoiceId) change({ saved: { ...saved, invoice: { ...saved.invoice, pdf } } });
}

/** What the engine says without being asked, where the desk shows it: the paper's state, words as they are heard. */
export function useCounterEvents(): void {
  useHappening(
    useCallback((event: EngineEvent) => {
      if (event.kind === 'pdf') onPaper(event.invoiceId, event.state);
      if (event.kind === 'partial') tellBar({ kind: 'words', id: event.sessionId, text: event.text });
    }, []),
  );
}
