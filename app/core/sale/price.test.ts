import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../money/decimal.ts';
import { parseRate } from '../money/rates.ts';
import { basisPoints, paise, thousandths } from '../units.ts';
import { priceBill } from './price.ts';
import type { BillInput, BillTotals, Discount, LineInput, PriceMode } from './price-types.ts';

/** Collected cases of the law; 62 of them when this was written. */
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

describe('a bill of the counter', () => {
  const line = (name: string, given: Partial<LineInput> = {}): LineInput => ({
    name,
    unitPrice: paise(6000),
    quantity: thousandths(1000),
    gstRate: basisPoints(0),
    cessRate: basisPoints(0),
    mode: 'exclusive',
    ...given,
  });
  const chawal = line('Chawal', { quantity: thousandths(2000) });
  const cheeni = line('Cheeni', { unitPrice: paise(5000), gstRate: basisPoints(500) });
  const soap = line('Soap', { unitPrice: paise(3800), gstRate: basisPoints(500), mode: 'inclusive' });
  const bill = (lines: LineInput[], given: Partial<BillInput> = {}): BillInput => ({
    supply: 'INTRASTATE',
    withGst: true,
    roundToRupee: true,
    lines,
    ...given,
  });

  it('is 170 rupees for two chawal and a cheeni without GST', () => {
    expect(priceBill(bill([chawal, cheeni], { withGst: false })).totals).toMatchObject({
      subtotalPaise: 17_000,
      taxPaise: 0,
      payablePaise: 17_000,
    });
  });

  it('puts 5 % on the loose cheeni with GST, and rounds to the rupee on a line of its own', () => {
    expect(priceBill(bill([chawal, cheeni])).totals).toMatchObject({
      subtotalPaise: 17_000,
      cgstPaise: 125,
      sgstPaise: 125,
      totalPaise: 17_250,
      roundOffPaise: 50,
      payablePaise: 17_300,
    });
  });

  it('leaves the printed price of a packet alone', () => {
    expect(priceBill(bill([soap])).totals).toMatchObject({
      taxablePaise: 3620,
      taxPaise: 180,
      payablePaise: 3800,
    });
  });

  it('costs exactly what was asked for when it is sold by money', () => {
    const dhaniya = line('Dhaniya', {
      unitPrice: paise(22_000),
      quantity: thousandths(91),
      amount: paise(2000),
    });
    expect(priceBill(bill([dhaniya])).totals.payablePaise).toBe(2000);
  });

  it('takes at most everything off, never more', () => {
    const free = line('Free', { discount: { kind: 'amount', value: paise(999_900) } });
    expect(priceBill(bill([free])).totals).toMatchObject({ discountPaise: 6000, payablePaise: 0 });
    const all = bill([chawal, soap], { discount: { kind: 'amount', value: paise(99_999_900) } });
    expect(priceBill(all).totals).toMatchObject({ taxablePaise: 0, taxPaise: 0, payablePaise: 0 });
  });

  it('lowers what is paid for tobacco and not its tax', () => {
    const pack = line('Cigarette', {
      unitPrice: paise(20_000),
      gstRate: basisPoints(4000),
      mode: 'rsp',
      discount: { kind: 'amount', value: paise(1000) },
    });
    expect(priceBill(bill([pack])).totals).toMatchObject({
      taxablePaise: 14_286,
      cgstPaise: 2857,
      totalPaise: 20_000,
      afterTaxDiscountPaise: 1000,
      payablePaise: 19_000,
    });
  });

  it('is nothing at all without lines', () => {
    expect(priceBill(bill([])).totals).toMatchObject({ payablePaise: 0, taxPaise: 0 });
    const off = { kind: 'amount', value: paise(100) } as const;
    expect(priceBill(bill([], { discount: off })).totals.discountPaise).toBe(0);
  });

  it('refuses a discount or a rate below zero', () => {
    expect(() => priceBill(bill([line('x', { discount: { kind: 'amount', value: paise(-1) } })]))).toThrow(
      RangeError,
    );
    expect(() => priceBill(bill([line('x', { gstRate: basisPoints(-500) })]))).toThrow(RangeError);
  });
});
