import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS } from '../../testing/intent.ts';
import { createLexicon } from './lexicon.ts';
import type { ItemEntity } from './types.ts';
import { createRecogniser } from './understand.ts';

const data = await compileAssets(INTENT_ASSETS);
const lexicon = createLexicon();
for (const name of ['Toor Dal', 'Moong Dal', 'Chawal', 'Chawal Packet', 'Chai Patti', 'Besan'])
  lexicon.products.add({ id: name, name, forms: [] });
const recogniser = createRecogniser(data, lexicon);

const itemsOf = (text: string): readonly ItemEntity[] =>
  recogniser.understand(`bill banao ${text}`, contextWhen(undefined)).meanings[0].entities.items ?? [];

describe('lines of a bill', () => {
  test('a word that several products share is asked about, not guessed', () => {
    const [item] = itemsOf('aadha kilo dal');
    expect(item).toMatchObject({ product: 'Dal', productId: null, quantity: 0.5, unit: 'kg' });
    expect(item?.rivals?.map((each) => each.name).toSorted()).toEqual(['Moong Dal', 'Toor Dal']);
  });

  test('a name that two products have in full is asked about as well', () => {
    const twice = createLexicon();
    for (const id of ['old', 'new']) twice.products.add({ id, name: `Tel ${id}`, forms: ['tel'] });
    const { meanings } = createRecogniser(data, twice).understand('bill banao 2 tel', contextWhen(undefined));
    expect(meanings[0].entities.items?.[0]).toMatchObject({ productId: null, rivals: [{}, {}] });
  });

  test('a packet behind the goods belongs to their name, a packet before them is the unit', () => {
    expect(itemsOf('2 chawal packet')).toMatchObject([
      { productId: 'Chawal Packet', quantity: 2, unit: null },
    ]);
    expect(itemsOf('2 packet chawal')).toMatchObject([{ productId: 'Chawal', quantity: 2, unit: 'packet' }]);
  });

  test('unknown goods keep the words that were said', () => {
    expect(itemsOf('2 kilo gulab jamun aur 1 chawal')).toMatchObject([
      { product: 'Gulab Jamun', productId: null, quantity: 2, unit: 'kg', heard: 'gulab jamun' },
      { productId: 'Chawal', quantity: 1 },
    ]);
  });

  test('the number may stand behind the goods throughout', () => {
    expect(itemsOf('chawal 2 kilo chai patti 1')).toMatchObject([
      { productId: 'Chawal', quantity: 2, unit: 'kg' },
      { productId: 'Chai Patti', quantity: 1 },
    ]);
  });

  test('a quarter may say of what it is', () => {
    expect(itemsOf('paav kilo chawal')).toMatchObject([{ productId: 'Chawal', quantity: 0.25, unit: 'kg' }]);
    expect(itemsOf('pav litre doodh')).toMatchObject([{ product: 'Doodh', quantity: 0.25, unit: 'litre' }]);
    expect(itemsOf('paav chawal')).toMatchObject([{ productId: 'Chawal', quantity: 0.25, unit: 'kg' }]);
    expect(itemsOf('teen paav chawal')).toMatchObject([{ productId: 'Chawal', quantity: 0.75, unit: 'kg' }]);
  });

  test('a number may be written in one word with its hundreds', () => {
    const joined = [
      ['paanchsau', 500],
      ['teenhazaar paanchsau', 3500],
      ['dedhsau', 150],
      ['पाँचसौ', 500],
      ['दोनशे पन्नास', 250],
      ['अडीचशे', 250],
    ] as const;
    for (const [said, quantity] of joined)
      expect([said, itemsOf(`${said} kilo chawal`)]).toMatchObject([
        said,
        [{ productId: 'Chawal', quantity }],
      ]);
  });

  test('goods that are taken back in the same breath are not meant', () => {
    const meant = [{ productId: 'Chawal', quantity: 2, unit: 'kg' }];
    for (const said of [
      'besan matlab chawal do kilo',
      'do kilo besan matlab do kilo chawal',
      'do kilo besan nahi nahi do kilo chawal',
      'besan sorry do kilo chawal',
    ])
      expect(itemsOf(said)).toMatchObject(meant);
    expect(itemsOf('do kilo besan nahi nahi do kilo chawal')).toHaveLength(1);
  });
});
