import Database from 'better-sqlite3';
import type { Compilable } from 'kysely';
import type { Gateway, Writer } from '../../../db/gateway.ts';
import type { Books, Entry } from '../../services/books.ts';

/** A statement as the file was asked it. */
export interface Asked {
  readonly way: 'all' | 'get' | 'run';
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Thrown at the end of a recording, so that the file stays as it was. */
class Undo extends Error {}

/**
 * Every statement of each piece of work, in order. All of it happens in one transaction that is then undone: the file itself can be
 * measured afterwards.
 */
export function record(
  gateway: Gateway,
  books: (gateway: Gateway) => Books,
  works: readonly ((entry: Entry) => void)[],
): Asked[][] {
  const asked: Asked[][] = [];
  const noted = books({ ...gateway, write: (work) => gateway.write((tx) => work(noting(tx, asked))) });
  try {
    noted.write((entry) => {
      for (const work of works) {
        asked.push([]);
        work(entry);
      }
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return asked;
}

function noting(tx: Writer, asked: Asked[][]): Writer {
  const note = (way: Asked['way'], query: Compilable<unknown>): void => {
    const { sql, parameters } = query.compile();
    asked.at(-1)?.push({ way, sql, parameters });
  };
  const noted: Writer = {
    ...tx,
    all: (query) => {
      note('all', query);
      return tx.all(query);
    },
    first: (query) => {
      note('get', query);
      return tx.first(query);
    },
    run: (query) => {
      note('run', query);
      return tx.run(query);
    },
    add: (sum, rows) => sum.write(noted, rows),
  };
  return noted;
}

/** better-sqlite3 without anything of ours. */
export interface Bare {
  /** All statements in one transaction. */
  together(work: readonly Asked[]): void;
  /** Each statement on its own: a program that commits every row. */
  apart(work: readonly Asked[]): void;
  close(): void;
}

const OURS = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
] as const;
/**
 * As the open peer keeps its books: a new file's own rollback journal, only foreign keys switched on, every row a commit
 * (docs/performance.md).
 */
export const PEER = ['journal_mode = DELETE', 'synchronous = FULL', 'foreign_keys = ON'] as const;

/** With the shop's own pragmas, or others. */
export function openBare(file: string, pragmas: readonly string[] = OURS): Bare {
  const db = new Database(file);
  for (const pragma of pragmas) db.pragma(pragma);
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const apart = (work: readonly Asked[]): void => {
    for (const { way, sql, parameters } of work) statement(sql)[way](...parameters);
  };
  const transaction = db.transaction(apart);
  return { together: (work) => transaction.immediate(work), apart, close: () => db.close() };
}

const ROWS = /^(insert into .*? values )(\(.*?\))((?:, \(.*?\))+)(.*)$/s;

/** The writes alone, a row at a time. */
export const rowByRow = (work: readonly Asked[]): Asked[] =>
  work.filter(({ way }) => way === 'run').flatMap(rowsOf);

function rowsOf(asked: Asked): Asked[] {
  const [, insert, row, , rest] = ROWS.exec(asked.sql) ?? [];
  if (insert === undefined || row === undefined) return [asked];
  const columns = row.split('?').length - 1;
  return Array.from({ length: asked.parameters.length / columns }, (_, n) => ({
    way: 'run',
    sql: insert + row + (rest ?? ''),
    parameters: asked.parameters.slice(n * columns, (n + 1) * columns),
  }));
}
