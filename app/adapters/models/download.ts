import { open, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { waitFor } from '../stall.ts';
import type { PlannedFile } from './plan.ts';
import { provenSum } from './sums.ts';
import { ModelError } from './types.ts';

/** How long a bad line is borne with. */
export interface Patience {
  /** No byte for so long, and the line counts as cut. */
  readonly stallMs: number;
  /** Before a line that broke is tried again. */
  readonly retryMs: number;
}

export interface DownloadOptions extends Patience {
  readonly signal: AbortSignal;
  /** How many bytes of the file are here now. */
  onBytes(done: number): void;
}

/** Tries in a row that brought nothing. */
const MOST_IDLE_TRIES = 3;
const PART = '.part';

const sizeOf = async (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

/**
 * Brings one file to `path` and proves it; what is there of an earlier try is gone on with (RFC 9110, 14.2). Answers
 * with its SHA-256. Throws ModelError; after a cut or a stop the part stays, after anything false it goes.
 */
export async function download(file: PlannedFile, path: string, options: DownloadOptions): Promise<string> {
  const part = `${path}${PART}`;
  if ((await sizeOf(path)) !== file.size) {
    await complete(file, part, options);
    await rename(part, path);
  }
  options.onBytes(file.size);
  const sum = await provenSum(path, file.size, file.sum);
  if (sum !== null) return sum;
  await rm(path);
  throw new ModelError('model_fetch_damaged', file.name);
}

/** Asks again as long as every try brings something. */
async function complete(file: PlannedFile, part: string, options: DownloadOptions): Promise<void> {
  let idle = 0;
  for (;;) {
    const before = await sizeOf(part);
    if (before === file.size) return;
    try {
      await goOn(file, part, before, options);
    } catch (error) {
      options.signal.throwIfAborted();
      if (!isCut(error)) throw error;
      idle = (await sizeOf(part)) > before ? 0 : idle + 1;
      if (idle >= MOST_IDLE_TRIES) throw new ModelError('model_fetch_failed', file.name, error);
      await pause(options.retryMs, undefined, { signal: options.signal });
    }
  }
}

/** A line that broke is tried again; a refusal, a full disk or false bytes are not. */
const isCut = (error: unknown): boolean => !(error instanceof ModelError);

/** One request: from `have` on to the end, or from the start when the server does not know of parts. */
async function goOn(file: PlannedFile, part: string, have: number, options: DownloadOptions): Promise<void> {
  const stall = waitFor(options.stallMs);
  const signal = AbortSignal.any([options.signal, stall.signal]);
  const headers = have > 0 ? { range: `bytes=${have}-` } : {};
  try {
    const response = await fetch(file.url, { signal, headers });
    const from = await startOf(response, file, part, have);
    if (from === null) return;
    await writeBody(response, file, { part, from }, (done) => {
      stall.alive();
      options.onBytes(done);
    });
  } finally {
    stall.end();
  }
}

/** Where the answer's bytes belong; null: the part here does not fit the server's file and was taken away. */
async function startOf(
  response: Response,
  { url, name }: PlannedFile,
  part: string,
  have: number,
): Promise<number | null> {
  if (url.startsWith('https:') && !response.url.startsWith('https:'))
    throw new ModelError('model_fetch_failed', name);
  if (response.status === 200) return 0;
  const fits = response.headers.get('content-range')?.startsWith(`bytes ${have}-`) ?? false;
  if (response.status === 206 && fits) return have;
  if (have === 0 || (response.status !== 206 && response.status !== 416))
    throw new ModelError('model_fetch_failed', `${name} ${response.status}`);
  await response.body?.cancel();
  await rm(part);
  return null;
}

/** Throws when more comes than was said: such a file is false, and could fill the disk. */
async function writeBody(
  { body }: Response,
  { name, size }: PlannedFile,
  { part, from }: { part: string; from: number },
  onBytes: (done: number) => void,
): Promise<void> {
  const handle = await open(part, from === 0 ? 'w' : 'a').catch(asDisk);
  let done = from;
  try {
    for await (const chunk of body ?? []) {
      done += chunk.length;
      if (done > size) break;
      await handle.writeFile(chunk).catch(asDisk);
      onBytes(done);
    }
  } finally {
    await handle.close();
  }
  if (done <= size) return;
  await rm(part);
  throw new ModelError('model_fetch_damaged', name);
}

/** A disk that takes no more, or takes nothing. */
function asDisk(error: unknown): never {
  const full =
    error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
  throw new ModelError(full ? 'model_no_space' : 'model_fetch_failed', 'disk', error);
}
