import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WordAsk } from '../contract/words.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(() => shop.close());

const learn = (kind: WordAsk['kind'], targetId: string, form: string) =>
  shop.client.words.learn({ id: shop.id(), kind, targetId, form });
const forget = (kind: WordAsk['kind'], targetId: string, form: string) =>
  shop.client.words.forget({ id: shop.id(), kind, targetId, form });
const goodsIn = async (sentence: string) => (await shop.say(sentence)).draft?.lines.at(-1)?.product;
const owing = async (sentence: string) => (await shop.say(sentence)).entities.customer?.name;

describe('a word that was corrected', () => {
  test('means these goods in the next sentence, over the likeness that won before', async () => {
    expect(await goodsIn('ek packet mage')).toBe('Maggi');
    await learn('product', await shop.product('Maida'), 'mage');
    expect(await goodsIn('aur ek mage daalo')).toBe('Maida');
    const { draft } = await shop.say('aur ek maggi daalo');
    expect(draft?.lines.map(({ product, quantity }) => `${product} ${quantity}`)).toEqual([
      'Maggi 2',
      'Maida 1',
    ]);
  });

  test('means this customer, over the likeness that won before', async () => {
    await shop.customer('Rahul Sharma', 5000);
    const ravi = await shop.customer('Ravi Verma', 7000);
    expect(await owing('raahul sharmaa ka balance')).toBe('Rahul Sharma');
    await learn('customer', ravi, 'raahul sharmaa');
    expect(await owing('raahul sharmaa ka balance')).toBe('Ravi Verma');
    expect(await owing('Rahul Sharma ka balance')).toBe('Rahul Sharma');
  });

  test('that another product is called in full is asked about', async () => {
    await learn('product', await shop.product('Maida'), 'maggi');
    expect((await shop.say('ek maggi daalo')).asks?.choices.map(({ label }) => label).sort()).toEqual([
      'Maggi',
      'Maida',
    ]);
  });

  test('is what the span of a sentence says was heard', async () => {
    const { spans } = await shop.say('Rahul ka bill banao, 2 chaval');
    expect(spans.map(({ taken }) => taken)).toEqual([
      { heard: 'rahul', id: null, name: 'Rahul' },
      { heard: 'chaval', id: await shop.product('Chawal'), name: 'Chawal' },
    ]);
  });

  test('is listed, survives a restart and is taken back', async () => {
    const ravi = await shop.customer('Ravi Verma');
    const maida = await shop.product('Maida');
    await learn('product', maida, 'Safed Wala');
    await learn('customer', ravi, 'doodhwala');
    const listed = [
      { kind: 'customer', targetId: ravi, form: 'doodhwala', name: 'Ravi Verma' },
      { kind: 'product', targetId: maida, form: 'safed wala', name: 'Maida' },
    ];
    expect(await shop.client.words.list()).toEqual(listed);
    shop = await shop.restart();
    expect(await goodsIn('ek safed wala')).toBe('Maida');
    expect(await forget('product', maida, 'safed wala')).toEqual(listed.slice(0, 1));
    expect(await forget('customer', ravi, 'doodhwala')).toEqual([]);
    expect(await owing('doodhwala ka balance')).not.toBe('Ravi Verma');
    expect(shop.faults()).toEqual([]);
  });

  test('is taught once, however often it is asked for', async () => {
    const maida = await shop.product('Maida');
    const id = shop.id();
    const asked = { id, kind: 'product', targetId: maida, form: 'safed wala' } as const;
    await shop.client.words.learn(asked);
    await shop.client.words.learn(asked);
    await learn('product', maida, 'safed wala');
    expect(await shop.client.words.list()).toHaveLength(1);
    await forget('product', maida, 'something else');
    expect(await shop.client.words.list()).toHaveLength(1);
  });

  test('of a catalog is no word of the shop, and none is listed before one is taught', async () => {
    expect(await shop.client.words.list()).toEqual([]);
  });

  test.each([
    'haan',
    'nahi',
    'cancel',
    'do',
    '2',
    'kilo',
    'do kilo chawal',
    'aadha',
    'GST lagao',
    'ek do teen char paanch',
    '!!',
    '🙂',
  ])('may not be "%s", which means something already', async (form) => {
    await expect(learn('product', await shop.product('Maida'), form)).rejects.toMatchObject({
      data: { code: 'name_invalid' },
    });
  });

  test('must be of somebody or something that there is', async () => {
    await expect(learn('product', shop.id(), 'safed')).rejects.toMatchObject({ data: { code: 'not_found' } });
    await expect(learn('customer', shop.id(), 'safed')).rejects.toMatchObject({
      data: { code: 'customer_missing' },
    });
  });

  test('of a customer goes with them', async () => {
    const ravi = await shop.customer('Ravi Verma');
    await learn('customer', ravi, 'doodhwala');
    await shop.client.owner.pin({ pin: '2468' });
    const { id } = await shop.client.customers.forgetAsk({ id: shop.id(), customerId: ravi });
    await shop.client.customers.forget({ id, code: '2468' });
    expect(await shop.client.words.list()).toEqual([]);
  });
});
