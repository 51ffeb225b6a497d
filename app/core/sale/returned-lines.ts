import type { Thousandths } from '../units.ts';

/** A line of a bill, and how much of it came back already. */
export interface SoldGoods {
  /** Its place on the bill, from 1. */
  readonly n: number;
  readonly productId: string;
  readonly quantity: Thousandths;
  readonly returned: Thousandths;
}

/** Goods that come back: one of these products, and how much of a line that is (null: it cannot be said of it). */
export interface GoodsBack<Line extends SoldGoods> {
  readonly productIds: readonly string[];
  readonly on: (line: Line) => Thousandths | null;
}

export interface LineBack {
  readonly line: number;
  readonly quantity: Thousandths;
}

/**
 * The lines of a bill from which all these goods come back, each line once; null when one of the goods is not on it, or not so much of
 * it is left with the customer.
 */
export function linesBack<Line extends SoldGoods>(
  sold: readonly Line[],
  goods: readonly GoodsBack<Line>[],
): LineBack[] | null {
  const found: LineBack[] = [];
  for (const { productIds, on } of goods) {
    const free = sold.filter(({ n }) => found.every(({ line }) => line !== n));
    const back = free
      .filter(({ productId }) => productIds.includes(productId))
      .flatMap((line) => fitting(line, on(line)))
      .at(0);
    if (!back) return null;
    found.push(back);
  }
  return found;
}

const fitting = ({ n, quantity, returned }: SoldGoods, back: Thousandths | null): LineBack[] =>
  back !== null && back > 0 && back + returned <= quantity ? [{ line: n, quantity: back }] : [];
