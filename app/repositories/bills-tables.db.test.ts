import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { openShopFile } from '../../db/open.ts';
import { openTestShop } from '../testing/shop.ts';
import { checkBooks } from './check.ts';

const TABLES = ['cancellations', 'credit_notes', 'credit_note_lines', 'estimates', 'estimate_lines'];
const file = join(mkdtempSync(join(tmpdir(), 'execora-bills-')), 'shop.db');
let copies = 0;

beforeAll(async () => {
  const shop = await openTestShop({ file });
  const { client, id } = shop;
  const goods = async () => shop.draft({ kind: 'addProduct', productId: await shop.product('Cheeni') });
  const confirm = async () => {
    const { id: draftId, version } = await goods();
    return client.invoices.confirm({ draftId, version });
  };
  const returned = await confirm();
  await client.invoices.return({ id: id(), invoiceId: returned.id, reason: 'kharab', back: 'cash' });
  const cancelled = await confirm();
  await client.invoices.cancel({ id: id(), invoiceId: cancelled.id, reason: 'galat' });
  const { id: draftId, version } = await goods();
  await client.estimates.make({ draftId, version });
  await shop.close();
});

describe('the tables of credit notes, cancellations and estimates', () => {
  it.each(TABLES)('%s refuses every UPDATE and DELETE, and holds whole numbers only', (table) => {
    const db = new Database(file);
    const rows = db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    expect(rows).toBeGreaterThan(0);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('append-only');
    for (const column of db.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all()) {
      expect(() => db.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow('append-only');
      const real = `SELECT count(*) FROM ${table} WHERE typeof(${column}) = 'real'`;
      expect(db.prepare(real).pluck().get()).toBe(0);
    }
    db.close();
  });

  it.each([
    ['a cancelled bill that stands again', "UPDATE invoice_status SET status = 'paid'", ['projections']],
    ['a return that is forgotten', 'UPDATE invoice_status SET returned = 0', ['projections']],
    [
      'a credit note that is gone',
      'DELETE FROM credit_note_lines; DELETE FROM credit_notes',
      ['numbers', 'projections'],
    ],
    ['a dearer estimate', 'UPDATE estimates SET total = total + 1', ['projections']],
    ['a series that begins elsewhere', 'UPDATE series SET first = 2', ['numbers', 'projections']],
  ])('are checked: verify finds %s', (_, sql, checks) => {
    copies += 1;
    const copy = `${file}.${copies}`;
    const source = new Database(file);
    source.prepare('VACUUM INTO ?').run(copy);
    source.close();
    const db = new Database(copy);
    const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all();
    for (const trigger of triggers) db.exec(`DROP TRIGGER ${String(trigger)}`);
    db.exec(sql);
    db.close();
    const gateway = openShopFile(copy);
    const found = [...checkBooks(gateway)].filter(({ faults }) => faults.length > 0);
    gateway.close();
    expect(found.map(({ check }) => check)).toEqual(checks);
  });
});
