import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, shortForm, testLexicon } from '../../testing/intent.ts';
import { normalise } from './normalise.ts';
import { createRecogniser } from './understand.ts';
import { verbArcs, verbForms } from './verbs.ts';

const data = await compileAssets(INTENT_ASSETS);
const forms = verbForms(data.lists);
const said = (text: string) =>
  verbArcs(normalise(text), 0, forms).map(({ symbol, helper, end }) => [symbol, helper, end]);

describe('a request', () => {
  test.each(['karo', 'kardo', 'krdo', 'kijiye', 'kariyega', 'karna', 'करो', 'कीजिए', 'करिएगा'])(
    '%s is "karo" and "kar do"',
    (text) => {
      expect(said(text)).toEqual([
        ['karo', undefined, 1],
        ['kar', 'do', 1],
      ]);
    },
  );

  test.each([
    ['kr do', 2],
    ['kar dena', 2],
    ['kar dijiyega', 2],
    ['karwa do', 2],
    ['kar sakte ho', 3],
    ['कर दीजिए', 2],
    ['kar', 1],
  ])('"%s" is the same in %i words', (text, end) => {
    expect(said(text)).toEqual([
      ['karo', undefined, end],
      ['kar', 'do', end],
    ]);
  });

  test.each(['karke', 'kiya', 'karta', 'chawal', 'rahul'])('%s is none', (text) => {
    expect(said(text)).toEqual([]);
    expect(forms.of(text)).toBeNull();
  });

  test.each([
    [
      'rahul ka bill bna dijiyega do kilo chawal',
      { intent: 'CREATE_INVOICE', customer: 'Rahul', items: ['2 kg Chawal'] },
    ],
    ['cheeni hata dijiye', { intent: 'REMOVE_ITEM', product: 'Cheeni' }],
    ['2 kilo cheeni dal dena', { intent: 'ADD_ITEM', items: ['2 kg Cheeni'] }],
    ['नमक हटा दीजिएगा', { intent: 'REMOVE_ITEM', product: 'Namak' }],
  ])('"%s" needs no sentence of its own', (text, meant) => {
    const { understand } = createRecogniser(data, testLexicon());
    expect(shortForm(understand(text, contextWhen('draft')))).toEqual([meant]);
  });
});
