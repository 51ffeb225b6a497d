import { readBarcode } from '../goods/barcode.ts';
import { latinDigits } from '../money/digits.ts';
import { parseRate } from '../money/rates.ts';
import { type BasisPoints, basisPoints, type Paise, paise, type Thousandths, thousandths } from '../units.ts';
import { quantityCell, rupeesCell, wholeDigits } from './cells.ts';
import type { Columns, ProductField } from './headings.ts';
import { cellsOf, nameIn, namesIn, type ReadRow, RowFault, readRow, said, textIn } from './read-row.ts';
import { unitIn } from './units.ts';

/** A product out of a list; null is what the list does not say. */
export interface ProductBody {
  readonly name: string;
  readonly nameHi: string | null;
  readonly aliases: readonly string[];
  readonly category: string | null;
  readonly unit: string | null;
  readonly price: Paise | null;
  readonly mrp: Paise | null;
  readonly cost: Paise | null;
  readonly hsn: string | null;
  readonly gst: BasisPoints | null;
  readonly cess: BasisPoints;
  readonly code: string | null;
  readonly stock: Thousandths | null;
  readonly low: Thousandths | null;
}

/** Reads a row of a list of products. Without a price of its own the printed price is the price. */
export function productRow(columns: Columns<ProductField>, row: readonly string[]): ReadRow<ProductBody> {
  const cell = cellsOf(columns, row);
  return readRow(row, cell('name') || cell('barcode'), () => {
    const mrp = priceIn(cell('mrp'));
    return {
      name: nameIn(cell('name')),
      nameHi: cell('nameHi') === '' ? null : nameIn(cell('nameHi')),
      aliases: namesIn(cell('aliases')),
      category: textIn(cell('category')).slice(0, 60) || null,
      unit: unitIn(cell('unit')),
      price: said(rupeesCell(cell('price'))) ?? mrp,
      mrp,
      cost: said(rupeesCell(cell('cost'))),
      hsn: hsnIn(cell('hsn')),
      gst: gstIn(cell('gst')),
      cess: rateIn(cell('cess')) ?? basisPoints(0),
      code: codeIn(cell('barcode')),
      stock: quantityIn(cell('stock')),
      low: quantityIn(cell('low')),
    };
  });
}

/** A printed price of nothing is none. */
function priceIn(text: string): Paise | null {
  const price = said(rupeesCell(text));
  return price === paise(0) ? null : price;
}

function hsnIn(text: string): string | null {
  if (text === '') return null;
  const digits = wholeDigits(latinDigits(text))?.replaceAll(' ', '') ?? '';
  // Chapters 01 to 09 begin with a zero, which a spreadsheet takes away.
  const hsn = digits.length % 2 === 1 ? `0${digits}` : digits;
  if (!/^(\d{4}|\d{6}|\d{8})$/.test(hsn)) throw new RowFault('hsn');
  return hsn;
}

/** Slabs of GST, old and new (as `core/gst` and the catalog have them): a figure between two of them is a slip. */
const SLABS = new Set([0, 25, 150, 300, 500, 1200, 1800, 2800, 4000]);

function rateIn(text: string): BasisPoints | null {
  const written = latinDigits(text)
    .replace(/^gst\s*@?/i, '')
    .replace(/\s*%$/, '')
    .trim();
  if (written === '') return null;
  const rate = parseRate(written);
  if (rate === null) throw new RowFault('rate');
  return rate;
}

function gstIn(text: string): BasisPoints | null {
  if (/^(exempt|nil|none)$/i.test(text)) return basisPoints(0);
  const rate = rateIn(text);
  if (rate !== null && !SLABS.has(rate)) throw new RowFault('rate');
  return rate;
}

function codeIn(text: string): string | null {
  if (text === '') return null;
  const digits = wholeDigits(text);
  const code = digits === null ? null : readBarcode(digits);
  if (code === null) throw new RowFault('barcode');
  return code;
}

function quantityIn(text: string): Thousandths | null {
  const value = said(quantityCell(text));
  return value === null ? null : thousandths(value);
}
