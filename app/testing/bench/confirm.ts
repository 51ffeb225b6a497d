import { copyFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Compilable } from 'kysely';
import { v7 } from 'uuid';
import type { Gateway, Writer } from '../../../db/gateway.ts';
import { openShopFile } from '../../../db/open.ts';
import { bestSellers } from '../../repositories/products.ts';
import { createBooks } from '../../services/books.ts';
import { editDraft } from '../../services/draft-edits.ts';
import { openDraft } from '../../services/draft-store.ts';
import { confirmSurely } from '../../services/sure.ts';
import { someFile } from '../crash/some-file.ts';
import { openTestShop } from '../shop.ts';
import { type BenchResult, median, result, timed } from './result.ts';

const BILLS = 200;
const WARM_UP = 40;
const LINES = 12;

/** A statement as the file was asked it. */
interface Asked {
  readonly way: 'all' | 'get' | 'run';
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const clock = { now: () => Date.now() };
const ids = { next: () => v7() };
const booksOn = (gateway: Gateway) => createBooks(gateway, clock, ids);

/**
 * Saving a bill of 12 lines against the very statements of it (reads, writes, begin, commit) in better-sqlite3 without
 * anything of ours, with the same pragmas. Three copies of one file: recorded on the first, timed on the second, replayed
 * on the third, bill by bill in turn, so that both meet the same load.
 */
export async function benchConfirm(): Promise<BenchResult> {
  const { file, drafts } = await shopWithDrafts();
  const recorded = record(copyOf(file), drafts);
  const gateway = openShopFile(copyOf(file));
  const bare = openBare(copyOf(file));
  const books = booksOn(gateway);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const [n, draft] of drafts.entries()) {
    ours.push(timed(() => confirmSurely(books, draft, null)));
    theirs.push(timed(() => bare.replay(recorded[n] ?? [])));
  }
  gateway.close();
  bare.close();
  return result(
    {
      name: 'confirm a 12-line bill',
      value: median(ours.slice(WARM_UP)),
      baseline: `the same ${recorded[0]?.length ?? 0} statements in bare better-sqlite3`,
      baselineValue: median(theirs.slice(WARM_UP)),
      goal: '≤ 2×',
      samples: BILLS,
    },
    (_, ratio) => ratio <= 2,
  );
}

/** A shop with a customer and as many drafts of twelve known products as are timed. */
async function shopWithDrafts(): Promise<{ file: string; drafts: string[] }> {
  const file = someFile('bench');
  const shop = await openTestShop({ file });
  const customerId = await shop.customer('Rahul Sharma', 50_000);
  await shop.close();
  const gateway = openShopFile(file);
  const goods = bestSellers(gateway.read, LINES);
  const drafts = Array.from({ length: BILLS + WARM_UP }, () =>
    booksOn(gateway).write((entry) => {
      const open = goods.reduce(
        (draft, { id }) => editDraft(entry, draft, { kind: 'addProduct', productId: id, quantity: '2' }),
        openDraft(entry, ids.next()),
      );
      return editDraft(entry, open, { kind: 'setCustomer', customerId }).id;
    }),
  );
  gateway.close();
  return { file, drafts };
}

function copyOf(file: string): string {
  const copy = someFile('bench');
  copyFileSync(file, copy);
  return copy;
}

/** Every statement of each confirm, in order. */
function record(file: string, drafts: readonly string[]): Asked[][] {
  const gateway = openShopFile(file);
  const asked: Asked[][] = [];
  const books = booksOn({ ...gateway, write: (work) => gateway.write((tx) => work(noting(tx, asked))) });
  for (const draft of drafts) {
    asked.push([]);
    confirmSurely(books, draft, null);
  }
  gateway.close();
  return asked;
}

function noting(tx: Writer, asked: Asked[][]): Writer {
  const note = (way: Asked['way'], query: Compilable<unknown>): void => {
    const { sql, parameters } = query.compile();
    asked.at(-1)?.push({ way, sql, parameters });
  };
  return {
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
  };
}

function openBare(file: string) {
  const db = new Database(file);
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'trusted_schema = OFF',
    'cell_size_check = ON',
  ])
    db.pragma(pragma);
  const prepared = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    const known = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const replay = db.transaction((bill: readonly Asked[]) => {
    for (const { way, sql, parameters } of bill) statement(sql)[way](...parameters);
  });
  return { replay: (bill: readonly Asked[]) => replay.immediate(bill), close: () => db.close() };
}
