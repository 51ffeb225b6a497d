import { add, share, subtract } from '../money/arithmetic.ts';
import { amountOf } from '../money/quantity.ts';
import { WHOLE } from '../money/rates.ts';
import { type Paise, paise } from '../units.ts';
import type { LineInput, PriceMode, Supply, Taxes } from './price-types.ts';

/** Value for tax and the taxes on it, in paise. */
export interface Taxed extends Taxes {
  readonly taxablePaise: Paise;
}

const NONE: Taxes = { cgstPaise: paise(0), sgstPaise: paise(0), igstPaise: paise(0), cessPaise: paise(0) };

/** A value that carries no tax. */
export function untaxed(taxablePaise: Paise): Taxed {
  return { taxablePaise, ...NONE };
}

/**
 * The taxes of one line. `gross` is price × quantity, `net` what is left of it after discount.
 * CGST and SGST are each worked at half the rate and rounded on their own, so they are always equal
 * (one half of a rounded whole would not be). Exclusive: rate on the net. Inclusive: Rule 35 of the CGST Rules,
 * tax = amount × rate ÷ (100 + all rates). Rsp: Rule 31D, the same on the printed price, sold for less or not.
 * Throws RangeError for a negative rate.
 */
export function taxLine(line: LineInput, supply: Supply, gross: Paise, net: Paise): Taxed {
  if (line.gstRate < 0 || line.cessRate < 0) throw new RangeError('a tax rate is 0 or more');
  const base = line.mode === 'rsp' ? printed(line, gross) : net;
  const taxes = taxesOn(base, line, supply, divisor(line));
  return { taxablePaise: taxableIn(base, line.mode, taxes), ...taxes };
}

function printed({ printedPrice, quantity }: LineInput, gross: Paise): Paise {
  if (printedPrice === undefined) return gross;
  const whole = amountOf(printedPrice, quantity);
  return Math.abs(whole) > Math.abs(gross) ? whole : gross;
}

function divisor(line: LineInput): number {
  return line.mode === 'exclusive' ? WHOLE : WHOLE + line.gstRate + line.cessRate;
}

function taxesOn(base: Paise, line: LineInput, supply: Supply, parts: number): Taxes {
  const cessPaise = share(base, line.cessRate, parts);
  if (supply === 'INTERSTATE') return { ...NONE, igstPaise: share(base, line.gstRate, parts), cessPaise };
  const half = share(base, line.gstRate, 2 * parts);
  return { ...NONE, cgstPaise: half, sgstPaise: half, cessPaise };
}

/** With the tax inside, the value is what the rounded taxes leave: the customer's total stays the printed one. */
function taxableIn(base: Paise, mode: PriceMode, taxes: Taxes): Paise {
  return mode === 'exclusive' ? base : subtract(base, taxTotal(taxes));
}

/** All taxes together, in paise. */
export function taxTotal(taxes: Taxes): Paise {
  return add(taxes.cgstPaise, taxes.sgstPaise, taxes.igstPaise, taxes.cessPaise);
}
