import { describe, expect, it } from 'vitest';
import { thousandths } from '../units.ts';
import { type GoodsBack, linesBack, type SoldGoods } from './returned-lines.ts';

const line = (n: number, productId: string, quantity: number, returned = 0): SoldGoods => ({
  n,
  productId,
  quantity: thousandths(quantity),
  returned: thousandths(returned),
});
const back = (quantity: number, ...productIds: string[]): GoodsBack<SoldGoods> => ({
  productIds,
  on: () => thousandths(quantity),
});
const BILL = [line(1, 'chawal', 2000), line(2, 'cheeni', 1000, 400), line(3, 'chawal', 5000)];

describe('the lines that goods come back from', () => {
  it('are those that have the goods and so much of them left', () => {
    expect(linesBack(BILL, [back(600, 'cheeni'), back(2000, 'chawal')])).toEqual([
      { line: 2, quantity: 600 },
      { line: 1, quantity: 2000 },
    ]);
  });

  it('take another line of the same goods when the first has too little', () => {
    expect(linesBack(BILL, [back(3000, 'chawal')])).toEqual([{ line: 3, quantity: 3000 }]);
  });

  it('are each taken once', () => {
    expect(linesBack(BILL, [back(1000, 'chawal'), back(1000, 'chawal'), back(1, 'chawal')])).toBeNull();
  });

  it('are none when more comes back than is left, or something else', () => {
    expect(linesBack(BILL, [back(601, 'cheeni')])).toBeNull();
    expect(linesBack(BILL, [back(1000, 'namak')])).toBeNull();
    expect(linesBack(BILL, [back(0, 'cheeni')])).toBeNull();
  });

  it('are found by any of the goods that share a word', () => {
    expect(linesBack(BILL, [back(500, 'gud', 'cheeni')])).toEqual([{ line: 2, quantity: 500 }]);
  });
});
