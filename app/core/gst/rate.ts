import type { BasisPoints } from '../units.ts';

/** A rate of a product and the day (YYYY-MM-DD, India) from which it holds. */
export interface DatedRate {
  readonly from: string;
  readonly gst: BasisPoints;
  readonly cess: BasisPoints;
}

/**
 * The rate in force on a day (YYYY-MM-DD, India): the last one that had begun. Null before the first.
 * A bill takes the rate of its own day, a return that of the bill it takes back.
 */
export function rateOn(rates: readonly DatedRate[], day: string): DatedRate | null {
  return rates.filter(({ from }) => from <= day).reduce<DatedRate | null>(later, null);
}

function later(best: DatedRate | null, next: DatedRate): DatedRate {
  return best === null || next.from > best.from ? next : best;
}
