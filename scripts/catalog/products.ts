import type { CatalogProduct } from '../../app/core/catalog.ts';
import type { DatedRate } from '../../app/core/gst/rate.ts';
import { parseRupees } from '../../app/core/money/parse.ts';
import { parseRate } from '../../app/core/money/rates.ts';
import type { PriceMode } from '../../app/core/sale/price-types.ts';
import { type BasisPoints, basisPoints, type Paise } from '../../app/core/units.ts';
import type { CsvRow } from './csv.ts';
import { BEGIN, EARLIER_RATES, HEADINGS, REFORM } from './law.ts';

/** Sold from the sack or the tin: no printed price, so GST comes on top. Everything else carries an MRP with the tax inside. */
const LOOSE = new Set(['kg', 'litre']);

/** What goods are called at a counter beside the names of the table. */
const ALSO: Readonly<Record<string, readonly string[]>> = { Biscuit: ['parle biscuit'] };

/** The rows that ship with every shop: their note begins with CORE88. */
export function coreRows(rows: readonly CsvRow[]): CsvRow[] {
  return rows.filter((row) => (row.note ?? '').startsWith('CORE88.'));
}

/** One row of the law's table as a product of the catalog. Throws RangeError naming the row and what is wrong with it. */
export function productOf(row: CsvRow): CatalogProduct {
  const name = cell(row, 'name');
  return {
    key: name.toLowerCase().replaceAll(' ', '-'),
    name,
    nameHi: cell(row, 'name_hi'),
    nameEn: cell(row, 'name_en'),
    aliases: [...cell(row, 'aliases').split('|'), ...(ALSO[name] ?? [])],
    category: cell(row, 'category'),
    unit: cell(row, 'unit'),
    pricePaise: price(row),
    hsn: HEADINGS[name] ?? cell(row, 'hsn'),
    rates: merged([...(EARLIER_RATES[name] ?? [before(row)]), since(row)]),
    exempt: cell(row, 'exempt') === 'true',
    mode: modeOf(row),
  };
}

function cell(row: CsvRow, column: string): string {
  const value = row[column] ?? '';
  if (value === '') throw new RangeError(`${row.name}: ${column} is empty`);
  return value;
}

function price(row: CsvRow): Paise {
  const amount = parseRupees(cell(row, 'price_inr'));
  if (amount === null) throw new RangeError(`${row.name}: price_inr is not an amount`);
  return amount;
}

function rate(row: CsvRow, column: string): BasisPoints {
  const percent = parseRate(cell(row, column));
  if (percent === null) throw new RangeError(`${row.name}: ${column} is not a rate`);
  return percent;
}

function before(row: CsvRow): DatedRate {
  return { from: BEGIN, gst: rate(row, 'gst_before_2025_09_22'), cess: rate(row, 'cess_before') };
}

/** Cess fell to nil with the new rate. Tobacco's began later than the rest: its note gives the day. */
function since(row: CsvRow): DatedRate {
  const from = /FROM=(\d{4}-\d{2}-\d{2})/.exec(row.note ?? '')?.[1] ?? REFORM;
  return { from, gst: rate(row, 'gst_from_2025_09_22'), cess: basisPoints(0) };
}

/** A rate that did not change is one entry, not two. */
function merged(rates: readonly DatedRate[]): DatedRate[] {
  return rates.filter((each, index) => {
    const last = rates[index - 1];
    return last === undefined || last.gst !== each.gst || last.cess !== each.cess;
  });
}

function modeOf(row: CsvRow): PriceMode {
  if ((row.note ?? '').includes('RSP_VALUED')) return 'rsp';
  return LOOSE.has(cell(row, 'unit')) ? 'exclusive' : 'inclusive';
}
