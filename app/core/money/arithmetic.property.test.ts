import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paise, paise } from '../units.ts';
import { allocate } from './allocate.ts';
import { add, negate, roundHalfAway, share, subtract } from './arithmetic.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 300 : 100_000;
const money = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map(paise);
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
const sum = (parts: readonly Paise[]): number => add(...parts);

describe('roundHalfAway', () => {
  it.each([
    [5n, 2n, 3],
    [-5n, 2n, -3],
    [5n, -2n, -3],
    [249n, 100n, 2],
    [-1n, 3n, 0],
    [10_050n, 10_000n, 1],
    [0n, 7n, 0],
  ])('rounds %s ÷ %s to %s', (over, under, expected) => {
    expect(roundHalfAway(over, under)).toBe(expected);
  });

  it('refuses to divide by zero and to lose digits', () => {
    expect(() => roundHalfAway(1n, 0n)).toThrow(RangeError);
    expect(() => roundHalfAway(2n ** 60n, 1n)).toThrow(RangeError);
  });

  it('is never more than half away from the exact value, and mirrors itself', () => {
    const exact = fc.tuple(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.bigInt({ min: 1n, max: 10n ** 6n }),
    );
    fc.assert(
      fc.property(exact, ([over, under]) => {
        const rounded = roundHalfAway(over, under);
        const off = 2n * (BigInt(rounded) * under - over);
        expect(off <= under && -off <= under).toBe(true);
        expect(roundHalfAway(-over, under)).toBe(0 - rounded);
      }),
      { numRuns },
    );
  });
});

describe('sums', () => {
  it('adds, subtracts and turns round without a negative zero', () => {
    expect(add()).toBe(0);
    expect(subtract(paise(10), paise(3), paise(7))).toBe(0);
    expect(negate(paise(0))).toBe(0);
    expect(share(paise(-1), 1, 2)).toBe(-1);
  });

  it('refuses a sum that a number does not hold exactly', () => {
    expect(() => add(paise(Number.MAX_SAFE_INTEGER), paise(1))).toThrow(RangeError);
  });
});

describe('allocate', () => {
  it('gives the paise left over to the largest remainders', () => {
    expect(allocate(paise(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(paise(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(paise(10), [0, 3, 7])).toEqual([0, 3, 7]);
    expect(allocate(paise(5), [2, 3, 1])).toEqual([2, 2, 1]);
  });

  it('refuses a weight below zero and money for nobody', () => {
    expect(() => allocate(paise(1), [-1, 2])).toThrow(RangeError);
    expect(() => allocate(paise(1), [0.5])).toThrow(RangeError);
    expect(() => allocate(paise(1), [0, 0])).toThrow(RangeError);
    expect(allocate(paise(0), [0, 0])).toEqual([0, 0]);
  });

  it('adds up exactly, each part within a paisa of its share', () => {
    fc.assert(
      fc.property(money, weights, (total, shares) => {
        const all = shares.reduce((sofar, each) => sofar + each, 0);
        fc.pre(all > 0);
        const parts = allocate(total, shares);
        expect(sum(parts)).toBe(total);
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * BigInt(all) - BigInt(total) * BigInt(shares[index] ?? 0);
          expect(off < BigInt(all) && -off < BigInt(all)).toBe(true);
        }
      }),
      { numRuns },
    );
  });
});
