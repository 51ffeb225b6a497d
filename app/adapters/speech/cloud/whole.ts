import { writeWav } from '../wav-write.ts';
import type { About, CloudConfig, Transcriber } from './types.ts';

/** Asks a service about a whole sentence; `sound` is a WAV file. Resolves to plain words. */
type AskWhole = (config: CloudConfig, sound: File, about: About, signal: AbortSignal) => Promise<string>;

/** A service that takes whole sound files: nothing leaves the PC before the sentence is over. */
export const wholeSentences = (config: CloudConfig, ask: AskWhole): Transcriber => ({
  begin: (about) => {
    const stopped = new AbortController();
    return {
      feed: () => undefined,
      finish: (samples, signal) =>
        ask(config, soundFile(samples), about, AbortSignal.any([signal, stopped.signal])),
      stop: () => stopped.abort(),
    };
  },
});

const soundFile = (samples: Float32Array): File =>
  new File([writeWav(samples)], 'sentence.wav', { type: 'audio/wav' });
