import { useSyncExternalStore } from 'react';
import type { HearingTrouble } from '../../app/contract/hearing.ts';

let trouble: HearingTrouble | null = null;
const listeners = new Set<() => void>();

/** Keeps why this PC heard the last sentence in place of the service; null when all went as chosen. */
export function tellHearingTrouble(next: HearingTrouble | null): void {
  trouble = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Why this PC heard the last sentence in place of the service. */
export const useHearingTrouble = (): HearingTrouble | null => useSyncExternalStore(listen, () => trouble);
