import { type Decoding, type Transcript, tokenCap, transcribe } from './greedy.ts';
import { latinMask } from './mask.ts';
import { fitContext, logMel } from './mel.ts';
import type { Model } from './model.ts';
import { type Pass, passesFor } from './passes.ts';
import { promptTokens } from './prompt.ts';
import { type ScoreTexts, scoreTexts } from './score.ts';
import type { Tokenizer } from './tokenizer.ts';
import { type HearContext, SAMPLE_RATE, spokenIn } from './types.ts';

/** The transcripts of one sentence, one a pass, and what each part took. */
export interface Transcripts {
  readonly passes: readonly Transcript[];
  /** How well other texts fit the same sound, without a prompt that could speak for them; null where the model cannot say. */
  readonly score: ScoreTexts | null;
  readonly ms: { readonly mel: number; readonly encode: number; readonly decode: number };
}

export type Whisper = (
  samples: Float32Array,
  context: HearContext,
  onPartial: (text: string) => void,
  signal?: AbortSignal,
) => Promise<Transcripts>;

/** Whisper's way from sound to text: the encoder once, then a greedy decoding for each pass, a batch at a time. */
export function createWhisper(model: Model, tokenizer: Tokenizer): Whisper {
  const mask = latinMask(tokenizer);

  const decodingOf = ({ language, prompt }: Pass, { names }: HearContext): Decoding => ({
    language,
    prompt: prompt === null ? [] : promptTokens(names, prompt, tokenizer.encode),
  });

  return async (samples, context, onPartial, signal) => {
    const started = performance.now();
    const frames = 2 * fitContext(samples.length);
    const mel = logMel(samples, frames, model.bands);
    const drawn = performance.now();
    const cross = await model.encode(mel, frames);
    const encoded = performance.now();

    const limits = { mask, maxTokens: tokenCap(samples.length / SAMPLE_RATE), signal };
    const passes: Transcript[] = [];
    for (const batch of passesFor(context.language)) {
      const onText = passes.length === 0 ? onPartial : undefined;
      const decodings = batch.map((pass) => decodingOf(pass, context));
      passes.push(...(await transcribe(model, tokenizer, cross, decodings, { ...limits, onText })));
    }
    const plain: Decoding = { language: spokenIn(context.language), prompt: [] };
    return {
      passes,
      score: (texts) => scoreTexts(model, tokenizer, cross, plain, texts),
      ms: { mel: drawn - started, encode: encoded - drawn, decode: performance.now() - encoded },
    };
  };
}
