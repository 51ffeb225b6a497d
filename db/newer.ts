import Database from 'better-sqlite3';
import { type DbError, translate } from './errors.ts';
import { createGateway, type Gateway, type Reader } from './gateway.ts';

/**
 * Opens the file of a later program to be looked at; nothing of it is written. Every write throws DbError `shop_newer`, and so does a
 * read of what has another shape by now. `refusal` says how much newer it is.
 */
export function openNewer(file: string, refusal: DbError): Gateway {
  const gateway = createGateway(() => {
    try {
      const db = new Database(file, { readonly: true, fileMustExist: true });
      db.pragma('trusted_schema = OFF');
      return db;
    } catch (error) {
      throw translate(error);
    }
  });
  const refused = (): never => {
    throw refusal;
  };
  return {
    ...gateway,
    read: readerOf(gateway.read, refusal),
    write: refused,
    reopen: refused,
    scrub: refused,
  };
}

function readerOf(read: Reader, refusal: DbError): Reader {
  const known = <T>(look: () => T): T => {
    try {
      return look();
    } catch (error) {
      throw isUnknownShape(error) ? refusal : error;
    }
  };
  return {
    all: (query) => known(() => read.all(query)),
    first: (query) => known(() => read.first(query)),
    each: (query) => known(() => read.all(query)[Symbol.iterator]()),
  };
}

/** SQLite says so of a column or table that is not there. */
const isUnknownShape = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR';
