import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { DbError, translate } from './errors.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { type Lock, takeLock } from './lock.ts';
import { migrate, refuseForeign } from './migrate.ts';
import { quickCheck } from './quick-check.ts';
import { finishSwap, isThere } from './recover.ts';

/** What every connection must say back after it is opened; billing on anything else could lose a bill. */
export const PRAGMAS: readonly (readonly [name: string, set: string, expect: string])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', '2'],
  ['foreign_keys', 'ON', '1'],
  ['trusted_schema', 'OFF', '0'],
  ['cell_size_check', 'ON', '1'],
  ['busy_timeout', '5000', '5000'],
  ['checkpoint_fullfsync', 'ON', '1'],
  // What is deleted is overwritten: drafts and talk name people.
  ['secure_delete', 'ON', '1'],
];

/** Fixed the race that could corrupt a WAL file (see the folder's README). */
const OLDEST_SQLITE = '3.51.3';

export interface OpenOptions {
  /** Refuses with `shop_missing` when there is no file yet. */
  readonly mustExist?: boolean;
}

/**
 * Opens a shop's file for the one writer: lock, pragmas read back, quick check, migrations.
 * Throws DbError; on any error nothing of the file was changed and nothing stays open.
 */
export function openShopFile(file: string, options: OpenOptions = {}): Gateway {
  if (options.mustExist && !isThere(file)) throw new DbError('shop_missing', file);
  makeFolder(dirname(file));
  const lock = takeLock(file);
  try {
    finishSwap(file);
    return withLock(
      createGateway(() => prepare(file)),
      lock,
    );
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A shop's file in memory, whole: with every index and reference. */
export function openMemory(): Gateway {
  return createGateway(() => {
    const db = new Database(':memory:');
    db.pragma('foreign_keys = ON');
    migrate(db, ':memory:');
    return db;
  });
}

/** Indexes that writing a fact asks; all others only serve lists. */
const FOR_WRITING = ['payments_invoice', 'invoices_customer', 'customers_merged'];

/**
 * A second set of books to compare with: it lies in memory and, where that is not enough, in a file of its own that goes with it. It has no
 * indexes for lists and checks no references: those of the shop's file are checked there, and the two are compared row by row.
 */
export function openScratch(): Gateway {
  return createGateway(() => {
    const db = new Database('');
    migrate(db, ':memory:');
    db.pragma('foreign_keys = OFF');
    db.pragma('synchronous = OFF');
    db.pragma('journal_mode = OFF');
    db.pragma('cache_size = -65536');
    for (const name of indexesOf(db)) if (!FOR_WRITING.includes(name)) db.exec(`DROP INDEX "${name}"`);
    return db;
  });
}

const indexesOf = (db: Database.Database): string[] =>
  db
    .prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .pluck()
    .all();

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new DbError('shop_read_only', folder, error);
  }
}

function prepare(file: string): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = new Database(file);
    refuseNewerBeforeWriting(db, file);
    for (const [name, set] of PRAGMAS) db.pragma(`${name} = ${set}`);
    readBack(db);
    migrate(db, file);
    return db;
  } catch (error) {
    db?.close();
    throw translate(error);
  }
}

/** Setting WAL writes to the header, so a file we may not touch is turned away first. */
function refuseNewerBeforeWriting(db: Database.Database, file: string): void {
  const damage = quickCheck(db, file);
  if (damage !== null) throw new DbError('shop_damaged', damage.slice(0, 200));
  refuseForeign(db);
}

/** Throws `shop_read_only` naming the first setting that is not what it must be, or a SQLite too old to trust. */
export function readBack(db: Database.Database, version: string = versionOf(db)): void {
  for (const [name, , expect] of PRAGMAS) {
    const found = String(db.pragma(name, { simple: true }));
    if (found !== expect) throw new DbError('shop_read_only', `${name} is ${found}, not ${expect}`);
  }
  if (older(version, OLDEST_SQLITE)) throw new DbError('shop_read_only', `SQLite ${version}`);
}

const versionOf = (db: Database.Database): string =>
  String(db.prepare('SELECT sqlite_version()').pluck().get());

function older(version: string, than: string): boolean {
  return version.localeCompare(than, 'en', { numeric: true }) < 0;
}

function withLock(gateway: Gateway, lock: Lock): Gateway {
  return {
    ...gateway,
    close: () => {
      gateway.close();
      lock.release();
    },
  };
}
