import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, shortForm, testLexicon } from '../../testing/intent.ts';
import { normalise } from './normalise.ts';
import { createSlipWords } from './slips.ts';
import { createRecogniser } from './understand.ts';

const VALUES: Readonly<Record<string, number>> = { bees: 20, tees: 30, paanch: 5 };
const { near } = createSlipWords(
  ['kilo', 'ke', 'do', 'bees', 'tees', 'paanch', 'किलो', 'से'],
  (word) => VALUES[word] ?? null,
);
const nearTo = (word: string): string[] =>
  normalise(word).flatMap((token) => near(token).map(({ raw }) => raw));

describe('a word that nobody knows', () => {
  test('may be one with a letter twice, a vowel left out, the key beside, two letters crossed', () => {
    for (const slip of ['kiloo', 'klo', 'kjlo', 'klio', 'kilp']) expect(nearTo(slip)).toContain('kilo');
    expect(nearTo('किलोो')).toContain('किलो');
  });

  test('of two letters is only what lies beside it on the keys', () => {
    expect(nearTo('le')).toContain('ke');
    expect(nearTo('pe')).toEqual([]);
    expect(nearTo('ये')).toContain('से');
  });

  test('is no number when it is as near to two, or when just any letter is another', () => {
    expect(nearTo('rees')).toEqual([]);
    expect(nearTo('paanxh')).toContain('paanch');
    expect(nearTo('taanch')).toEqual([]);
  });
});

describe('a sentence with a slip', async () => {
  const { understand } = createRecogniser(await compileAssets(INTENT_ASSETS), testLexicon());
  test.each([
    ['chawal do kiloo cheeni ek kilo', { intent: 'ADD_ITEM', items: ['2 kg Chawal', '1 kg Cheeni'] }],
    ['साढढ़े तीन किलो आटा डालो', { intent: 'ADD_ITEM', items: ['3.5 kg Atta'] }],
    ['hsan kar do', { intent: 'CONFIRM_INVOICE' }],
    ['बिल कैंसल कप दो', { intent: 'CANCEL_INVOICE' }],
  ])('"%s" is understood as it was meant', (text, meant) => {
    expect(shortForm(understand(text, contextWhen('draft')))).toEqual([meant]);
  });

  test('never makes another amount of a number that could be two', () => {
    expect(shortForm(understand('उसने द सौ दिए', contextWhen(undefined)))).toEqual([{ intent: 'UNKNOWN' }]);
  });
});
