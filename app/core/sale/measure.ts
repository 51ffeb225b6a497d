import { roundHalfAway } from '../money/arithmetic.ts';
import { type Paise, type Thousandths, thousandths } from '../units.ts';

/** How many thousandths of the second unit one of the first is. */
const FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  g: { kg: 1 },
  kg: { g: 1_000_000 },
  ml: { litre: 1 },
  litre: { ml: 1_000_000 },
  dozen: { piece: 12_000 },
  piece: { dozen: 1000 / 12 },
  pair: { piece: 2000 },
  quintal: { kg: 100_000 },
};

/** Largest quantity of a line: 1,00,000 of its unit. */
const MOST = 100_000_000;

/** Why a quantity cannot be had: it is nothing or beyond 1,00,000, or nobody knows how much that unit is of this product. */
export type MeasureProblem = 'quantity_invalid' | 'unit_unknown';

/** A quantity as said (2, 0.5, 1.25) in a unit (null: the product's own), in thousandths of the product's own unit. */
export function toProductUnit(
  said: number,
  unit: string | null,
  productUnit: string,
): Thousandths | MeasureProblem {
  const factor = unit === null || unit === productUnit ? 1000 : factorOf(unit, productUnit);
  if (factor === undefined) return 'unit_unknown';
  const quantity = Math.round(said * factor);
  return quantity > 0 && quantity <= MOST ? thousandths(quantity) : 'quantity_invalid';
}

/** A dozen is twelve of whatever is counted. */
const factorOf = (unit: string, productUnit: string): number | undefined =>
  FACTORS[unit]?.[NOT_ONE.has(productUnit) ? productUnit : 'piece'];

/** Weight for volume and volume for weight: oil by the litre is asked for in kilos. */
const TWINS: Readonly<Record<string, string>> = { g: 'ml', kg: 'litre', ml: 'g', litre: 'kg' };

/** Units that measure, or hold more than one; all others count things one by one. */
const NOT_ONE: ReadonlySet<string> = new Set([
  'g',
  'kg',
  'quintal',
  'ml',
  'litre',
  'metre',
  'dozen',
  'pair',
  'sack',
]);

/**
 * What a unit that does not convert stands for when it is spoken: "ek packet namak" is one of how salt is sold, "500 gram tel" as many
 * millilitres. A sack or a dozen of what is sold by weight stays what it is: unknown.
 */
export function spokenUnit(unit: string | null, productUnit: string): string | null {
  if (unit === null || !NOT_ONE.has(unit)) return null;
  const twin = TWINS[unit];
  const converts = twin === productUnit || (twin !== undefined && factorOf(twin, productUnit) !== undefined);
  return converts && twin !== undefined ? twin : unit;
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
