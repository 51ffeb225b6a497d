import { type Paise, paise } from '../units.ts';

interface Part {
  readonly index: number;
  readonly floor: bigint;
  readonly remainder: bigint;
}

/**
 * Splits `total` paise in proportion to `weights`, so that the parts add up to it exactly: each part is
 * rounded toward zero and the paise left over go to the largest remainders, the earlier first among equals
 * (the largest-remainder method of Hamilton). A negative total is split as its mirror image.
 * Throws RangeError for a negative or fractional weight, or when nothing has weight and there is money to split.
 */
export function allocate(total: Paise, weights: readonly number[]): Paise[] {
  const shares = weights.map(weight);
  const whole = shares.reduce((sum, each) => sum + each, 0n);
  if (total === 0) return weights.map(() => paise(0));
  if (whole === 0n) throw new RangeError('nothing to allocate to: all weights are 0');
  const amount = BigInt(Math.abs(total));
  const parts = shares.map((each, index) => part(amount * each, whole, index));
  return signed(withLeftover(parts, amount), total < 0);
}

function weight(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`weight ${value} is not a whole number ≥ 0`);
  return BigInt(value);
}

function part(numerator: bigint, whole: bigint, index: number): Part {
  return { index, floor: numerator / whole, remainder: numerator % whole };
}

const byRemainder = (a: Part, b: Part): number =>
  a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1;

function withLeftover(parts: readonly Part[], amount: bigint): bigint[] {
  const given = parts.reduce((sum, each) => sum + each.floor, 0n);
  const lucky = new Set(
    [...parts]
      .sort(byRemainder)
      .slice(0, Number(amount - given))
      .map((each) => each.index),
  );
  return parts.map((each) => each.floor + (lucky.has(each.index) ? 1n : 0n));
}

function signed(parts: readonly bigint[], negative: boolean): Paise[] {
  return parts.map((each) => paise(Number(negative ? -each : each)));
}
