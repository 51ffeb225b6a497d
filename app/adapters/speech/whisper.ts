import type { SoundTrace } from '../../core/hearing/sound-trace.ts';
import { type Decoding, type Transcript, tokenCap, transcribe } from './greedy.ts';
import { latinMask } from './mask.ts';
import { fitContext, logMel, momentsOf } from './mel.ts';
import type { Model, Tensors } from './model.ts';
import { type Look, looksFor, type Pass, TEMPOS, type Tempo } from './passes.ts';
import { promptTokens } from './prompt.ts';
import { resample } from './resample.ts';
import { type ScoreTexts, scoreTexts } from './score.ts';
import type { Tokenizer } from './tokenizer.ts';
import { type HearContext, SAMPLE_RATE, spokenIn } from './types.ts';

/** What was heard: transcripts, one a pass, and what each part took. */
export interface Heard {
  readonly passes: readonly Transcript[];
  readonly ms: { readonly mel: number; readonly encode: number; readonly decode: number };
}

/** The first looks at a sentence, and what else can be asked of the same sound. */
export interface Transcripts extends Heard {
  /** Takes the further looks; null where the model has none. */
  readonly again: (() => Promise<Heard>) | null;
  /** Which sounds were heard when; null where the model cannot say. */
  readonly trace: SoundTrace | null;
  /** How well other texts fit the same sound, without a prompt that could speak for them; null where the model cannot say. */
  readonly score: ScoreTexts | null;
}

export type Whisper = (
  samples: Float32Array,
  context: HearContext,
  onPartial: (text: string) => void,
  signal?: AbortSignal,
) => Promise<Transcripts>;

/** Whisper's way from sound to text: the encoder once a tempo, then a greedy decoding for each pass, a batch at a time. */
export function createWhisper(model: Model, tokenizer: Tokenizer): Whisper {
  const mask = latinMask(tokenizer);

  const decodingOf = ({ language, prompt }: Pass, { names }: HearContext): Decoding => ({
    language,
    prompt: prompt === null ? [] : promptTokens(names, prompt, tokenizer.encode),
  });

  async function encode(samples: Float32Array, tempo: Tempo) {
    const started = performance.now();
    const played = resample(samples, ...TEMPOS[tempo]);
    const frames = 2 * fitContext(played.length);
    const mel = logMel(played, frames, model.bands);
    const drawn = performance.now();
    const cross = await model.encode(mel, frames);
    return { cross, ms: { mel: drawn - started, encode: performance.now() - drawn } };
  }

  /** The sound at each tempo, encoded when it is first asked for; only then it takes time. */
  function encodings(samples: Float32Array) {
    const known = new Map<Tempo, Tensors>();
    return async (tempo: Tempo) => {
      const before = known.get(tempo);
      if (before) return { cross: before, ms: { mel: 0, encode: 0 } };
      const fresh = await encode(samples, tempo);
      known.set(tempo, fresh.cross);
      return fresh;
    };
  }

  return async (samples, context, onPartial, signal) => {
    const encoded = encodings(samples);
    const limits = { mask, signal, maxTokens: tokenCap(samples.length / SAMPLE_RATE) };

    async function take(looks: readonly Look[], onText?: (text: string) => void): Promise<Heard> {
      const started = performance.now();
      const ms = { mel: 0, encode: 0 };
      const passes: Transcript[] = [];
      for (const { tempo, batch } of looks) {
        const { cross, ms: took } = await encoded(tempo);
        const decodings = batch.map((pass) => decodingOf(pass, context));
        const all = { ...limits, onText: passes.length === 0 ? onText : undefined };
        passes.push(...(await transcribe(model, tokenizer, cross, decodings, all)));
        ms.mel += took.mel;
        ms.encode += took.encode;
      }
      return { passes, ms: { ...ms, decode: performance.now() - started - ms.mel - ms.encode } };
    }

    async function trace(): Promise<SoundTrace | null> {
      if (model.trace === null) return null;
      return model.trace((await encoded('spoken')).cross, momentsOf(samples.length));
    }

    const score: ScoreTexts = async (texts) =>
      scoreTexts(model, tokenizer, (await encoded('spoken')).cross, plain, texts);

    const { first, further } = looksFor(context.language, model.trace !== null);
    const plain: Decoding = { language: spokenIn(context.language), prompt: [] };
    return {
      ...(await take(context.brief ? first.slice(0, 1) : first, onPartial)),
      again: () => take(further),
      trace: await trace(),
      score,
    };
  };
}
