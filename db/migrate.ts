import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { nameDurably, PARTIAL } from './durable.ts';
import { DbError } from './errors.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';

/** "Exec" in ASCII: tells a shop's file from any other SQLite file. */
export const APPLICATION_ID = 0x45786563;

const number = (db: Database.Database, pragma: string): number => Number(db.pragma(pragma, { simple: true }));

/**
 * Brings the file to this program's shape: each step in its own transaction with its number, a copy of the
 * file made before the first. Throws DbError `shop_newer` for a file of a later program and `shop_damaged`
 * for a file that is not a shop's; neither is written to.
 */
export function migrate(db: Database.Database, file: string, steps: readonly Migration[] = MIGRATIONS): void {
  const version = number(db, 'user_version');
  refuseForeign(db, steps);
  const pending = steps.filter((step) => step.number > version);
  if (pending.length === 0) return;
  if (version > 0) backupBefore(db, file, version);
  for (const step of pending) run(db, step);
  check(db);
}

/** Throws `shop_newer` or `shop_damaged` (see `migrate`) and writes nothing. */
export function refuseForeign(db: Database.Database, steps: readonly Migration[] = MIGRATIONS): void {
  const version = number(db, 'user_version');
  const latest = steps.at(-1)?.number ?? 0;
  if (version > latest) throw new DbError('shop_newer', `file ${version}, program ${latest}`);
  const ours = number(db, 'application_id') === APPLICATION_ID;
  const empty = number(db, 'schema_version') === 0;
  if (!ours && !empty) throw new DbError('shop_damaged', 'not a file of this program');
}

/** One copy per step away from a version; an older copy of the same version is only replaced when the new one is whole. */
function backupBefore(db: Database.Database, file: string, version: number): void {
  const copy = `${file}.before-${version}`;
  const partial = `${copy}${PARTIAL}`;
  rmSync(partial, { force: true });
  db.prepare('VACUUM INTO ?').run(partial);
  nameDurably(partial, copy);
}

function run(db: Database.Database, step: Migration): void {
  const change = db.transaction(() => {
    db.exec(step.sql);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${step.number}`);
  });
  try {
    change.immediate();
  } catch (error) {
    throw contradicting(error, step);
  }
}

/** Rows that break a rule of the new shape were wrong before: the file is named damaged, as any other that cannot be trusted. */
function contradicting(error: unknown, step: Migration): unknown {
  const rule = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
  return rule ? new DbError('shop_damaged', `migration ${step.number}: ${error.code}`, error) : error;
}

function check(db: Database.Database): void {
  const broken = db.prepare('PRAGMA foreign_key_check').all().length;
  const integrity = db.pragma('integrity_check', { simple: true });
  if (broken > 0 || integrity !== 'ok') throw new DbError('shop_damaged', `after migration: ${integrity}`);
}
