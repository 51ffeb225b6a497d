import { describe, expect, test } from 'vitest';
import { normalise, wordsOf } from './normalise.ts';

describe('words of a sentence', () => {
  test.each([
    ['2kg chawal', ['2', 'kg', 'chawal']],
    ['₹1,25,000/-', ['rupaye', '125000']],
    ['Rs. 250', ['rupaye', '250']],
    ['१.५ किलो', ['1.5', 'kilo']],
    ["Rahul's bill, please!", ['rahul', 's', 'bill', 'please']],
    ['ha\u200bldi', ['haldi']],
    ['', []],
  ])('%s', (text, words) => expect(wordsOf(text)).toEqual(words));

  test('ज़ is one word however it is encoded', () => {
    expect(wordsOf('\u095bीरा')).toEqual(wordsOf('ज\u093cीरा'));
  });
});

describe('Roman form of Devanagari', () => {
  test.each([
    ['चावल', 'chaaval'],
    ['नमक', 'namak'],
    ['चीनी', 'cheeni'],
    ['राहुल', 'raahul'],
    ['हल्दी', 'haldi'],
    ['पाँच', 'paanch'],
    ['का', 'ka'],
    ['ज्ञान', 'gyaan'],
  ])('%s is %s', (word, roman) => expect(wordsOf(word)).toEqual([roman]));
});

describe('the map back', () => {
  test('a Devanagari word with marks keeps its whole place', () => {
    const text = 'हाँ, राहुल';
    expect(normalise(text).map((token) => text.slice(token.start, token.end))).toEqual(['हाँ', 'राहुल']);
  });
});
