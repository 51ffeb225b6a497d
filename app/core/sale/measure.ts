import { roundHalfAway } from '../money/arithmetic.ts';
import { type Paise, type Thousandths, thousandths } from '../units.ts';

/** How many thousandths of the second unit one of the first is. Units that do not convert are sold as they are said. */
const FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  g: { kg: 1 },
  kg: { g: 1_000_000 },
  ml: { litre: 1 },
  litre: { ml: 1_000_000 },
  dozen: { piece: 12_000 },
  piece: { dozen: 1000 / 12 },
  quintal: { kg: 100_000 },
};

/** Largest quantity of a line: 1,00,000 of its unit. */
const MOST = 100_000_000;

/**
 * A quantity as said (2, 0.5, 1.25) in the unit as said, in thousandths of the product's own unit.
 * Null when it is not above zero or beyond 1,00,000.
 */
export function toProductUnit(said: number, unit: string | null, productUnit: string): Thousandths | null {
  const factor = unit === null ? 1000 : (FACTORS[unit]?.[productUnit] ?? 1000);
  const quantity = Math.round(said * factor);
  return quantity > 0 && quantity <= MOST ? thousandths(quantity) : null;
}

/**
 * How much of a product an amount of money buys, to the gram (thousandth), rounded half away from zero.
 * Null without a price.
 */
export function quantityForMoney(amount: Paise, price: Paise): Thousandths | null {
  if (price <= 0 || amount <= 0) return null;
  const quantity = roundHalfAway(BigInt(amount) * 1000n, BigInt(price));
  return quantity > 0 && quantity <= MOST ? thousandths(quantity) : null;
}
