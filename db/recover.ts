import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFile, syncFolder, writeDurably } from './durable.ts';
import { DbError } from './errors.ts';

/** The parts of a shop's file: the books, what is not yet in them, and the index of that. */
const PARTS = ['', '-wal', '-shm'] as const;

/** Files in the folder of the shop's. */
export interface Swap {
  /** Comes in the place of the shop's file. */
  readonly prepared: string;
  /** Where the shop's file goes. */
  readonly aside: string;
}

const markerOf = (file: string): string => `${file}.swap`;

/** Whether a shop's file is there, or will be once a change that was cut off is finished. */
export const isThere = (file: string): boolean => existsSync(file) || existsSync(markerOf(file));

/**
 * Puts a prepared file in the place of the shop's and moves the shop's own aside; nothing is deleted. What is to happen is written
 * down first: a power cut at any moment leaves the old shop or, at the next opening, the new one, never none.
 */
export function swapIn(file: string, { prepared, aside }: Swap): void {
  syncFile(prepared);
  writeDurably(markerOf(file), `${basename(prepared)}\n${basename(aside)}\n`);
  finishSwap(file);
}

/** Finishes a change of files that was cut off. Does nothing when there is none. Throws DbError `shop_read_only`. */
export function finishSwap(file: string): void {
  if (!existsSync(markerOf(file))) return;
  try {
    follow(file, readFileSync(markerOf(file), 'utf8'));
  } catch (error) {
    throw new DbError('shop_read_only', markerOf(file), error);
  }
}

function follow(file: string, marker: string): void {
  const folder = dirname(file);
  const [prepared = '', aside = ''] = marker.split('\n').map((name) => join(folder, basename(name)));
  if (existsSync(prepared)) {
    for (const part of PARTS) moveAside(file + part, aside + part);
    renameSync(prepared, file);
    syncFolder(folder);
  }
  rmSync(markerOf(file));
}

/** What was moved before the cut is not moved again: then the place is empty, or the name aside is taken. */
function moveAside(from: string, to: string): void {
  if (existsSync(from) && !existsSync(to)) renameSync(from, to);
}
