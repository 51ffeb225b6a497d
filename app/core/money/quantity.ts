import { type Paise, paise, type Thousandths, thousandths } from '../units.ts';
import { roundHalfAway } from './arithmetic.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';
import { latinDigits } from './digits.ts';

/** 1,00,000 units: the largest quantity one line of a bill may carry. */
export const LARGEST_QUANTITY: Thousandths = thousandths(100_000_000);

/** A quantity as written: in thousandths of `unit`, or of the product's own unit when none was written. */
export interface Measure {
  readonly quantity: Thousandths;
  readonly unit: 'kg' | 'litre' | null;
}

/** Written unit → base unit and how many thousandths of it one of them is. */
const UNITS: Readonly<Record<string, readonly [Measure['unit'], bigint]>> = {
  '': [null, 1000n],
  kg: ['kg', 1000n],
  kilo: ['kg', 1000n],
  किलो: ['kg', 1000n],
  g: ['kg', 1n],
  gm: ['kg', 1n],
  gram: ['kg', 1n],
  ग्राम: ['kg', 1n],
  l: ['litre', 1000n],
  litre: ['litre', 1000n],
  liter: ['litre', 1000n],
  लीटर: ['litre', 1000n],
  ml: ['litre', 1n],
  मिली: ['litre', 1n],
};

const VULGAR: Readonly<Record<string, string>> = { '½': ' 1/2', '¼': ' 1/4', '¾': ' 3/4' };
const SHAPE =
  /^(?:(\d{1,9})\s+)?(?:(\d{1,9})\/(\d{1,9})|(\d{1,9}(?:\.\d{1,3})?))\s*(\p{L}[\p{L}\p{M}]*)?\.?$/u;
const LONGEST_TEXT = 40;

/**
 * Reads "1.5", "1/2", "1½", "250g", "2 kg", "500 ml" and Devanagari digits ("२.५").
 * Null for 0, a sign, an exponent, an unknown unit, finer than a thousandth in decimals, above 1,00,000.
 * A fraction such as 1/3 rounds to the nearest thousandth.
 */
export function parseMeasure(text: string): Measure | null {
  if (text.length > LONGEST_TEXT) return null;
  const written = latinDigits(text).replace(/[½¼¾]/g, (sign) => VULGAR[sign] ?? sign);
  const match = SHAPE.exec(written.trim().toLowerCase());
  if (match === null) return null;
  const [, whole, over, under, decimal, unit = ''] = match;
  if (whole !== undefined && decimal !== undefined) return null;
  const count = ratio(whole ?? '0', over ?? null, under ?? null, decimal ?? null);
  return count === null ? null : measured(count, unit);
}

/** As `parseMeasure`, the quantity alone: thousandths of kg or litre for "250g" and "500 ml", else of the product's unit. */
export function parseQuantity(text: string): Thousandths | null {
  return parseMeasure(text)?.quantity ?? null;
}

type Ratio = readonly [over: bigint, under: bigint];

function ratio(
  whole: string,
  over: string | null,
  under: string | null,
  decimal: string | null,
): Ratio | null {
  if (decimal !== null) return [BigInt(parseDecimal(decimal, 3) ?? 0), 1000n];
  const parts = BigInt(under ?? '0');
  return parts === 0n ? null : [BigInt(whole) * parts + BigInt(over ?? '0'), parts];
}

function measured([over, under]: Ratio, written: string): Measure | null {
  const found = Object.hasOwn(UNITS, written) ? UNITS[written] : undefined;
  if (found === undefined) return null;
  const [unit, size] = found;
  const amount = over * size;
  if (amount > BigInt(LARGEST_QUANTITY) * under) return null;
  const quantity = roundHalfAway(amount, under);
  return quantity === 0 ? null : { quantity: thousandths(quantity), unit };
}

/** Thousandths as the shortest decimal string: "2.5", "2", "-0.75". */
export function formatQuantity(quantity: Thousandths): string {
  return formatDecimal(quantity, 3);
}

/** Price of `quantity` at `price` paise a unit, rounded once to the paisa, halves away from zero. Throws RangeError beyond 2^53. */
export function amountOf(price: Paise, quantity: Thousandths): Paise {
  return paise(roundHalfAway(BigInt(price) * BigInt(quantity), 1000n));
}
