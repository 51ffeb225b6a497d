import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file under this name is not finished: nobody lists it, and the next run throws it away. */
export const PARTIAL = '.partial';

/** Writes a small file whole or not at all. */
export function writeDurably(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}${PARTIAL}`, content);
  nameDurably(`${file}${PARTIAL}`, file);
}

/** Gives a written file its name so that neither content nor name can be lost to a power cut. */
export function nameDurably(from: string, to: string): void {
  syncFile(from);
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Makes the content of a file last. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a change of names in a folder last. Windows has no such call: there the rename itself is journaled. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
