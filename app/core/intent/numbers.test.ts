import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { INTENT_ASSETS } from '../../testing/intent.ts';
import { normalise } from './normalise.ts';
import { numberWords, readNumber } from './numbers.ts';
import { readQuantity, unitWords } from './units.ts';

const { lists } = await compileAssets(INTENT_ASSETS);
const words = numberWords(lists);
const units = unitWords(lists);

/** The whole text as one number, or null. */
function numberIn(text: string): number | null {
  const tokens = normalise(text);
  const span = readNumber(tokens, 0, words);
  return span && span.end === tokens.length ? span.value : null;
}

describe('numbers as they are said', () => {
  test.each([
    ['das', 10],
    ['sau', 100],
    ['paanch sau', 500],
    ['do hazaar paanch sau pachas', 2550],
    ['gyarah sau', 1100],
    ['pandrah sau', 1500],
    ['ek lakh pachchis hazaar', 125000],
    ['dedh sau', 150],
    ['dhai hazaar', 2500],
    ['sava sau', 125],
    ['sadhe teen', 3.5],
    ['sadhe teen sau', 350],
    ['paune do', 1.75],
    ['paune do sau', 175],
    ['sava do', 2.25],
    ['aadha', 0.5],
    ['do point paanch', 2.5],
    ['twenty five', 25],
    ['five hundred and fifty', 550],
    ['two thousand', 2000],
    ['1,25,000', 125000],
    ['2 hazaar', 2000],
    ['1.5k', 1500],
    ['साठ', 60],
    ['पाँच सौ', 500],
    ['ढाई सौ', 250],
    ['साढ़े तीन', 3.5],
  ])('%s is %d', (text, value) => expect(numberIn(text)).toBe(value));

  test('सात, साठ and साथ are seven, sixty and "with"', () => {
    expect([numberIn('सात'), numberIn('साठ'), numberIn('साथ')]).toEqual([7, 60, null]);
  });

  test('a number one letter away is no number', () => {
    for (const near of ['pachaz', 'satrar', 'untiz', 'chalib']) expect(numberIn(near)).toBeNull();
  });

  test('"sau do" is a hundred, given', () => expect(numberIn('sau do')).toBeNull());
});

/** A number in words, in one of the two languages of the table. */
function spell(value: number, name: (small: number) => string): string {
  const parts: string[] = [];
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor((value % 1000) / 100);
  if (thousands > 0) parts.push(name(thousands), 'hazaar');
  if (hundreds > 0) parts.push(name(hundreds), 'sau');
  if (value % 100 > 0 || value === 0) parts.push(name(value % 100));
  return parts.join(' ');
}

const row = (value: number) => lists.numbers.find((each) => each.value === value);

describe('number words', () => {
  test.each([
    ['Roman', (value: number) => row(value)?.roman[0] ?? ''],
    ['Devanagari', (value: number) => row(value)?.hi[0] ?? ''],
    ['English', (value: number) => row(value)?.en[0] ?? ''],
  ])('come back from 0 to 99,999 in %s', (_, name) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (value) => {
        // A last word that is also a verb ("do") counts beside rupaye only.
        const tokens = normalise(`${spell(value, name)} rupaye`);
        expect(readNumber(tokens, 0, words)).toMatchObject({ value, end: tokens.length - 1 });
      }),
      { numRuns: 3000 },
    );
  });

  test('no spelling stands for two numbers', () => {
    for (const each of lists.numbers)
      for (const word of each.roman) expect([word, numberIn(word)]).toEqual([word, each.value]);
  });
});

describe('quantities', () => {
  test.each([
    ['do kilo', 2, 'kg'],
    ['paav', 0.25, 'kg'],
    ['aadha paav', 0.125, 'kg'],
    ['teen paav', 0.75, 'kg'],
    ['aadha kilo', 0.5, 'kg'],
    ['dhai sau gram', 250, 'g'],
    ['ek darjan', 1, 'dozen'],
    ['2', 2, null],
    ['दो लीटर', 2, 'litre'],
  ])('%s', (text, value, unit) => {
    expect(readQuantity(normalise(text), 0, words, units)).toMatchObject({ value, unit });
  });

  test('a unit without a number is no quantity', () => {
    expect(readQuantity(normalise('kilo chawal'), 0, words, units)).toBeNull();
  });
});
