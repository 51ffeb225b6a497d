import { join } from 'node:path';
import { type Model, openModel } from './model.ts';
import { readManifest, readVocabulary, verifyFiles } from './model-files.ts';
import { createTokenizer, type Tokenizer } from './tokenizer.ts';

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

/** Makes the model of a folder ready. Throws SpeechError only. */
export async function loadModel(dir: string, verified: boolean, report: LoadReport): Promise<LoadedModel> {
  const manifest = await readManifest(dir);
  if (!verified) await verifyFiles(dir, manifest, (share) => report.progress(VERIFY_SHARE * share));
  report.verified();
  const tokenizer = createTokenizer(await readVocabulary(dir, manifest));
  let share = VERIFY_SHARE;
  const { encoder, decoder } = manifest.files;
  const model = await openModel(join(dir, encoder.name), join(dir, decoder.name), () => {
    share += (1 - VERIFY_SHARE) / 2;
    report.progress(share);
  });
  return { title: manifest.title, model, tokenizer };
}
