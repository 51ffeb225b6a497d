import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise, thousandths } from '../units.ts';
import { type Batch, onTheShelf } from './batches.ts';
import { costOfOne } from './cost.ts';

const batch = (expiry: string | null, pieces: number): Batch => ({
  batch: null,
  expiry,
  quantity: thousandths(pieces * 1000),
});
const some = fc.array(
  fc.record({
    batch: fc.constant(null),
    expiry: fc.constantFrom(null, '2026-11-01', '2026-12-01', '2027-06-30'),
    quantity: fc.integer({ min: -5000, max: 50_000 }).map(thousandths),
  }),
  { maxLength: 6 },
);

describe('what is left of each batch', () => {
  it('is taken from the batch that expires first', () => {
    const batches = [batch('2027-06-30', 10), batch('2026-12-01', 10)];
    expect(onTheShelf(thousandths(13_000), batches)).toEqual([
      batch('2026-12-01', 3),
      batch('2027-06-30', 10),
    ]);
    expect(onTheShelf(thousandths(10_000), batches)).toEqual([batch('2027-06-30', 10)]);
  });

  it('is nothing when the books say less than nothing', () => {
    expect(onTheShelf(thousandths(-2000), [batch('2026-12-01', 10)])).toEqual([]);
  });

  it('is never more than came, nor more in all than is there', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 200_000 }), some, (stock, batches) => {
        const left = onTheShelf(thousandths(stock), batches);
        const sum = (all: readonly Batch[]) =>
          all.reduce((total, { quantity }) => total + Math.max(0, quantity), 0);
        expect(sum(left)).toBe(Math.min(Math.max(0, stock), sum(batches)));
        expect(left.every(({ quantity }) => quantity > 0)).toBe(true);
        const dates = left.map(({ expiry }) => expiry ?? '9999-99-99');
        expect(dates).toEqual([...dates].sort());
      }),
    );
  });
});

describe('the cost of one', () => {
  it('is that of the pack, shared to the paisa', () => {
    expect(costOfOne(paise(140_000), thousandths(25_000))).toBe(5600);
    expect(costOfOne(paise(1000), thousandths(3000))).toBe(333);
    expect(costOfOne(paise(1000), thousandths(1000))).toBe(1000);
  });
});
