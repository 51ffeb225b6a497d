import { rmSync, writeFileSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** As much of a file as SQLite maps at most; what lies beyond is read. */
const MOST_MAPPED = 0x7fff0000;

/** Lies beside the file while it is being checked. */
export const markOf = (file: string): string => `${file}.checking`;

/**
 * SQLite's quick check of every page of a shop's file. The file is mapped into memory for it, which spares two reads a page. A sector
 * that cannot be read is then no error but the end of the program; so when the mark of an earlier check still lies there, the
 * file is read instead, and the disk is named. Throws SqliteError.
 * @returns what is wrong with the file, null when nothing is
 */
export function quickCheck(db: Database.Database, file: string): string | null {
  const mapped = mark(file);
  if (mapped) db.pragma(`mmap_size = ${MOST_MAPPED}`);
  const found = String(db.pragma('quick_check(1)', { simple: true }));
  db.pragma('mmap_size = 0');
  rmSync(markOf(file), { force: true });
  return found === 'ok' ? null : found;
}

/** False when the mark is there already or cannot be made: the careful way is always right. */
function mark(file: string): boolean {
  try {
    writeFileSync(markOf(file), '', { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}
