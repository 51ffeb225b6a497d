import { roundHalfAway } from '../money/arithmetic.ts';
import { type BasisPoints, basisPoints, type Paise, paise } from '../units.ts';

/** How a figure stands against an earlier one. */
export interface Change {
  readonly beforePaise: Paise;
  readonly differencePaise: Paise;
  /** Of the earlier figure; null when that was nothing, for nothing has no percentage. */
  readonly change: BasisPoints | null;
}

/** Compares sums in paise; the change is rounded half away from zero to a basis point. */
export function changeFrom(before: Paise, now: Paise): Change {
  const difference = now - before;
  return {
    beforePaise: before,
    differencePaise: paise(difference),
    change: before > 0 ? basisPoints(roundHalfAway(BigInt(difference) * 10_000n, BigInt(before))) : null,
  };
}

/** The average of a number of bills, rounded half away from zero to the paisa; 0 when there was none. */
export const averageOf = (sum: Paise, bills: number): Paise =>
  paise(bills > 0 ? roundHalfAway(BigInt(sum), BigInt(bills)) : 0);
