import type { ModelFetch } from './types.ts';

/** How the fetch of now stands, and who wants to hear of it. */
export interface Progress {
  now(): ModelFetch | null;
  begin(name: string): void;
  move(doneBytes: number, totalBytes: number): void;
  end(state: Exclude<ModelFetch['state'], 'running'>, error?: ModelFetch['error']): void;
  listen(listener: (fetch: ModelFetch) => void): void;
}

/** News come at most this often. */
const TOLD_EVERY_MS = 250;

/** Bytes a second since `began`; what was here already does not count. */
const speed = (bytes: number, began: number): number =>
  Math.round((Math.max(0, bytes) * 1000) / Math.max(1, performance.now() - began));

export function createProgress(): Progress {
  const listeners: ((fetch: ModelFetch) => void)[] = [];
  let now: ModelFetch | null = null;
  let began = 0;
  let atFirst: number | null = null;
  let told = 0;

  function say(next: ModelFetch): void {
    now = next;
    told = performance.now();
    for (const listener of listeners) listener(next);
  }

  return {
    now: () => now,
    begin: (name) => {
      began = performance.now();
      atFirst = null;
      say({ name, state: 'running', doneBytes: 0, totalBytes: 0, bytesPerSecond: 0, error: null });
    },
    move: (doneBytes, totalBytes) => {
      if (now === null) return;
      atFirst ??= doneBytes;
      now = { ...now, doneBytes, totalBytes, bytesPerSecond: speed(doneBytes - atFirst, began) };
      if (performance.now() - told >= TOLD_EVERY_MS) say(now);
    },
    end: (state, error = null) => {
      if (now !== null) say({ ...now, state, error, bytesPerSecond: 0 });
    },
    listen: (listener) => void listeners.push(listener),
  };
}
