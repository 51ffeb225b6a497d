import { describe, expect, it } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS } from '../../testing/intent.ts';
import { createLexicon } from './lexicon.ts';
import { createRecogniser } from './understand.ts';

const GOODS = ['Toor Dal', 'Moong Dal', 'Chana Dal', 'Sarson Tel', 'Nariyal Tel', 'Chawal'];
const lexicon = createLexicon();
for (const name of GOODS) lexicon.products.add({ id: name, name, forms: [], unit: 'kg' });
const { understand } = createRecogniser(await compileAssets(INTENT_ASSETS), lexicon);

const meant = (text: string, ...onBill: string[]) => {
  const draftProducts = onBill.map((name) => ({ id: name, name }));
  const [{ intent, entities }] = understand(text, { ...contextWhen('draft'), draftProducts }).meanings;
  const [item] = entities.items ?? [];
  return {
    intent,
    product: entities.product ?? item?.product,
    id: entities.productId ?? item?.productId ?? null,
  };
};

describe('a word of a longer name', () => {
  it.each([
    ['dal hata do', 'REMOVE_ITEM'],
    ['daal 2 kilo kar do', 'CHANGE_QUANTITY'],
    ['दाल हटा दो', 'REMOVE_ITEM'],
    ['daal 120 lagao', 'CHANGE_PRICE'],
    ['remove dal', 'REMOVE_ITEM'],
  ])('is the one of that name on the bill: %s', (text, intent) => {
    expect(meant(text, 'Toor Dal', 'Chawal')).toEqual({ intent, product: 'Toor Dal', id: 'Toor Dal' });
  });

  it('is none of two on the bill', () => {
    expect(meant('dal hata do', 'Toor Dal', 'Moong Dal').id).toBeNull();
  });

  it('is asked about when more of it is bought', () => {
    expect(meant('ek kilo dal aur', 'Toor Dal')).toEqual({ intent: 'ADD_ITEM', product: 'Dal', id: null });
  });
});

describe('a name that is also said for putting something in', () => {
  it.each(['do kilo daal', 'दो किलो दाल', 'ek kilo daal daal do', 'aadha kilo daal aur do kilo chawal'])(
    'is goods where goods are said: %s',
    (text) => {
      expect(meant(text)).toMatchObject({ intent: 'ADD_ITEM', id: null });
      expect(meant(text).product).toMatch(/^Daa?l$/);
    },
  );

  it('is no goods where goods stand already', () => {
    expect(meant('do kilo chawal daal do')).toEqual({ intent: 'ADD_ITEM', product: 'Chawal', id: 'Chawal' });
  });
});

describe('the last word of what goods are also called', () => {
  const shop = createLexicon();
  shop.products.add({ id: 'sarson', name: 'Sarson Tel', forms: ['mustard oil'], unit: 'litre' });
  shop.products.add({ id: 'nariyal', name: 'Nariyal Tel', forms: ['coconut oil'], unit: 'litre' });

  it('names all of them that are called so, and none of two', () => {
    expect(shop.products.match(['oil']).map(({ known }) => known.name)).toEqual([
      'Nariyal Tel',
      'Sarson Tel',
    ]);
    shop.products.remove('nariyal');
    expect(shop.products.match(['oil']).map(({ known }) => known.name)).toEqual(['Sarson Tel']);
  });
});
