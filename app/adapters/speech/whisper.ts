import { type Transcript, tokenCap, transcribe } from './greedy.ts';
import { latinMask } from './mask.ts';
import { fitContext, logMel } from './mel.ts';
import type { Model } from './model.ts';
import { type Pass, passesFor } from './passes.ts';
import { promptTokens } from './prompt.ts';
import type { Tokenizer } from './tokenizer.ts';
import { type HearContext, SAMPLE_RATE } from './types.ts';

/** The transcripts of one sentence, one a pass, and what each part took. */
export interface Transcripts {
  readonly passes: readonly Transcript[];
  readonly ms: { readonly mel: number; readonly encode: number; readonly decode: number };
}

export type Whisper = (
  samples: Float32Array,
  context: HearContext,
  onPartial: (text: string) => void,
  signal?: AbortSignal,
) => Promise<Transcripts>;

/** Whisper's way from sound to text: the encoder once, then a greedy decoding for each pass. */
export function createWhisper(model: Model, tokenizer: Tokenizer): Whisper {
  const mask = latinMask(tokenizer);

  return async (samples, context, onPartial, signal) => {
    const started = performance.now();
    const frames = 2 * fitContext(samples.length);
    const mel = logMel(samples, frames, model.bands);
    const drawn = performance.now();
    const cross = await model.encode(mel, frames);
    const encoded = performance.now();

    const decode = ({ language, prompted }: Pass, onText?: (text: string) => void) =>
      transcribe(model, tokenizer, cross, {
        language,
        prompt: prompted ? promptTokens(context.names, tokenizer.encode) : [],
        mask,
        maxTokens: tokenCap(samples.length / SAMPLE_RATE),
        signal,
        onText,
      });

    const [plain, prompted] = passesFor(context.language);
    const passes = [await decode(plain, onPartial), await decode(prompted)];
    const ms = { mel: drawn - started, encode: encoded - drawn, decode: performance.now() - encoded };
    return { passes, ms };
  };
}
