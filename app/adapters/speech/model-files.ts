import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { proofThread, UnreadError } from './proof.ts';
import { SpeechError } from './types.ts';

/** What a folder with a model says about it. */
export const MANIFEST = 'manifest.json';

/** A file of a model: its bare name, bytes and SHA-256. */
export const modelFile = z.object({
  name: z.string().regex(/^[\w-][\w.-]*$/),
  size: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Lies in the folder above: a smaller model has its own encoder and shares the rest with the one it came with. */
  above: z.boolean().optional(),
});
const count = z.int().positive().max(10_000);

/** A model as the two graphs of scripts/models. The numbers are those of its layers; they are nowhere in the code. */
export const graphsManifest = z.object({
  engine: z.literal('graphs').default('graphs'),
  name: z.string(),
  title: z.string(),
  /** The language it is told it hears, where a fine-tune has one for all; else the shop's. */
  spoken: z.enum(['hi', 'en']).nullable().default(null),
  dims: z.object({ layers: count, heads: count, headSize: count, bands: count }),
  /** `sounds` names what was heard sound by sound; it is made for one encoder, and not every model has one. */
  files: z.object({
    encoder: modelFile,
    decoder: modelFile,
    vocabulary: modelFile,
    sounds: modelFile.optional(),
  }),
});
export type GraphsManifest = z.output<typeof graphsManifest>;

/** A file of such a model, one folder deep at most. */
export const hubFileName = z.string().regex(/^(onnx\/)?[\w-][\w.-]*$/);

/** A model of the hub in its usual ONNX form: its files lie as in its repository. */
export const hubManifest = z.object({
  engine: z.literal('hub'),
  name: z.string(),
  title: z.string(),
  /** How its graphs are stored, as the hub's library calls it. */
  dtype: z.enum(['fp32', 'q8', 'q4']),
  /** The language it is told it hears, where a fine-tune has one for all; else the shop's. */
  spoken: z.enum(['hi', 'en']).nullable().default(null),
  files: z.array(modelFile.extend({ name: hubFileName })).min(1),
});
export type HubManifest = z.output<typeof hubManifest>;

const manifestShape = z.union([hubManifest, graphsManifest]);
export type Manifest = z.output<typeof manifestShape>;
export type ModelFile = z.output<typeof modelFile>;

/** What lists files, with or without names for what they are. */
type Files = Pick<Manifest, 'files'>;

/** All files of a model beside its manifest. */
export const filesOf = ({ files }: Files): ModelFile[] =>
  Object.values<ModelFile | undefined>(files).filter((file) => file !== undefined);

/** Where a file of the model in `dir` lies. */
export const placeOf = (dir: string, { name, above = false }: ModelFile): string =>
  join(dir, above ? '..' : '.', name);

const damaged = (file: string, cause?: unknown) =>
  new SpeechError('speech_model_damaged', `the speech model's file ${file} is damaged`, file, cause);

/** Missing is what is not there; a file that cannot be read for another reason counts as damaged. */
function unreadable(file: string, cause: unknown): SpeechError {
  const gone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  if (!gone) return damaged(file, cause);
  return missing(file, cause);
}

const missing = (file: string, cause?: unknown) =>
  new SpeechError('speech_model_missing', `the speech model's file ${file} is missing`, file, cause);

/** Runs `work` on a model file; whatever it throws becomes a SpeechError that names the file. */
async function onFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof SpeechError ? error : unreadable(file, error);
  }
}

/** Reads a JSON file of a model; throws SpeechError when it is missing, cut or of another shape. */
export async function readJson<T>(path: string, shape: z.ZodType<T>): Promise<T> {
  const file = basename(path);
  const text = await onFile(file, () => readFile(path, 'utf8'));
  try {
    return shape.parse(JSON.parse(text));
  } catch (error) {
    throw damaged(file, error);
  }
}

/** Why there is nothing to load from a folder: it has no manifest. Null when it has one, good or not. */
export const missingModel = (dir: string): SpeechError | null =>
  existsSync(join(dir, MANIFEST)) ? null : missing(MANIFEST);

/** What the folder says it holds. */
export const readManifest = (dir: string): Promise<Manifest> => readJson(join(dir, MANIFEST), manifestShape);

/** All tokens in the order of their ids. */
export const readVocabulary = (dir: string, { files }: GraphsManifest): Promise<string[]> =>
  readJson(placeOf(dir, files.vocabulary), z.array(z.string()));

async function checkSize(dir: string, file: ModelFile): Promise<void> {
  const { name, size } = file;
  const found = await onFile(name, () => stat(placeOf(dir, file)));
  if (found.size !== size) throw damaged(name);
}

/** Throws SpeechError about the file; a thread that could not do its work says nothing about it. */
async function checkSum(
  dir: string,
  file: ModelFile,
  sumOf: (path: string) => Promise<string>,
): Promise<void> {
  const { name, sha256 } = file;
  try {
    if ((await sumOf(placeOf(dir, file))) !== sha256) throw damaged(name);
  } catch (error) {
    if (!(error instanceof UnreadError)) throw error;
    throw error.gone ? missing(name, error) : damaged(name, error);
  }
}

/**
 * Proves every file against the manifest: sizes first (a cut download shows at once), then SHA-256, in a thread of its own.
 * `onShare` hears how much is done, 0–1. Throws SpeechError `speech_model_missing` or `speech_model_damaged`.
 */
export async function verifyFiles(
  dir: string,
  manifest: Files,
  onShare: (share: number) => void,
): Promise<void> {
  const files = filesOf(manifest);
  for (const file of files) await checkSize(dir, file);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const thread = proofThread();
  let done = 0;
  try {
    for (const file of files) {
      await checkSum(dir, file, thread.ask);
      done += file.size;
      onShare(done / total);
    }
  } finally {
    await thread.close();
  }
}
