import Database from 'better-sqlite3';

/** What can go wrong with the shop's file, in the words of the contract's closed list. */
export type DbErrorCode =
  | 'disk_full'
  | 'disk_failed'
  | 'shop_busy'
  | 'shop_damaged'
  | 'shop_missing'
  | 'shop_newer'
  | 'shop_read_only'
  /** Asked after the file was shut: the program is ending. */
  | 'engine_stopped';

/** A failure of the file. `detail` names the file or SQLite's code, never a person. */
export class DbError extends Error {
  readonly code: DbErrorCode;
  readonly detail: string;
  constructor(code: DbErrorCode, detail: string, cause?: unknown) {
    super(`${code}: ${detail}`, { cause });
    this.name = 'DbError';
    this.code = code;
    this.detail = detail;
  }
  /** After these the commit may or may not have reached the disk: reopen and look before saying anything. */
  get outcomeUnknown(): boolean {
    return this.code === 'disk_full' || this.code === 'disk_failed';
  }
}

/** SQLite's result codes, by prefix: the extended codes refine these. */
const CODES: readonly (readonly [prefix: string, code: DbErrorCode])[] = [
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_IOERR', 'disk_failed'],
  ['SQLITE_BUSY', 'shop_busy'],
  ['SQLITE_LOCKED', 'shop_busy'],
  ['SQLITE_CORRUPT', 'shop_damaged'],
  ['SQLITE_NOTADB', 'shop_damaged'],
  ['SQLITE_READONLY', 'shop_read_only'],
  ['SQLITE_CANTOPEN', 'shop_read_only'],
  ['SQLITE_PERM', 'shop_read_only'],
];

/** The one translation of SQLite's errors. Anything else (a wrong statement, a broken rule) passes through unchanged. */
export function translate(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const found = CODES.find(([prefix]) => error.code.startsWith(prefix));
  return found ? new DbError(found[1], error.code, error) : error;
}
