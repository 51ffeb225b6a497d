import { type Paise, paise } from '../units.ts';

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/**
 * The one rounding of the shop: numerator ÷ denominator to the nearest whole, halves away from zero,
 * so that a return rounds to exactly minus its sale (Math.round(-2.5) is -2 and would not).
 * Throws RangeError when the denominator is zero or the result is beyond 2^53.
 */
export function roundHalfAway(numerator: bigint, denominator: bigint): number {
  if (denominator === 0n) throw new RangeError('division by zero');
  const below = magnitude(denominator);
  const rounded = (2n * magnitude(numerator) + below) / (2n * below);
  return exact(numerator < 0n === denominator < 0n ? rounded : -rounded);
}

function exact(value: bigint): number {
  const result = Number(value);
  if (!Number.isSafeInteger(result)) throw new RangeError(`${value} is beyond what a number holds exactly`);
  return result;
}

/** Sum of paise; nothing adds to 0. Throws RangeError beyond 2^53. */
export function add(...parts: readonly Paise[]): Paise {
  return paise(parts.reduce((sum: number, part) => sum + part, 0));
}

/** `from` less `parts`, in paise. Throws RangeError beyond 2^53. */
export function subtract(from: Paise, ...parts: readonly Paise[]): Paise {
  return paise(from - add(...parts));
}

/** The same money the other way round (a debit as a credit); 0 stays 0, never −0. */
export function negate(amount: Paise): Paise {
  return paise(0 - amount);
}

/** amount × numerator ÷ denominator, multiplied exactly and rounded once. Throws as `roundHalfAway`. */
export function share(amount: Paise, numerator: number, denominator: number): Paise {
  return paise(roundHalfAway(BigInt(amount) * BigInt(numerator), BigInt(denominator)));
}
