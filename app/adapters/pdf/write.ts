import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PaperError } from './paper-error.ts';

/** The calls to the disk; a test gives others to see what a full disk does. */
export interface Disk {
  readonly open: (path: string, flags: string) => Promise<Pick<FileHandle, 'writeFile' | 'sync' | 'close'>>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly rm: (path: string, options: { force: boolean }) => Promise<void>;
}

/** Counts writes, so that two of the same name at one time do not share a temporary file. */
let writes = 0;

const DISK: Disk = { open, rename, rm };

async function writeSynced(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const file = await disk.open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A rename is on the disk only when its folder is; Windows opens no folders and needs none. */
async function syncFolder(disk: Disk, dir: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await disk.open(dir, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const isPlainName = (name: string): boolean => /^[^.\\/][^\\/]*$/.test(name);

/** A half-written file must not stay; that it cannot be removed either must not hide why the write failed. */
async function discard(disk: Disk, path: string): Promise<void> {
  await disk.rm(path, { force: true }).catch(() => undefined);
}

/**
 * Writes a file whole or not at all: under a temporary name, synced, renamed over `name`, the folder synced. The same
 * name again replaces it. Answers the path.
 * Throws PaperError (`pdf_failed`) when the folder refuses, the disk is full, or `name` is no plain file name.
 */
export async function writePaper(
  dir: string,
  name: string,
  bytes: Uint8Array,
  disk: Disk = DISK,
): Promise<string> {
  if (!isPlainName(name)) throw new PaperError('the paper has no plain file name', name);
  const path = join(dir, name);
  const half = join(dir, `.${name}.${process.pid}-${++writes}.part`);
  try {
    await writeSynced(disk, half, bytes);
    await disk.rename(half, path);
    await syncFolder(disk, dir);
    return path;
  } catch (cause) {
    await discard(disk, half);
    throw new PaperError('the paper could not be written', cause);
  }
}
