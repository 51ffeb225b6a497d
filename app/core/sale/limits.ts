import { LARGEST_AMOUNT } from '../money/parse.ts';
import type { Draft } from './draft.ts';

/** More lines than any counter bills at once: it keeps a bill within one page of the file's limits. */
export const MOST_LINES = 200;
/** Largest quantity of a line, in thousandths: 1,00,000 of its unit. */
const MOST_OF_A_LINE = 100_000_000;

/** What makes a draft no bill: too many lines, a quantity above 1,00,000, goods above ₹10 crore; null when it can be one. */
export function impossible({ lines }: Draft): 'lines' | 'quantity' | 'amount' | null {
  if (lines.length > MOST_LINES) return 'lines';
  if (lines.some(({ quantity }) => quantity > MOST_OF_A_LINE)) return 'quantity';
  // Only compared, never sold at: a float is near enough here, and cannot overflow.
  const gross = lines.reduce((sum, { price, quantity }) => sum + (price * quantity) / 1000, 0);
  return gross > LARGEST_AMOUNT ? 'amount' : null;
}
