import { type Decoding, type Limits, type Transcript, tokenCap, transcribe } from './greedy.ts';
import { latinMask } from './mask.ts';
import { fitContext, logMel } from './mel.ts';
import type { Model, Tensors } from './model.ts';
import { type Batch, type Pass, passesAgain, passesFor, SLOWER } from './passes.ts';
import { promptTokens } from './prompt.ts';
import { resample } from './resample.ts';
import { type ScoreTexts, scoreTexts } from './score.ts';
import type { Tokenizer } from './tokenizer.ts';
import { type HearContext, SAMPLE_RATE, spokenIn } from './types.ts';

/** What was heard at one look at a sentence: transcripts, one a pass, and what each part took. */
export interface Look {
  readonly passes: readonly Transcript[];
  readonly ms: { readonly mel: number; readonly encode: number; readonly decode: number };
}

/** The first look at a sentence, and what else can be asked of the same sound. */
export interface Transcripts extends Look {
  /** A second look, at the sound played slower; null where the model has one only. */
  readonly again: (() => Promise<Look>) | null;
  /** How well other texts fit the same sound, without a prompt that could speak for them; null where the model cannot say. */
  readonly score: ScoreTexts | null;
}

export type Whisper = (
  samples: Float32Array,
  context: HearContext,
  onPartial: (text: string) => void,
  signal?: AbortSignal,
) => Promise<Transcripts>;

/** Whisper's way from sound to text: at each look the encoder once, then a greedy decoding for each pass, a batch at a time. */
export function createWhisper(model: Model, tokenizer: Tokenizer): Whisper {
  const mask = latinMask(tokenizer);

  const decodingOf = ({ language, prompt }: Pass, { names }: HearContext): Decoding => ({
    language,
    prompt: prompt === null ? [] : promptTokens(names, prompt, tokenizer.encode),
  });

  async function encoded(samples: Float32Array) {
    const started = performance.now();
    const frames = 2 * fitContext(samples.length);
    const mel = logMel(samples, frames, model.bands);
    const drawn = performance.now();
    const cross = await model.encode(mel, frames);
    return { cross, ms: { mel: drawn - started, encode: performance.now() - drawn } };
  }

  async function look(
    samples: Float32Array,
    batches: readonly Batch[],
    context: HearContext,
    limits: Omit<Limits, 'mask' | 'maxTokens'>,
  ): Promise<Look & { cross: Tensors }> {
    const { cross, ms } = await encoded(samples);
    const started = performance.now();
    const maxTokens = tokenCap(samples.length / SAMPLE_RATE);
    const passes: Transcript[] = [];
    for (const batch of batches) {
      const onText = passes.length === 0 ? limits.onText : undefined;
      const decodings = batch.map((pass) => decodingOf(pass, context));
      const all = { ...limits, mask, maxTokens, onText };
      passes.push(...(await transcribe(model, tokenizer, cross, decodings, all)));
    }
    return { passes, cross, ms: { ...ms, decode: performance.now() - started } };
  }

  return async (samples, context, onText, signal) => {
    const { language } = context;
    const { cross, ...first } = await look(samples, passesFor(language), context, { signal, onText });
    const plain: Decoding = { language: spokenIn(language), prompt: [] };
    return {
      ...first,
      again: () => look(resample(samples, ...SLOWER), passesAgain(language), context, { signal }),
      score: (texts) => scoreTexts(model, tokenizer, cross, plain, texts),
    };
  };
}
