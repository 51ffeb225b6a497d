import { type BasisPoints, basisPoints } from '../units.ts';
import { formatDecimal, parseDecimal } from './decimal.ts';

/** One whole in basis points: 100 %. */
export const WHOLE = 10_000;
/** No GST or cess has stood above this (pan masala once carried 28 + 60; motor cars 28 + 22): 1,000 %. */
const HIGHEST = 100_000;

/** Reads a percentage ("18", "0.25", "2.5") into basis points. Null for a sign, more than two places, above 1,000 %. */
export function parseRate(text: string): BasisPoints | null {
  const rate = parseDecimal(text, 2);
  return rate === null || rate < 0 || rate > HIGHEST ? null : basisPoints(rate);
}

/** Basis points as the shortest percentage without the sign: "18", "0.25", "2.5". */
export function formatRate(rate: BasisPoints): string {
  return formatDecimal(rate, 2);
}
