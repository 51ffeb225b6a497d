import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPages } from './pages.ts';
import { type RawRow, readRecord, readRow } from './records.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 40 : 1000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'execora-pages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const value = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 }),
  fc.maxSafeInteger(),
  fc.constantFrom(0, 1, -1, 127, 128, -129, 65_536, 2 ** 40),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\u0000', '').toWellFormed()),
  fc.integer({ min: 0, max: 20_000 }).map((length) => 'chawal '.repeat(length / 7)),
);
const rows = fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 60 });

/** Rows through SQLite into a file of its own; `open` leaves them in the log. */
function written(all: readonly (readonly unknown[])[], pageSize: number, open: boolean) {
  const file = join(folder, `${Math.random()}.db`);
  const db = new Database(file);
  db.pragma(`page_size = ${pageSize}`);
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE t (n INTEGER PRIMARY KEY, a, b, c)');
  const insert = db.prepare('INSERT INTO t (a, b, c) VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const row of all) insert.run(...row);
  })();
  if (!open) db.close();
  return { file, db };
}

function readBack(file: string): Map<number, RawRow['values']> {
  const pages = openPages(file);
  const found = [...pages.rows()].filter(({ values }) => values.length === 4);
  for (const { place, rowid } of found) expect(pages.readAt(place)?.rowid).toBe(rowid);
  pages.close();
  return new Map(found.map(({ rowid, values }) => [rowid, values.slice(1)]));
}

const expected = (all: readonly (readonly unknown[])[]) => new Map(all.map((row, n) => [n + 1, [...row]]));

describe('rows that are read without SQLite', () => {
  it('are the rows that were written, large and small, in every size of page', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(512, 1024, 4096, 65_536), (all, size) => {
        expect(readBack(written(all, size, false).file)).toEqual(expected(all));
      }),
      { numRuns },
    );
  });

  it('are those of the log, while they are only there', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { file, db } = written(all, 4096, true);
        expect(readBack(file)).toEqual(expected(all));
        db.close();
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it('are never wrong ones out of pages that were damaged: gone, or as they were', () => {
    const all = Array.from({ length: 300 }, (_, n) => [n, `row ${n}`, 'x'.repeat(n * 20)]);
    const { file } = written(all, 4096, false);
    const whole = readFileSync(file);
    const pageCount = statSync(file).size / 4096;
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: pageCount - 1 }), { minLength: 1, maxLength: 5 }),
        (gone) => {
          const bytes = Buffer.from(whole);
          for (const page of gone) bytes.fill(0, page * 4096, (page + 1) * 4096);
          const damaged = join(folder, 'damaged.db');
          writeFileSync(damaged, bytes);
          const found = readBack(damaged);
          const right = [...found].filter(
            ([n, [first, second]]) => first === n - 1 && second === `row ${n - 1}`,
          );
          expect(right.length).toBe(found.size);
          expect(found.size).toBeGreaterThan(100);
        },
      ),
      { numRuns },
    );
  });

  it('are none in what is no page at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 1200 }), fc.nat(1300), (bytes, at) => {
        const page = Buffer.from(bytes);
        readRecord(page);
        readRow(page, at, () => page);
      }),
    );
  });
});
