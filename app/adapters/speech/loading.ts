import { join } from 'node:path';
import { type Model, openModel } from './model.ts';
import { type Manifest, readManifest, readVocabulary, verifyFiles } from './model-files.ts';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';
import { SpeechError } from './types.ts';

export interface LoadedModel {
  readonly title: string;
  readonly model: Model;
  readonly tokenizer: Tokenizer;
}

/** Who wants to know how loading goes. */
export interface LoadReport {
  /** 0–1. */
  progress(share: number): void;
  /** Every file was proven against its checksum. */
  verified(): void;
}

/** Proving the files is this part of the work; the rest is opening the two graphs. */
const VERIFY_SHARE = 0.3;

/** A graph that onnxruntime cannot open although its checksum holds: the manifest itself names a wrong file. */
function notAGraph(manifest: Manifest, error: unknown): SpeechError {
  const file = manifest.files.encoder.name;
  return new SpeechError(
    'speech_failed',
    `the speech model ${manifest.name} could not be opened`,
    file,
    error,
  );
}

async function openGraphs(dir: string, manifest: Manifest, opened: () => void): Promise<Model> {
  const { encoder, decoder } = manifest.files;
  try {
    return await openModel(join(dir, encoder.name), join(dir, decoder.name), opened);
  } catch (error) {
    throw notAGraph(manifest, error);
  }
}

/** Makes the model of a folder ready. Throws SpeechError only. */
export async function loadModel(dir: string, verified: boolean, report: LoadReport): Promise<LoadedModel> {
  const manifest = await readManifest(dir);
  if (!verified) await verifyFiles(dir, manifest, (share) => report.progress(VERIFY_SHARE * share));
  report.verified();
  const tokenizer = createTokenizer(await readVocabulary(dir, manifest));
  let share = VERIFY_SHARE;
  const model = await openGraphs(dir, manifest, () => {
    share += (1 - VERIFY_SHARE) / 2;
    report.progress(share);
  });
  return { title: manifest.title, model, tokenizer };
}
