import type { BasisPoints } from '../units.ts';

/**
 * The slabs of goods with the day from which each list holds (gazette: notifications 1/2017, 9/2025 and 19/2025-CT(Rate)).
 * 12 % lives on for bricks, 28 % did for tobacco until 31 January 2026.
 */
const SLABS: readonly { readonly from: string; readonly rates: readonly number[] }[] = [
  { from: '2017-07-01', rates: [0, 25, 150, 300, 500, 1200, 1800, 2800] },
  { from: '2025-09-22', rates: [0, 25, 150, 300, 500, 1200, 1800, 2800, 4000] },
  { from: '2026-02-01', rates: [0, 25, 150, 300, 500, 1200, 1800, 4000] },
];

/** True when some goods carried this rate (basis points) on the day (YYYY-MM-DD). False before GST began. */
export function isLawfulRate(rate: BasisPoints, day: string): boolean {
  const slabs = SLABS.filter(({ from }) => from <= day).at(-1);
  return slabs?.rates.includes(rate) ?? false;
}
