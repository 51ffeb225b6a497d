import { copyFileSync, existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { nameDurably, PARTIAL } from './durable.ts';
import { DbError, translate } from './errors.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { refuseForeign } from './migrate.ts';

/**
 * Opens a copy of a shop to be looked at; nothing of it is written. Throws DbError: shop_missing, shop_newer, shop_damaged (also for
 * a file that is no shop's).
 */
export function openCopy(file: string): Gateway {
  return createGateway(() => connect(file));
}

function connect(file: string): Database.Database {
  if (!existsSync(file)) throw new DbError('shop_missing', file);
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true });
    db.pragma('trusted_schema = OFF');
    refuseForeign(db);
    if (db.pragma('application_id', { simple: true }) === 0) throw new DbError('shop_damaged', 'not a shop');
    return db;
  } catch (error) {
    db?.close();
    throw translate(error);
  }
}

/** Opens a shop that others write to as it stands at the first read: what comes after that is not seen. Throws as `openCopy` does. */
export function openMoment(file: string): Gateway {
  return createGateway(() => {
    const db = connect(file);
    db.exec('BEGIN');
    return db;
  });
}

/**
 * Copies the shop while it is open and hands the copy to `check`; only a copy that was found good is made to last and gets its
 * name. Throws what `check` throws, and DbError.
 */
export function writeCopy(source: Gateway, file: string, check: (copy: Gateway) => void): void {
  const partial = `${file}${PARTIAL}`;
  rmSync(partial, { force: true });
  try {
    source.copyTo(partial);
    looked(partial, check);
    nameDurably(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw translate(error);
  }
}

function looked(file: string, check: (copy: Gateway) => void): void {
  const copy = openCopy(file);
  try {
    check(copy);
  } finally {
    copy.close();
  }
}

/** Copies a finished file whole or not at all. */
export function copyDurably(from: string, to: string): void {
  const partial = `${to}${PARTIAL}`;
  copyFileSync(from, partial);
  nameDurably(partial, to);
}
