import { mkdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MANIFEST } from '../speech/model-files.ts';
import { download, type Patience } from './download.ts';
import type { Plan } from './plan.ts';
import { ModelError } from './types.ts';

/** What must stay free for the shop's own file and its copies. */
const SPARE_BYTES = 200_000_000;

/** What the disk of a folder still takes, in bytes. */
export async function freeBytes(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir);
  return bavail * bsize;
}

export interface ModelDownload extends Patience {
  readonly plan: Plan;
  /** The folder the model will have. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly freeBytes: (dir: string) => Promise<number>;
  onProgress(doneBytes: number, totalBytes: number): void;
}

/** The folder in which a model grows; it gets its own name when it is whole. */
export const growingFolder = (folder: string): string => `${folder}.part`;

/** Fetches all files of a plan and puts the model in its place whole. Throws ModelError, or what the signal was aborted with. */
export async function downloadModel(job: ModelDownload): Promise<void> {
  const growing = growingFolder(job.folder);
  await mkdir(growing, { recursive: true });
  const sums = await allFiles(job, growing);
  await writeFile(join(growing, MANIFEST), JSON.stringify(job.plan.manifest(sums), null, 2));
  await rm(job.folder, { recursive: true, force: true });
  await rename(growing, job.folder);
}

async function allFiles(job: ModelDownload, growing: string): Promise<Map<string, string>> {
  const { files } = job.plan;
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const sums = new Map<string, string>();
  if ((await job.freeBytes(growing)) < total + SPARE_BYTES) throw new ModelError('model_no_space');
  let before = 0;
  for (const file of files) {
    const path = join(growing, file.name);
    await mkdir(dirname(path), { recursive: true });
    const onBytes = (done: number) => job.onProgress(before + done, total);
    sums.set(file.name, await download(file, path, { ...job, onBytes }));
    before += file.size;
  }
  return sums;
}
