import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from './barcode.ts';
import { isScalePattern, readScaleCode } from './scale-code.ts';

const WEIGHT = '21IIIIIWWWWWC';
const PRICE = '22IIIIIPPPPPC';
const label = (prefix: string, item: number, figure: number): string => {
  const body = `${prefix}${String(item).padStart(5, '0')}${String(figure).padStart(5, '0')}`;
  return body + checkDigit(body);
};

describe('a label of the scale', () => {
  it('says the item and its weight in grams, or its price in paise', () => {
    expect(readScaleCode(WEIGHT, label('21', 12, 1250))).toEqual({
      item: '00012',
      quantity: 1250,
      amount: null,
    });
    expect(readScaleCode(PRICE, label('22', 12, 4550))).toEqual({
      item: '00012',
      quantity: null,
      amount: 4550,
    });
  });

  it('is read only by its own pattern, with a right check digit, and weighs something', () => {
    const code = label('21', 12, 1250);
    expect(readScaleCode(PRICE, code)).toBeNull();
    expect(readScaleCode(WEIGHT, code.slice(1))).toBeNull();
    expect(readScaleCode(WEIGHT, `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`)).toBeNull();
    expect(readScaleCode(WEIGHT, label('21', 12, 0))).toBeNull();
  });

  it('gives back every item and weight that was printed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), fc.integer({ min: 1, max: 99_999 }), (item, grams) => {
        const read = readScaleCode(WEIGHT, label('21', item, grams));
        expect([Number(read?.item), read?.quantity]).toEqual([item, grams]);
      }),
    );
  });
});

describe('a pattern', () => {
  it.each([WEIGHT, PRICE, '2WWWWWIIIII', '02IIIIPPPPPPC'])('%s is one', (text) =>
    expect(isScalePattern(text)).toBe(true),
  );
  it.each([
    '',
    'IIIIIWWWWW',
    '21IIIWWWWW',
    '21IIIIIC',
    '21IIIIIWWPPP',
    '21IIIIIWWWWWX',
    '21IIWWWWWII',
    `2${'I'.repeat(60)}WWWWW`,
  ])('%j is none', (text) => expect(isScalePattern(text)).toBe(false));
});
