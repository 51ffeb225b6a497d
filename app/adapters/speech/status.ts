import type { SpeechStatus } from './types.ts';

/** The status and who wants to hear of its changes. */
export interface StatusBoard {
  get(): SpeechStatus;
  set(status: SpeechStatus): void;
  listen(listener: (status: SpeechStatus) => void): () => void;
}

/** A board that says `absent`. */
export function createStatusBoard(): StatusBoard {
  let status: SpeechStatus = { state: 'absent' };
  const listeners = new Set<(status: SpeechStatus) => void>();
  return {
    get: () => status,
    set: (next) => {
      status = next;
      for (const listener of listeners) listener(next);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
