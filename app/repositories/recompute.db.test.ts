import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DraftEdit } from '../contract/draft.ts';
import { paise } from '../core/units.ts';
import { openTestShop } from '../testing/shop.ts';

const BILLS = process.env.EXECORA_DEEP === undefined ? 40 : 2000;
const GOODS = ['Chawal', 'Cheeni', 'Coldrink', 'Maggi', 'Soap', 'Ghee'];

const line = fc.record({
  product: fc.constantFrom(...GOODS),
  quantity: fc.integer({ min: 1, max: 9999 }),
  price: fc.integer({ min: 1, max: 99_999 }),
});
const bill = fc.record({
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  discount: fc.option(fc.integer({ min: 1, max: 20_000 })),
});

/**
 * The law's formulas in SQLite's own whole numbers, from what stands in the file: each line's tax out of its value (exclusive) or out of
 * its price (inclusive), halves away from zero, and the bill out of its lines.
 */
const LINES_OFF = `
  WITH due AS (
    SELECT l.*, i.with_gst, gross - l.discount AS net,
      20000 + CASE WHEN l.mode = 'exclusive' THEN 0 ELSE 2 * (gst_rate + cess_rate) END AS parts
    FROM invoice_lines l JOIN invoices i ON i.id = l.invoice_id)
  SELECT count(*) FROM due WHERE with_gst = 1 AND mode <> 'rsp' AND (
    gross <> coalesce(amount, (2 * price * quantity + 1000) / 2000)
    OR cgst <> (2 * net * gst_rate + parts) / (2 * parts)
    OR sgst <> cgst OR igst <> 0
    OR cess <> (4 * net * cess_rate + parts) / (2 * parts)
    OR taxable <> CASE WHEN mode = 'exclusive' THEN net ELSE net - cgst - sgst - cess END
    OR total <> taxable + cgst + sgst + cess)`;
const BILLS_OFF = `
  SELECT count(*) FROM invoices i JOIN (
    SELECT invoice_id, sum(taxable) taxable, sum(cgst) cgst, sum(sgst) sgst, sum(cess) cess, sum(discount) discount,
      sum(CASE WHEN mode = 'exclusive' THEN total ELSE gross - discount END) due
    FROM invoice_lines GROUP BY invoice_id) l ON l.invoice_id = i.id
  WHERE i.taxable <> l.taxable OR i.cgst <> l.cgst OR i.sgst <> l.sgst OR i.cess <> l.cess OR i.discount <> l.discount
    OR i.total <> (l.due + 50) / 100 * 100 OR i.round_off <> i.total - l.due OR abs(i.round_off) > 50`;

it(`SQLite comes to the same paise in ${BILLS} random bills with tax, line by line`, async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'execora-recompute-')), 'shop.db');
  const shop = await openTestShop({ file });
  await shop.client.shop.settings({ roundToRupee: true });
  for (const { lines, discount } of fc.sample(bill, { numRuns: BILLS, seed: 20_261_125 })) {
    let draft = await shop.draft({ kind: 'setGst', withGst: true });
    for (const { product, quantity, price } of lines) {
      draft = await shop.edit(draft, await shop.add(product, String(quantity / 1000)));
      const lineId = draft.lines.at(-1)?.id ?? '';
      draft = await shop.edit(draft, { kind: 'setPrice', lineId, unitPricePaise: paise(price) });
    }
    const off: DraftEdit[] =
      discount === null
        ? []
        : [{ kind: 'setDiscount', discount: { kind: 'amount', paise: paise(discount) } }];
    for (const edit of off) draft = await shop.edit(draft, edit);
    await shop.confirm(draft);
  }
  await shop.end();
  const db = new Database(file, { readonly: true });
  expect(db.prepare('SELECT count(*) FROM invoices').pluck().get()).toBe(BILLS);
  expect(
    db.prepare("SELECT count(*) FROM invoice_lines WHERE cgst > 0 AND mode = 'inclusive'").pluck().get(),
  ).toBeGreaterThan(5);
  expect([db.prepare(LINES_OFF).pluck().get(), db.prepare(BILLS_OFF).pluck().get()]).toEqual([0, 0]);
  db.close();
  rmSync(dirname(file), { recursive: true });
}, 120_000);
