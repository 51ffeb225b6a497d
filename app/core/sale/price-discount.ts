import { allocate } from '../money/allocate.ts';
import { add, negate, share, subtract } from '../money/arithmetic.ts';
import { amountOf } from '../money/quantity.ts';
import { WHOLE } from '../money/rates.ts';
import { type Paise, paise } from '../units.ts';
import type { BillInput, Discount, LineInput } from './price-types.ts';

/** A line before tax: what it costs and what is taken off. */
export interface Discounted {
  readonly line: LineInput;
  readonly grossPaise: Paise;
  readonly discountPaise: Paise;
}

/** Every line's amount with its own discount and its part of the bill's. Throws RangeError for a negative discount. */
export function discounted(bill: BillInput): Discounted[] {
  const lines = bill.lines.map(withOwnDiscount);
  return bill.discount === undefined ? lines : spread(lines, bill.discount);
}

function withOwnDiscount(line: LineInput): Discounted {
  const grossPaise = line.amount ?? amountOf(line.unitPrice, line.quantity);
  return { line, grossPaise, discountPaise: discountOn(grossPaise, line.discount) };
}

/** What a discount takes off `amount`: on its side of zero and never more than all of it. */
function discountOn(amount: Paise, discount: Discount | undefined): Paise {
  if (discount === undefined) return paise(0);
  if (discount.value < 0) throw new RangeError(`a discount is 0 or more, got ${discount.value}`);
  if (discount.kind === 'percent') return share(amount, Math.min(discount.value, WHOLE), WHOLE);
  const off = paise(Math.min(discount.value, Math.abs(amount)));
  return amount < 0 ? negate(off) : off;
}

const net = (each: Discounted): Paise => subtract(each.grossPaise, each.discountPaise);

function spread(lines: readonly Discounted[], discount: Discount): Discounted[] {
  const direction = Math.sign(add(...lines.map(net)));
  const ordered = lines
    .map((each, index) => ({ each, index, weight: reach(each, direction) }))
    .sort(canonical);
  const base = paise(direction * ordered.reduce((sum, { weight }) => sum + weight, 0) + 0);
  const parts = allocate(
    discountOn(base, discount),
    ordered.map(({ weight }) => weight),
  );
  const byIndex = new Map(ordered.map(({ index }, position) => [index, parts[position] ?? paise(0)]));
  return lines.map((each, index) => ({
    ...each,
    discountPaise: add(each.discountPaise, byIndex.get(index) ?? paise(0)),
  }));
}

/** What of a line a discount on the bill may take: lines on the other side of zero (goods given back) keep their money. */
function reach(each: Discounted, direction: number): number {
  return Math.max(0, direction * net(each));
}

interface Ordered {
  readonly each: Discounted;
  readonly weight: number;
}

/**
 * Left-over paise go to the first of equals, so the order must come from the lines' own figures:
 * the same goods rung up in another order are the same bill.
 */
function canonical(a: Ordered, b: Ordered): number {
  const rank = ({ each, weight }: Ordered) => [weight, each.line.gstRate, each.line.cessRate] as const;
  const [left, right] = [rank(a), rank(b)];
  const differs = left.findIndex((value, at) => value !== right[at]);
  if (differs >= 0) return (left[differs] ?? 0) - (right[differs] ?? 0);
  return a.each.line.mode < b.each.line.mode ? -1 : a.each.line.mode > b.each.line.mode ? 1 : 0;
}
