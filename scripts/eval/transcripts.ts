import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type LoadedModel, loadModel } from '../../app/adapters/speech/loading.ts';
import { type GraphsManifest, graphsManifest } from '../../app/adapters/speech/model-files.ts';
import { type Look, looksFor, TEMPOS } from '../../app/adapters/speech/passes.ts';
import { PROMPT_TOKENS, promptTokens } from '../../app/adapters/speech/prompt.ts';
import type { ScoreTexts } from '../../app/adapters/speech/score.ts';
import type { HearContext } from '../../app/adapters/speech/types.ts';
import type { Transcripts, Whisper } from '../../app/adapters/speech/whisper.ts';

/** Floats as text. */
const packed = z.codec(
  z.base64(),
  z.custom<Float32Array>((value) => value instanceof Float32Array),
  {
    decode: (text) => new Float32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer),
    encode: (numbers) =>
      Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64'),
  },
);

/** What the model says at once, or at a further look. */
const kept = z.object({
  passes: z.array(z.object({ text: z.string(), probability: z.number() })),
  /** Which sounds were heard when, where the model says so. */
  trace: z.object({ chances: packed, moments: z.int() }).nullable(),
});
type Kept = Pick<Transcripts, 'passes' | 'trace'>;

export interface Transcriber {
  /** The model; what it writes comes from the cache when it was asked before, and took no time then. */
  readonly whisper: Whisper;
  close(): Promise<void>;
}

/** Outside the repository: what was heard of a recording is not the product's. */
const CACHE = join(tmpdir(), 'execora-eval-speech');
/** The shipped model. */
export const MODELS = 'assets/models';

const readManifest = (folder: string) =>
  graphsManifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));

/** What the model is told before it hears. */
function promptsFor(names: HearContext['names']): string[] {
  const sentences: string[] = [];
  const note = (sentence: string): number[] => {
    sentences.push(sentence);
    return [];
  };
  promptTokens(names, 0, note);
  promptTokens(names, 1, note);
  return sentences;
}

/** The model and its passes decide what is written, and so do the sound and the prompts. */
function nameOf(
  { files }: GraphsManifest,
  looks: readonly Look[],
  samples: Float32Array,
  { names }: HearContext,
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([files, looks, TEMPOS, PROMPT_TOKENS, promptsFor(names)]));
  hash.update(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
  return hash.digest('hex').slice(0, 32);
}

const NO_TIME = { mel: 0, encode: 0, decode: 0 };
const unheard = () => {};

/**
 * The speech model without the reading: transcripts are kept in the folder for temporary files, so that a change of the reading is
 * measured in seconds. `fresh` hears everything anew. `folder` holds the model.
 */
export function createTranscriber(fresh: boolean, folder = MODELS): Transcriber {
  mkdirSync(CACHE, { recursive: true });
  const manifest = readManifest(folder);
  let model: Promise<LoadedModel> | null = null;
  const ask: Whisper = async (...asked) => {
    model ??= loadModel(folder, true, { progress: unheard, verified: unheard });
    return (await model).whisper(...asked);
  };

  async function keep(
    name: string,
    look: () => Promise<Pick<Kept, 'passes'> & Partial<Kept>>,
  ): Promise<Kept> {
    const file = join(CACHE, `${name}.heard.json`);
    if (!fresh && existsSync(file)) return kept.decode(JSON.parse(readFileSync(file, 'utf8')));
    const { passes, trace = null } = await look();
    writeFileSync(file, JSON.stringify(kept.encode({ passes: [...passes], trace })));
    return { passes, trace };
  }

  const whisper: Whisper = async (samples, context) => {
    const { first, further } = looksFor(context.language, manifest.files.sounds !== undefined);
    const asked = () => ask(samples, context, unheard);
    const heard = await keep(nameOf(manifest, first, samples, context), asked);
    const again = async () => {
      const look = await keep(nameOf(manifest, further, samples, context), async () => {
        const more = await (await asked()).again?.();
        return more ?? { passes: [] };
      });
      return { passes: look.passes, ms: NO_TIME };
    };
    const score: ScoreTexts = async (texts) => (await (await asked()).score?.(texts)) ?? [];
    return { ...heard, ms: NO_TIME, again, score };
  };

  return { whisper, close: async () => (await model)?.close() };
}
