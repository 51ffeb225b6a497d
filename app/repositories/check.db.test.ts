import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCopy } from '../../db/backup.ts';
import type { Gateway } from '../../db/gateway.ts';
import { openShopFile } from '../../db/open.ts';
import { canonical } from '../core/facts/canonical.ts';
import { openTestShop } from '../testing/shop.ts';
import { checkBooks } from './check.ts';
import { checkChain } from './journal.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 40 : 2000;
/** Tables of which every row stands for ever. */
const MONEY = ['journal', 'invoices', 'invoice_lines', 'ledger', 'payments', 'stock_moves', 'product_prices'];

const file = join(mkdtempSync(join(tmpdir(), 'execora-check-')), 'shop.db');
let copies = 0;

beforeAll(async () => {
  const shop = await openTestShop({ file });
  await shop.customer('Mohan', 12_300);
  for (const text of ['Rahul ka bill banao, do chawal ek cheeni', 'haan', 'Rahul ne 100 diya'])
    await shop.say(text);
  const draft = await shop.draft({ kind: 'addProduct', productId: await shop.product('Cheeni') });
  await shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
  await shop.close();
});

function copyOfFile(): string {
  copies += 1;
  const copy = `${file}.${copies}`;
  const source = new Database(file);
  source.prepare('VACUUM INTO ?').run(copy);
  source.close();
  return copy;
}

/** Fills the first page of a table with zeros. */
function spoilTable(copy: string, table: string): void {
  const db = new Database(copy);
  const page = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table));
  const size = Number(db.pragma('page_size', { simple: true }));
  db.close();
  writeFileSync(copy, readFileSync(copy).fill(0, (page - 1) * size, page * size));
}

/** A copy of the books, harmed. */
function harmed(harm: (db: Database.Database) => void): Gateway {
  const copy = copyOfFile();
  const db = new Database(copy);
  db.pragma('foreign_keys = OFF');
  // A copy that nobody needs after the test.
  db.pragma('synchronous = OFF');
  harm(db);
  db.close();
  return openShopFile(copy);
}

/** The names of the checks that found a fault in a copy of the books after `harm`. */
function faultsAfter(harm: (db: Database.Database) => void): string[] {
  const gateway = harmed(harm);
  const findings = [...checkBooks(gateway)];
  gateway.close();
  return findings.filter((finding) => finding.faults.length > 0).map((finding) => finding.check);
}

function chainFaultsAfter(harm: (db: Database.Database) => void): number {
  const gateway = harmed(harm);
  const { faults } = checkChain(gateway.read);
  gateway.close();
  return faults.length;
}

const withoutTriggers = (db: Database.Database) => {
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
  for (const name of triggers) db.exec(`DROP TRIGGER ${String(name)}`);
};

