import { roundHalfAway } from '../money/arithmetic.ts';
import { type Paise, paise, type Thousandths } from '../units.ts';

/** What one base unit cost, out of the price of a pack and its size in thousandths; rounded half away from zero to the paisa. */
export const costOfOne = (packPrice: Paise, size: Thousandths): Paise =>
  paise(roundHalfAway(BigInt(packPrice) * 1000n, BigInt(size)));
