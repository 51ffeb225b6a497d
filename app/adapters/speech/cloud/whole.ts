import { writeWav } from '../wav-write.ts';
import type { About, Transcriber } from './types.ts';

/** Asks a service about a whole sentence; `wav` is a sound file. Resolves to plain words. */
export type AskWhole = (wav: Uint8Array<ArrayBuffer>, about: About, signal: AbortSignal) => Promise<string>;

/** A service that takes whole sound files: nothing leaves the PC before the sentence is over. */
export const wholeSentences = (ask: AskWhole): Transcriber => ({
  begin: (about) => {
    const stopped = new AbortController();
    return {
      feed: () => undefined,
      finish: (samples, signal) => ask(writeWav(samples), about, AbortSignal.any([signal, stopped.signal])),
      stop: () => stopped.abort(),
    };
  },
});
