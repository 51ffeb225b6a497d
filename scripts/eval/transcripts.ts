import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type LoadedModel, loadModel } from '../../app/adapters/speech/loading.ts';
import { graphsManifest } from '../../app/adapters/speech/model-files.ts';
import { type Look, looksFor, TEMPOS } from '../../app/adapters/speech/passes.ts';
import { PROMPT_TOKENS, promptTokens } from '../../app/adapters/speech/prompt.ts';
import type { HearContext } from '../../app/adapters/speech/types.ts';
import type { Heard } from '../../app/adapters/speech/whisper.ts';
import type { SoundTrace } from '../../app/core/hearing/sound-trace.ts';

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

const transcripts = z.object({
  /** One a pass, empty ones too. */
  texts: z.array(z.string()),
  /** Mean probability of the tokens of each. */
  probabilities: z.array(z.number()),
  /** Which sounds were heard when, where the model says so. */
  trace: z.object({ chances: packed, moments: z.int() }).nullable(),
});
export type Transcripts = z.output<typeof transcripts>;
const scores = z.record(z.string(), z.number());

export interface Transcriber {
  /** What the model writes for a sound; from the cache when it was asked before. */
  transcribe(samples: Float32Array, context: HearContext): Promise<Transcripts>;
  /** What it writes at the further looks. */
  again(samples: Float32Array, context: HearContext): Promise<Transcripts>;
  /** What the model thinks of texts for a sound, as mean log probabilities; from the cache as far as it was asked before. */
  score(samples: Float32Array, context: HearContext, texts: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

/** What the model says at once, or at a further look. */
type Answer = Heard & { readonly trace?: SoundTrace | null };

/** Outside the repository: what was heard of a recording is not the product's. */
const CACHE = join(tmpdir(), 'execora-eval-speech');
const MODELS = 'assets/models';

/** The checksums of the model's files. */
const filesIn = (manifest: unknown) => z.object({ files: z.unknown() }).parse(manifest).files;

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
function keyOf(samples: Float32Array, { names }: HearContext): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify(filesIn(JSON.parse(readFileSync(join(MODELS, 'manifest.json'), 'utf8')))));
  hash.update(JSON.stringify([TEMPOS, PROMPT_TOKENS, promptsFor(names)]));
  hash.update(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
  return hash.digest('hex').slice(0, 32);
}

/** The looks that the model takes; of one that names sounds others than of one that does not. */
function looks({ language }: HearContext) {
  const manifest = JSON.parse(readFileSync(join(MODELS, 'manifest.json'), 'utf8'));
  return looksFor(language, graphsManifest.parse(manifest).files.sounds !== undefined);
}

/** What a name in the cache says of the looks that were taken. */
const nameOf = (looks: readonly Look[]): string =>
  createHash('sha256').update(JSON.stringify(looks)).digest('hex').slice(0, 8);

/**
 * The speech model without the reading: transcripts are kept in the folder for temporary files, so that a change of the reading is
 * measured in seconds. `fresh` hears everything anew.
 */
export function createTranscriber(fresh: boolean): Transcriber {
  mkdirSync(CACHE, { recursive: true });
  let model: Promise<LoadedModel> | null = null;
  const open = () => loadModel(MODELS, true, { progress: () => {}, verified: () => {} });

  const ask = async (samples: Float32Array, context: HearContext) => {
    model ??= open();
    return (await model).whisper(samples, context, () => {});
  };

  async function kept(name: string, look: () => Promise<Answer | undefined>): Promise<Transcripts> {
    const file = join(CACHE, `${name}.json`);
    if (!fresh && existsSync(file)) return transcripts.decode(JSON.parse(readFileSync(file, 'utf8')));
    const { passes = [], trace = null } = (await look()) ?? {};
    const heard = {
      texts: passes.map(({ text }) => text),
      probabilities: passes.map(({ probability }) => probability),
      trace,
    };
    writeFileSync(file, JSON.stringify(transcripts.encode(heard)));
    return heard;
  }

  return {
    async score(samples, context, texts) {
      const file = join(CACHE, `${keyOf(samples, context)}.scores.json`);
      const known = existsSync(file) ? scores.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
      const asked = texts.filter((text) => known[text] === undefined);
      if (asked.length > 0) {
        const { score } = await ask(samples, context);
        const found = (await score?.(asked)) ?? [];
        asked.forEach((text, n) => {
          known[text] = found[n]?.mean ?? 0;
        });
        writeFileSync(file, JSON.stringify(known));
      }
      return texts.map((text) => known[text] ?? 0);
    },
    transcribe: (samples, context) =>
      kept(`${keyOf(samples, context)}.${nameOf(looks(context).first)}`, () => ask(samples, context)),
    again: (samples, context) =>
      kept(`${keyOf(samples, context)}.${nameOf(looks(context).further)}`, async () =>
        (await ask(samples, context)).again?.(),
      ),
    close: async () => (await model)?.close(),
  };
}
