import type Database from 'better-sqlite3';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { DbError, translate } from './errors.ts';
import type { Tables } from './schema/tables.ts';

/** Builds and types queries; it runs nothing. Only the gateway runs them, synchronously. */
export const q = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Reads. Rows come typed by the query. */
export interface Reader {
  all<Row>(query: Compilable<Row>): Row[];
  first<Row>(query: Compilable<Row>): Row | undefined;
  /** The rows one by one, for what is too much at once; nothing can be written until all are read or the iterator is ended. */
  each<Row>(query: Compilable<Row>): IterableIterator<Row>;
}

declare const inTransaction: unique symbol;
/** Reads and writes, only inside a transaction: a plain Reader does not satisfy it. */
export interface Writer extends Reader {
  readonly [inTransaction]: true;
  /** Number of rows changed. */
  run(query: Compilable<unknown>): number;
  /** Adds rows to sums: at once, or before the next statement that could tell the difference (see `sums.ts`). */
  add<Row>(sum: Sum<Row>, rows: readonly Row[]): void;
}

/** Rows that only add to others, so a bulk of work may add them up in memory and write each once. */
export interface Sum<Row> {
  write(tx: Writer, rows: readonly Row[]): void;
  /** Those that wait for one bulk of work. */
  pileFor(work: object): Pile<Row>;
}

/** Rows of one table that wait. */
export interface Waiting {
  readonly table: keyof Tables;
  size(): number;
  flush(tx: Writer): void;
}

export interface Pile<Row> extends Waiting {
  add(rows: readonly Row[]): void;
}

/** The one door to the shop's file. Transactions are synchronous, so nothing can slip in between. */
export interface Gateway {
  readonly read: Reader;
  /**
   * Runs `work` in one IMMEDIATE transaction and returns after the commit is on the disk.
   * Throws DbError for the disk, and whatever `work` throws (then nothing is written).
   */
  write<T>(work: (tx: Writer) => T): T;
  /** Size and health figures for `verify` and the log. */
  pragma(text: string): unknown;
  /** After an error of the disk: a fresh connection, so that what is read is what the file says. */
  reopen(): void;
  /** Rewrites the file without the bytes of what was deleted, and empties the log beside it. */
  scrub(): void;
  /** Copies the shop, checked, to a new file. */
  copyTo(file: string): void;
  close(): void;
}

type Statement = Database.Statement<unknown[], unknown>;

/** Wraps the connection that `connect` opens. Nothing else in the program may hold it. */
export function createGateway(connect: () => Database.Database): Gateway {
  let db = connect();
  let shut = false;
  /** A connection that could not be opened anew is tried again at the next call: the disk may be back. */
  const open = (): Database.Database => {
    if (shut) throw new DbError('engine_stopped', 'the file is shut');
    if (!db.open) db = connect();
    return db;
  };
  const prepared = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    const known = prepared.get(sql);
    if (known) return known;
    const made: Statement = open().prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const tx = statements(statement);
  return {
    read: tx,
    write: (work) =>
      guarded(() =>
        open()
          .transaction(() => work(tx))
          .immediate(),
      ),
    pragma: (text) => guarded(() => open().pragma(text)),
    reopen: () => {
      prepared.clear();
      db.close();
      db = connect();
    },
    scrub: () =>
      guarded(() => {
        open().exec('VACUUM');
        open().pragma('wal_checkpoint(TRUNCATE)');
      }),
    copyTo: (file) => guarded(() => open().prepare('VACUUM INTO ?').run(file)),
    close: () => {
      shut = true;
      prepared.clear();
      guarded(() => db.close());
    },
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translate(error);
  }
}

/** An error of the disk may come with any row. Nothing is open before the first is asked for, so an iterator can be left untouched. */
function* guardedRows<Row>(rows: () => IterableIterator<Row>): Generator<Row> {
  try {
    yield* rows();
  } catch (error) {
    throw translate(error);
  }
}

/**
 * SQLite does not know the types of a row; Kysely's compiled query does. This is the one place where the
 * second vouches for the first.
 */
function statements(statement: (sql: string) => Statement): Writer {
  const writer: Omit<Writer, typeof inTransaction> = {
    all: <Row>(query: Compilable<Row>) =>
      guarded(() => {
        const { sql, parameters } = query.compile();
        return statement(sql).all(...parameters) as Row[];
      }),
    first: <Row>(query: Compilable<Row>) =>
      guarded(() => {
        const { sql, parameters } = query.compile();
        return statement(sql).get(...parameters) as Row | undefined;
      }),
    each: <Row>(query: Compilable<Row>) => {
      const { sql, parameters } = query.compile();
      return guardedRows(() => statement(sql).iterate(...parameters) as IterableIterator<Row>);
    },
    run: (query) =>
      guarded(() => {
        const { sql, parameters } = query.compile();
        return statement(sql).run(...parameters).changes;
      }),
    add: (sum, rows) => sum.write(writer as Writer, rows),
  };
  return writer as Writer;
}
