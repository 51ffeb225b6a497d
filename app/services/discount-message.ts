import { z } from 'zod';
import type { DiscountField } from '../contract/draft.ts';
import { LARGEST_AMOUNT } from '../core/money/parse.ts';
import { formatRate, parseRate, WHOLE } from '../core/money/rates.ts';
import type { Discount } from '../core/sale/price-types.ts';
import { basisPoints, paise } from '../core/units.ts';
import { Refusal } from './refusal.ts';

/** A discount as doors see it. */
export const discountMessage = (discount: Discount | null): DiscountField | null => {
  if (discount === null) return null;
  if (discount.kind === 'amount') return { kind: 'amount', paise: discount.value };
  return { kind: 'percent', percent: formatRate(discount.value) };
};

/** A discount as it was asked at a door; 0 is none. Refuses with `discount_invalid` below 0, above 100 % or ₹10 crore. */
export function discountOf(asked: DiscountField | null): Discount | null {
  if (asked === null) return null;
  const found: Discount | null =
    asked.kind === 'amount' ? { kind: 'amount', value: asked.paise } : percent(asked.percent);
  const most = asked.kind === 'amount' ? LARGEST_AMOUNT : WHOLE;
  if (found === null || found.value < 0 || found.value > most) throw new Refusal('discount_invalid');
  return found.value === 0 ? null : found;
}

function percent(text: string): Discount | null {
  const value = parseRate(text);
  return value === null ? null : { kind: 'percent', value };
}

/** A discount as it lies in the file. */
export const storedDiscount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), value: z.int().transform(paise) }),
  z.object({ kind: z.literal('percent'), value: z.int().min(0).transform(basisPoints) }),
]);

/** A discount out of a JSON column, or null. */
export const discountIn = (column: string | null): Discount | null =>
  column === null ? null : storedDiscount.parse(JSON.parse(column));
