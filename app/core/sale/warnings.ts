import type { Paise } from '../units.ts';
import { type DraftLine, isFree } from './draft.ts';

/** What the shopkeeper should see before a line is saved; it never blocks. */
export type LineWarning = 'above_mrp' | 'no_price';

/**
 * Warnings of a line. `mrp` (paise) is the highest printed price of the goods, null when none is known: selling above it is an
 * offence under the Legal Metrology (Packaged Commodities) Rules 2011, rule 18(2).
 */
export function lineWarnings(line: DraftLine, mrp: Paise | null): LineWarning[] {
  const above: LineWarning[] = mrp !== null && line.price > mrp ? ['above_mrp'] : [];
  const unpriced: LineWarning[] = line.price === 0 && !isFree(line) ? ['no_price'] : [];
  return [...above, ...unpriced];
}
