import { hindiPhonemes } from '../../core/speaking/hindi/phonemes.ts';
import { graphOptions, loadRuntime, runtimeFor } from '../speech/runtime.ts';
import { floats } from '../tensor-floats.ts';
import { idsOf } from './ids.ts';
import { pcmOf } from './pcm.ts';
import { readVoice } from './voice-files.ts';

/** A voice that is in memory. */
export interface OpenedVoice {
  /** A breath of Hindi as sound (24 kHz, signed 16 bit); nothing where it has no word. `speed`: 100 is as the voice was recorded. */
  speak(text: string, speed: number): Promise<Uint8Array>;
  close(): Promise<void>;
}

const ONLY_PAUSES = /^[ ,.?!]*$/;

/** Opens the voice of a folder. Throws SpeechError about its files; anything else is the runtime's. */
export async function openVoice(folder: string): Promise<OpenedVoice> {
  const { graph, config } = await readVoice(folder);
  const { Tensor, open } = await loadRuntime(runtimeFor(process, process.env.EXECORA_SPEECH_RUNTIME));
  const session = await open(graph, graphOptions());
  const whole = (...values: readonly number[]) => BigInt64Array.from(values, BigInt);
  const { noise_scale, length_scale, noise_w } = config.inference;
  const speaker = config.num_speakers > 1 ? { sid: new Tensor('int64', whole(0), [1]) } : {};
  return {
    speak: async (text, speed) => {
      const sounds = hindiPhonemes(text);
      const ids = ONLY_PAUSES.test(sounds) ? [] : idsOf(sounds, config);
      if (ids.length === 0) return new Uint8Array();
      const outputs = await session.run({
        input: new Tensor('int64', whole(...ids), [1, ids.length]),
        input_lengths: new Tensor('int64', whole(ids.length), [1]),
        scales: new Tensor('float32', [noise_scale, (length_scale * 100) / speed, noise_w], [3]),
        ...speaker,
      });
      return pcmOf(floats(outputs, 'output'), config.audio.sample_rate);
    },
    close: () => session.release(),
  };
}
