import { type Paise, paise } from '../units.ts';
import { parseDecimal } from './decimal.ts';
import { latinDigits } from './digits.ts';

/** ₹10 crore: above it a figure is a slip of the finger or a barcode read as money. */
export const LARGEST_AMOUNT: Paise = paise(10_000_000_000);

const CURRENCY = /^(?:₹|rs\.?|inr|रु\.?|रू\.?|रुपये|रुपए)\s*/i;
const CLOSING = /\s*\/-$/;
const PLAIN = /^\d+$/;
const INDIAN = /^\d{1,2}(?:,\d{2})*,\d{3}$/;
const WESTERN = /^\d{1,3}(?:,\d{3})+$/;
const LONGEST_TEXT = 40;

/**
 * Reads an amount of rupees as a shopkeeper writes it ("1,23,456.78", "₹60", "Rs. 500/-", "₹१२.५०") into paise, 0 or more.
 * Null when it is not plainly that: a sign, −0, an exponent, hex, NaN, more than two decimals, commas in odd
 * places, above ₹10 crore. A refusal is asked about; a guess would be sold.
 */
export function parseRupees(text: string): Paise | null {
  if (text.length > LONGEST_TEXT) return null;
  const written = latinDigits(text.trim()).replace(CURRENCY, '').replace(CLOSING, '');
  const [units = '', ...fraction] = written.split('.');
  if (!isGrouped(units)) return null;
  const amount = parseDecimal([units.replaceAll(',', ''), ...fraction].join('.'), 2);
  return amount === null || amount > LARGEST_AMOUNT ? null : paise(amount);
}

/** True for digits alone, or in groups of thousands as India or the West writes them. */
export function isGrouped(units: string): boolean {
  return PLAIN.test(units) || INDIAN.test(units) || WESTERN.test(units);
}
