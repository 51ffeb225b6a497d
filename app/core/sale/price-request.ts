import { parseDecimal } from '../money/decimal.ts';
import { LARGEST_AMOUNT } from '../money/parse.ts';
import { LARGEST_QUANTITY } from '../money/quantity.ts';
import { parseRate, WHOLE } from '../money/rates.ts';
import { paise, type Thousandths, thousandths } from '../units.ts';
import type { BillInput, Discount, LineInput, PriceMode, Supply } from './price-types.ts';

/** A discount written in decimals: rupees, or percent of 0 to 100. */
export interface DiscountText {
  readonly kind: 'amount' | 'percent';
  readonly value: string;
}

/** A line written in decimals: rupees a unit, quantity (negative: a return), percent. */
export interface LineText {
  readonly name: string;
  readonly unitPrice: string;
  readonly quantity: string;
  readonly discount?: DiscountText | undefined;
  readonly gstRate: string;
  readonly cessRate: string;
  readonly mode: PriceMode;
}

/** A bill as it comes from another program. GST is on unless said otherwise. */
export interface BillText {
  readonly supply: Supply;
  readonly roundToRupee: boolean;
  readonly withGst?: boolean | undefined;
  readonly discount?: DiscountText | undefined;
  readonly lines: readonly LineText[];
}

/** Where a figure cannot be read. `line` counts from 0; null: the bill's own discount. */
export interface Unreadable {
  readonly line: number | null;
  readonly field: 'unitPrice' | 'quantity' | 'discount' | 'gstRate' | 'cessRate';
}

export type BillReading =
  | { readonly ok: true; readonly bill: BillInput }
  | { readonly ok: false; readonly at: Unreadable };

/**
 * Reads the decimals of a bill exactly, never through a float. A figure that is not a plain decimal, is finer than the paisa, the
 * thousandth or the basis point, or beyond ₹10 crore, 1,00,000 units or 100 % discount, is named and nothing is priced.
 */
export function readBill(text: BillText): BillReading {
  const { supply, roundToRupee, withGst = true } = text;
  const discount = readDiscount(text.discount);
  if (discount === null) return { ok: false, at: { line: null, field: 'discount' } };
  const lines: LineInput[] = [];
  for (const [line, each] of text.lines.entries()) {
    const read = readLine(each);
    if (typeof read === 'string') return { ok: false, at: { line, field: read } };
    lines.push(read);
  }
  return { ok: true, bill: { supply, roundToRupee, withGst, ...discount, lines } };
}

function readLine(text: LineText): LineInput | Unreadable['field'] {
  const unitPrice = parseDecimal(text.unitPrice, 2);
  if (unitPrice === null || unitPrice < 0 || unitPrice > LARGEST_AMOUNT) return 'unitPrice';
  const quantity = readQuantity(text.quantity);
  if (quantity === null) return 'quantity';
  const discount = readDiscount(text.discount);
  if (discount === null) return 'discount';
  const gstRate = parseRate(text.gstRate);
  if (gstRate === null) return 'gstRate';
  const cessRate = parseRate(text.cessRate);
  if (cessRate === null) return 'cessRate';
  return {
    name: text.name,
    unitPrice: paise(unitPrice),
    quantity,
    ...discount,
    gstRate,
    cessRate,
    mode: text.mode,
  };
}

function readQuantity(text: string): Thousandths | null {
  const quantity = parseDecimal(text, 3);
  if (quantity === null || quantity === 0 || Math.abs(quantity) > LARGEST_QUANTITY) return null;
  return thousandths(quantity);
}

function readDiscount(text: DiscountText | undefined): { readonly discount?: Discount } | null {
  if (text === undefined) return {};
  return text.kind === 'percent' ? percentOff(text.value) : amountOff(text.value);
}

function percentOff(text: string): { readonly discount: Discount } | null {
  const value = parseRate(text);
  return value === null || value > WHOLE ? null : { discount: { kind: 'percent', value } };
}

function amountOff(text: string): { readonly discount: Discount } | null {
  const value = parseDecimal(text, 2);
  if (value === null || value < 0 || value > LARGEST_AMOUNT) return null;
  return { discount: { kind: 'amount', value: paise(value) } };
}