describe('verify', () => {
  it('finds nothing in whole books', () => expect(faultsAfter(() => undefined)).toEqual([]));

  it('names what is wrong with a file of which a page cannot be read', () => {
    const copy = copyOfFile();
    spoilTable(copy, 'payments');
    const gateway = openCopy(copy);
    const findings = [...checkBooks(gateway)];
    gateway.close();
    const faults = ['cannot be finished: shop_damaged SQLITE_CORRUPT'];
    expect(findings.at(-1)).toMatchObject({ check: 'projections', faults });
  });

  it('has hashes that anybody can compute: SHA-256 of the canonical JSON of all that is in a fact', () => {
    const db = new Database(file, { readonly: true });
    const rows = db.prepare<[], Record<string, string | number | null>>('SELECT * FROM journal').all();
    db.close();
    expect(rows.length).toBeGreaterThan(0);
    for (const { position: _, hash, ...rest } of rows)
      expect(createHash('sha256').update(canonical(rest)).digest('hex')).toBe(hash);
  });

  it('hashes the same bytes whether SQLite or JavaScript quotes a body, in any script', () => {
    const db = new Database(':memory:');
    const quoted = db.prepare<[string], Buffer>('SELECT cast(json_quote(?) AS BLOB)').pluck();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const body = canonical({ text });
        expect(quoted.get(body)?.toString()).toBe(JSON.stringify(body));
      }),
      { numRuns: 200, examples: [['चावल "5 kg" \\ ₹ \u2028 \ud800']] },
    );
    db.close();
  });

  it.each([
    ['a balance', "UPDATE customers SET balance = balance - 100 WHERE name = 'Mohan'", ['projections']],
    ['a stock', 'UPDATE products SET stock = stock + 1 WHERE stock < 0', ['projections']],
    ['a status', "UPDATE invoice_status SET status = 'paid', paid = 1", ['projections']],
    ['a number that is used again', 'UPDATE series SET last = last + 1', ['numbers', 'projections']],
    [
      'one side of an entry',
      "UPDATE ledger SET amount = amount + 1 WHERE account = 'sales'",
      ['balance', 'projections'],
    ],
    ['a bill that is gone', 'DELETE FROM invoices WHERE n = 2', ['file', 'numbers', 'projections']],
    [
      'the last fact',
      'DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)',
      ['file', 'projections'],
    ],
    [
      'a name behind its salted hash',
      "UPDATE journal_person SET body = replace(body, 'Mohan', 'Sohan')",
      ['chain', 'projections'],
    ],
    [
      'a row that no fact wrote',
      "INSERT INTO series (name, first, last) VALUES ('ZZ', 1, 0)",
      ['projections'],
    ],
    ['a column that is not ours', 'ALTER TABLE series ADD COLUMN more TEXT', ['projections']],
    ['a fact that is no JSON', "UPDATE journal SET body = '{' WHERE seq = 3", ['chain', 'projections']],
  ])('finds %s', (_, sql, checks) => {
    const found = faultsAfter((db) => {
      withoutTriggers(db);
      db.exec(sql);
    });
    expect(found).toEqual(checks);
  });

  it('finds any changed character of any fact', () => {
    const columns = ['id', 'origin', 'kind', 'at', 'hlc', 'who', 'body', 'prev', 'hash'];
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom(...columns),
        fc.nat(),
        fc.integer({ min: 1, max: 90 }),
        (row, column, place, by) => {
          const found = chainFaultsAfter((db) => {
            withoutTriggers(db);
            const facts = db.prepare('SELECT position FROM journal').pluck().all();
            const position = facts[row % facts.length];
            const text = String(
              db.prepare(`SELECT ${column} FROM journal WHERE position = ?`).pluck().get(position),
            );
            const at = place % text.length;
            const other = String.fromCharCode(33 + ((((text.charCodeAt(at) - 33 + by) % 91) + 91) % 91));
            fc.pre(other !== text[at]);
            const changed = text.slice(0, at) + other + text.slice(at + 1);
            // An id that is another fact's already is refused by the file itself.
            const harm = db.prepare(`UPDATE OR IGNORE journal SET ${column} = ? WHERE position = ?`);
            fc.pre(harm.run(changed, position).changes === 1);
          });
          expect(found).toBeGreaterThan(0);
        },
      ),
      { numRuns },
    );
  });
});

describe('the money tables', () => {
  let db: Database.Database;
  beforeAll(() => {
    db = new Database(file);
  });
  afterAll(() => {
    db.close();
  });

  it.each(MONEY)('%s refuses every UPDATE and DELETE', (table) => {
    const rows = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(rows).toBeGreaterThan(0);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('append-only');
    const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    for (const column of columns) {
      expect(() => db.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow('append-only');
    }
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(rows);
  });

  it('hold no fraction of a paisa, nor does any other: every figure of the file is a whole number', () => {
    const all = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    expect(all.length).toBeGreaterThan(40);
    for (const table of all) {
      const columns = db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
      for (const column of columns) {
        const real = `SELECT count(*) FROM ${table} WHERE typeof(${column}) = 'real'`;
        expect(db.prepare(real).pluck().get()).toBe(0);
      }
    }
  });
});
