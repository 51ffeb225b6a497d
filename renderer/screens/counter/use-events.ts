import { useCallback, useEffect } from 'react';
import type { EngineEvent } from '../../../app/contract/events.ts';
import { engine } from '../../engine/client.ts';
import { useHappening } from '../../engine/hooks.ts';
import { microphone } from '../../voice/microphone.ts';
import { speaking } from '../../voice/speaking.ts';
import { handsFreeLost, voiceInRoom } from './actions/hands-free.ts';
import { microphoneLost, voiceChanged } from './actions/listen.ts';
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
      if (event.kind === 'voice') {
        voiceChanged(event);
        voiceInRoom(event);
      }
      if (event.kind === 'partial') tellBar({ kind: 'words', id: event.sessionId, text: event.text });
    }, []),
  );
}

function soundLost(): void {
  microphoneLost();
  handsFreeLost();
}

/** From here on a spoken "haan" has its time. A lost message makes it ask once more. */
function readBackEnded(): void {
  if (!speaking.state()) engine.speech.readBack({}).catch(() => undefined);
}

/** What the microphone and the counter's own voice do, where listening must follow. */
export function useVoiceEvents(): void {
  useEffect(() => {
    const leave = [microphone.subscribe(soundLost), speaking.subscribe(readBackEnded)];
    return () => {
      for (const each of leave) each();
    };
  }, []);
}
