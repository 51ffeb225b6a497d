import type { Reading } from '../../core/intent/types.ts';
import type { ToWorker } from './messages.ts';
import type { HearContext } from './types.ts';

/** Given texts that the worker reads as commands, beside the sentences it hears. */
export interface Reads {
  ask(texts: readonly string[], context: HearContext): Promise<readonly Reading[]>;
  answer(id: number, readings: readonly Reading[]): void;
  isEmpty(): boolean;
  /** The worker is gone: what was asked is answered with no reading. */
  clear(): void;
}

/** Nothing is asked yet; `post` says it to the worker. */
export function createReads(post: (message: ToWorker) => void): Reads {
  const waiting = new Map<number, (readings: readonly Reading[]) => void>();
  let lastId = 0;
  function answer(id: number, readings: readonly Reading[]): void {
    waiting.get(id)?.(readings);
    waiting.delete(id);
  }
  return {
    ask: (texts, context) => {
      lastId += 1;
      const id = lastId;
      const { promise, resolve } = Promise.withResolvers<readonly Reading[]>();
      waiting.set(id, resolve);
      post({ kind: 'read', id, texts, context });
      return promise;
    },
    answer,
    isEmpty: () => waiting.size === 0,
    clear: () => {
      for (const id of [...waiting.keys()]) answer(id, []);
    },
  };
}
