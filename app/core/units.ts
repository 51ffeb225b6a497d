/**
 * The three integer units of the shop. A brand keeps rupees out of a place that wants paise:
 * only the functions here make one, and they refuse what is not an exact whole number.
 */
declare const unit: unique symbol;

/** Money in paise (₹1 = 100). */
export type Paise = number & { readonly [unit]: 'paise' };
/** Quantity in thousandths of the base unit (1.5 kg = 1500). */
export type Thousandths = number & { readonly [unit]: 'thousandths' };
/** A rate in basis points (5 % = 500). */
export type BasisPoints = number & { readonly [unit]: 'basis points' };

const whole = (value: unknown): boolean => Number.isSafeInteger(value) && !Object.is(value, -0);
/** Whether it is a whole number of the unit: no fraction, NaN, −0, nothing beyond 2^53. */
export const isPaise = (value: unknown): value is Paise => whole(value);
export const isThousandths = (value: unknown): value is Thousandths => whole(value);
export const isBasisPoints = (value: unknown): value is BasisPoints => whole(value);
const refusal = (value: number, name: string) =>
  new RangeError(`${name} must be a whole number, got ${value}`);

/** Brands a whole number of paise. Throws RangeError for a fraction, NaN, −0 or beyond 2^53. */
export function paise(value: number): Paise {
  if (isPaise(value)) return value;
  throw refusal(value, 'paise');
}

/** Brands a whole number of thousandths. Throws RangeError as `paise`. */
export function thousandths(value: number): Thousandths {
  if (isThousandths(value)) return value;
  throw refusal(value, 'thousandths');
}

/** Brands a whole number of basis points. Throws RangeError as `paise`. */
export function basisPoints(value: number): BasisPoints {
  if (isBasisPoints(value)) return value;
  throw refusal(value, 'basis points');
}
