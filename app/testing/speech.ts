import { type Heard, type SpeechEngine, SpeechError } from '../adapters/speech/types.ts';

/** Hears what it is told to; without that it has no model, as on a PC whose download is not done. */
export function fakeSpeech(hears: (() => Heard) | null = null): SpeechEngine {
  const missing = () => new SpeechError('speech_model_missing', 'no model in tests', 'encoder.nb8.onnx');
  return {
    status: () => (hears ? { state: 'ready', model: 'test', loadMs: 0 } : { state: 'absent' }),
    onStatus: () => () => undefined,
    load: async () => {
      if (!hears) throw missing();
    },
    hear: async () => {
      if (!hears) throw missing();
      return hears();
    },
    read: async () => [],
    setLexicon: () => undefined,
    changeLexicon: () => undefined,
    close: async () => undefined,
  };
}
