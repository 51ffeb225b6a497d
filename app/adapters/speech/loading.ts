import { openModel } from './model.ts';
import {
  type GraphsManifest,
  type Manifest,
  placeOf,
  readManifest,
  readVocabulary,
  verifyFiles,
} from './model-files.ts';
import { loadRuntime, runtimeFor } from './runtime.ts';
import { createTokenizer } from './tokenizer.ts';
import { createWhisper, type Whisper } from './whisper.ts';

export interface LoadedModel {
  readonly title: string;
  readonly whisper: Whisper;
  close(): Promise<void>;
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

/** Tells how far both parts of the work are together. */
function progressOf(report: LoadReport) {
  const done = { proven: 0, opened: 0 };
  return (part: Partial<typeof done>): void => {
    Object.assign(done, part);
    report.progress(VERIFY_SHARE * done.proven + (1 - VERIFY_SHARE) * done.opened);
  };
}

/**
 * Makes the model of a folder ready, whatever its form. Its graphs are opened while its files are proven, and nothing is computed
 * with them before that. Throws SpeechError, of several the one about the files; anything else is a runtime that is not installed.
 */
export async function loadModel(dir: string, verified: boolean, report: LoadReport): Promise<LoadedModel> {
  const manifest = await readManifest(dir);
  const tell = progressOf(report);
  const proving = verified
    ? tell({ proven: 1 })
    : verifyFiles(dir, manifest, (share) => tell({ proven: share }));
  const [proof, opening] = await Promise.allSettled([
    proving,
    open(dir, manifest, (share) => tell({ opened: share })),
  ]);
  if (proof.status === 'rejected') {
    if (opening.status === 'fulfilled') await opening.value.close();
    throw proof.reason;
  }
  if (opening.status === 'rejected') throw opening.reason;
  report.verified();
  return { title: manifest.title, ...opening.value };
}

type Ready = Omit<LoadedModel, 'title'>;

/** The library of the hub's form is big and comes only when such a model is chosen. */
async function open(dir: string, manifest: Manifest, opened: (share: number) => void): Promise<Ready> {
  if (manifest.engine === 'graphs') return openGraphs(dir, manifest, opened);
  const { openHubModel } = await import('./hub.ts');
  return openHubModel(dir, manifest);
}

async function openGraphs(
  dir: string,
  manifest: GraphsManifest,
  opened: (share: number) => void,
): Promise<Ready> {
  const tokenizer = createTokenizer(await readVocabulary(dir, manifest));
  const runtime = await loadRuntime(runtimeFor(process, process.env.EXECORA_SPEECH_RUNTIME));
  const { encoder, decoder, sounds } = manifest.files;
  const files = {
    encoder: placeOf(dir, encoder),
    decoder: placeOf(dir, decoder),
    sounds: sounds === undefined ? null : placeOf(dir, sounds),
  };
  const model = await openModel(runtime, manifest.dims, files, opened);
  return { whisper: told(createWhisper(model, tokenizer), manifest.spoken), close: model.close };
}

/** A fine-tune that writes Hindi when it is told it hears English is told so. */
const told = (whisper: Whisper, spoken: GraphsManifest['spoken']): Whisper =>
  spoken === 'en'
    ? (samples, context, ...rest) => whisper(samples, { ...context, language: 'en' }, ...rest)
    : whisper;
