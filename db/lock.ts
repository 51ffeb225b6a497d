import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DbError, translate } from './errors.ts';

/** Held for as long as the file is open. The operating system lets it go when the process dies, however it dies. */
export interface Lock {
  release(): void;
}

/**
 * Takes the one writer's place on a shop's file. Throws DbError `shop_busy` naming the process that has it.
 * The lock is an exclusive transaction on a small file beside the shop's: unlike a pid file it can never be left over.
 */
export function takeLock(file: string): Lock {
  const path = `${file}.lock`;
  const db = openLockFile(path);
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    throw busy(translate(error), path);
  }
  sign(db, path);
  return { release: () => db.close() };
}

/** Writes who has the lock. In a folder that cannot be written SQLite locks all the same, so this is where it shows. */
function sign(db: Database.Database, path: string): void {
  try {
    writeFileSync(`${path}.holder`, String(process.pid));
  } catch (error) {
    db.close();
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    throw new DbError(full ? 'disk_full' : 'shop_read_only', path, error);
  }
}

function openLockFile(path: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 });
  } catch (error) {
    throw translate(error);
  }
}

function busy(error: unknown, path: string): unknown {
  if (!(error instanceof DbError) || error.code !== 'shop_busy') return error;
  return new DbError('shop_busy', `process ${holder(path)}`, error);
}

function holder(path: string): string {
  try {
    return readFileSync(`${path}.holder`, 'utf8').slice(0, 20);
  } catch {
    return 'unknown';
  }
}
