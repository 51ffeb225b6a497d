import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise, thousandths } from '../units.ts';
import { asSpoken, inBaseUnit, type Pack, packsOf } from './packs.ts';

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
    expect(inBaseUnit(1, 'sack', 'kg', [pack('bori', 25)])).toMatchObject({ quantity: 25_000 });
    expect(inBaseUnit(1, 'box', 'piece', [pack('Case', 24)])).toMatchObject({ quantity: 24_000 });
  });

  it("follows the product's own dozen before the dictionary's", () => {
    expect(inBaseUnit(1, 'dozen', 'piece', [pack('dozen', 10)])).toMatchObject({ quantity: 10_000 });
    expect(inBaseUnit(1, 'dozen', 'piece', [])).toMatchObject({ quantity: 12_000 });
  });

  it.each([0, -1, Number.NaN, 4001, Number.POSITIVE_INFINITY])('refuses %s sacks', (said) =>
    expect(inBaseUnit(said, 'sack', 'kg', rice)).toBe('quantity_invalid'),
  );

  it.each([
    ['sack', 'kg'],
    ['case', 'piece'],
    ['dozen', 'kg'],
    ['g', 'litre'],
    ['litre', 'kg'],
    ['packet', 'kg'],
    ['piece', 'packet'],
  ])('is not guessed: %s of a product by the %s', (unit, base) => {
    expect(inBaseUnit(2, unit, base, [])).toBe('unit_unknown');
  });

  it.each([
    ['packet', 'kg', 2, 2000],
    ['packet', 'piece', 2, 2000],
    ['bottle', 'litre', 2, 2000],
    ['pair', 'piece', 2, 4000],
    ['dozen', 'packet', 1, 12_000],
    ['g', 'litre', 500, 500],
    ['kg', 'litre', 1, 1000],
    ['ml', 'kg', 250, 250],
  ])('that is spoken is taken as it is meant: %s of a product by the %s', (unit, base, said, quantity) => {
    expect(asSpoken(said, unit, base, [])).toEqual({ quantity, amount: null });
  });

  it('that is spoken in packs is theirs, and none where the product has no such pack', () => {
    expect(asSpoken(2, 'packet', 'kg', [pack('packet', 0.5)])).toEqual({ quantity: 1000, amount: null });
    expect(asSpoken(2, 'sack', 'kg', [])).toBe('unit_unknown');
    expect(asSpoken(1, 'dozen', 'kg', [])).toBe('unit_unknown');
  });

  it('is so many times the pack, whole or halves, to the gram', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8000 }), fc.integer({ min: 1, max: 25_000 }), (halves, grams) => {
        const one: Pack = { pack: 'sack', size: thousandths(grams), pricePaise: paise(140_001) };
        const packs = halves * 500;
        fc.pre(Math.round((packs * grams) / 1000) > 0);
        const found = packsOf(packs, one);
        if (typeof found === 'string') throw new RangeError(found);
        expect(Math.abs(Number(found.quantity) * 2 - halves * grams)).toBeLessThanOrEqual(1);
        expect(Math.abs(Number(found.amount) * 2 - halves * 140_001)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
