import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../money/decimal.ts';
import { parseRate } from '../money/rates.ts';
import { basisPoints, paise, thousandths } from '../units.ts';
import { priceBill } from './price.ts';
import type { BillInput, BillTotals, Discount, LineInput, PriceMode } from './price-types.ts';

const CASES = '../shared/law/gst_cases.csv';

/** A row of the file; its money is written in rupees. */
type Row = Readonly<Record<string, string>>;

const cells = (line: string): string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''));

function rowsOf(text: string): Row[] {
  const [head = '', ...lines] = text.trim().split(/\r?\n/);
  const names = cells(head);
  return lines.map((line) => Object.fromEntries(cells(line).map((cell, at) => [names[at] ?? '', cell])));
}

const whole = (text: string | undefined, places: number): number => {
  const value = parseDecimal(text ?? '', places);
  if (value === null) throw new Error(`not a figure: ${text}`);
  return value;
};
const rupees = (text: string | undefined) => paise(whole(text === '-0.00' ? '0' : text, 2));
const rate = (text: string | undefined) => parseRate(text ?? '') ?? basisPoints(Number.NaN);
const modeOf = (text: string | undefined): PriceMode =>
  text === 'inclusive' || text === 'rsp' ? text : 'exclusive';

function discountOf(row: Row): Discount {
  return row.discount_type === 'percent'
    ? { kind: 'percent', value: rate(row.discount) }
    : { kind: 'amount', value: rupees(row.discount) };
}

function billOf(row: Row): BillInput {
  const line: LineInput = {
    name: row.item ?? '',
    unitPrice: rupees(row.unit_price),
    quantity: thousandths(whole(row.quantity, 3)),
    discount: discountOf(row),
    gstRate: rate(row.gst_rate),
    cessRate: rate(row.cess_rate),
    mode: modeOf(row.price_mode),
  };
  const supply = row.supply === 'inter' ? 'INTERSTATE' : 'INTRASTATE';
  return { supply, withGst: true, roundToRupee: true, lines: [line] };
}

const expectedOf = (row: Row): Partial<BillTotals> => ({
  taxablePaise: rupees(row.taxable),
  cgstPaise: rupees(row.cgst),
  sgstPaise: rupees(row.sgst),
  igstPaise: rupees(row.igst),
  cessPaise: rupees(row.cess),
  totalPaise: rupees(row.total),
  roundOffPaise: rupees(row.round_off),
  payablePaise: rupees(row.payable),
});

const present = existsSync(CASES);
const rows = present ? rowsOf(readFileSync(CASES, 'utf8')) : [];

describe.skipIf(!present)(`the collected GST cases (${CASES}; skipped where the file is absent)`, () => {
  it('holds cases to check', () => expect(rows.length).toBeGreaterThan(50));
  it.each(rows.map((row) => [row.id, row.item, row] as const))(
    'prices %s %s to the paisa',
    (_id, _item, row) => {
      expect(priceBill(billOf(row)).totals).toMatchObject(expectedOf(row));
    },
  );
});
