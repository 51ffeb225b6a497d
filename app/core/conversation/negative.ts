import type { Meaning } from '../intent/types.ts';
import { latinDigits } from '../money/digits.ts';

/** A number with a minus right before it: "-5", "−₹500". A dash with a space behind it begins an item of a list. */
const NEGATIVE = /(?<![^\s,:(])[-−](?:₹|rs\.?)?(\d[\d,]*(?:\.\d+)?)/gi;

/**
 * What a sentence asks for that is less than nothing: the reader of words has no minus, and would take "-500 udhaar" for 500. Null
 * when no number that was understood stands behind a minus.
 */
export function negativeIn(
  text: string,
  { entities }: Pick<Meaning, 'entities'>,
): 'amount_invalid' | 'quantity_invalid' | null {
  const below = new Set(
    [...latinDigits(text).matchAll(NEGATIVE)].map(([, number = '']) => Number(number.replaceAll(',', ''))),
  );
  const isBelow = (number: number | undefined) => number !== undefined && below.has(number);
  if (isBelow(entities.amount)) return 'amount_invalid';
  const items = entities.items ?? [];
  if (items.some(({ amount }) => isBelow(amount))) return 'amount_invalid';
  return isBelow(entities.quantity) || items.some(({ quantity }) => isBelow(quantity))
    ? 'quantity_invalid'
    : null;
}
