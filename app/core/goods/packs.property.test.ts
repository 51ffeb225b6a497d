import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise, thousandths } from '../units.ts';
import { inBaseUnit, inPacks, type Pack, packsOf } from './packs.ts';

const pack = (name: string, size: number, price: number | null = null): Pack => ({
  pack: name,
  size: thousandths(size * 1000),
  pricePaise: price === null ? null : paise(price),
});
const soap = [pack('case', 24)];
const rice = [pack('sack', 25, 140_000)];

describe('a quantity in packs', () => {
  it('is turned into the loose unit: two cases of 24 are 48 pieces', () => {
    expect(inBaseUnit(2, 'case', 'piece', soap)).toEqual({ quantity: 48_000, amount: null });
  });

  it('costs what the pack costs when it has a price of its own', () => {
    expect(inBaseUnit(2, 'sack', 'kg', rice)).toEqual({ quantity: 50_000, amount: 280_000 });
    expect(inBaseUnit(0.5, 'sack', 'kg', rice)).toEqual({ quantity: 12_500, amount: 70_000 });
  });

  it('is loose when it is said loose: grams, kilos or nothing at all', () => {
    expect(inBaseUnit(250, 'g', 'kg', rice)).toEqual({ quantity: 250, amount: null });
    expect(inBaseUnit(3, 'kg', 'kg', rice)).toEqual({ quantity: 3000, amount: null });
    expect(inBaseUnit(3, null, 'kg', rice)).toEqual({ quantity: 3000, amount: null });
  });

  it('is a bori or a sack, a case or a box: the word does not matter', () => {
    expect(inBaseUnit(1, 'sack', 'kg', [pack('bori', 25)])?.quantity).toBe(25_000);
    expect(inBaseUnit(1, 'box', 'piece', [pack('Case', 24)])?.quantity).toBe(24_000);
  });

  it("follows the product's own dozen before the dictionary's", () => {
    expect(inBaseUnit(1, 'dozen', 'piece', [pack('dozen', 10)])?.quantity).toBe(10_000);
    expect(inBaseUnit(1, 'dozen', 'piece', [])?.quantity).toBe(12_000);
  });

  it.each([0, -1, Number.NaN, 4001, Number.POSITIVE_INFINITY])('refuses %s sacks', (said) =>
    expect(inBaseUnit(said, 'sack', 'kg', rice)).toBeNull(),
  );

  it('comes apart into packs and loose goods, and together again', () => {
    const packs = [pack('case', 24), pack('strip', 6)];
    fc.assert(
      fc.property(fc.nat({ max: 5_000_000 }), (quantity) => {
        const apart = inPacks(thousandths(quantity), packs);
        const counted = apart.packs.map(({ pack: name, count }) => {
          const known = packs.find((each) => each.pack === name) ?? pack('', 0);
          return Number(packsOf(count * 1000, known)?.quantity);
        });
        const sum = counted.reduce((total, each) => total + each, Number(apart.loose));
        expect(sum).toBe(quantity);
        expect(apart.loose).toBeLessThan(6000);
      }),
    );
  });
});
