import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paise } from '../core/units.ts';
import { refusalOf } from '../testing/refused.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

const EAN = '4006381333931';
const soap = (more: object = {}) => ({
  id: shop.id(),
  name: 'Neem Sabun',
  unit: 'piece',
  pricePaise: paise(4000),
  gstRate: '5' as const,
  ...more,
});
const about = async (name: string) => ({ id: shop.id(), productId: await shop.product(name) });

describe('a product of the shop', () => {
  it('is made once, however often it is asked for', async () => {
    const asked = soap({ aliases: ['neem soap'], codes: [EAN], nameHi: 'नीम साबुन' });
    const first = await shop.client.products.create(asked);
    expect(await shop.client.products.create(asked)).toEqual(first);
    expect(first).toMatchObject({
      id: asked.id,
      name: 'Neem Sabun',
      gstRate: '5',
      pricePaise: 4000,
      aliases: ['neem soap'],
      codes: [{ code: EAN, pack: null }],
      autoCreated: false,
      stock: '0',
    });
    const another = shop.client.products.create({ ...asked, pricePaise: paise(4500) });
    expect(await refusalOf(another)).toBe('operation_reused');
    const taken = shop.client.products.create(soap({ id: await shop.product('Chawal') }));
    expect(await refusalOf(taken)).toBe('operation_reused');
  });

  it('is not made twice under one name without asking', async () => {
    await shop.client.products.create(soap());
    expect(await refusalOf(shop.client.products.create(soap({ name: 'NEEM sabun' })))).toBe('product_exists');
    const sure = await shop.client.products.create(soap({ evenIfAlike: true }));
    expect(sure.name).toBe('Neem Sabun');
  });

  it('keeps every price it had, newest first, and leaves saved bills alone', async () => {
    const { productId } = await about('Chawal');
    const draft = await shop.draft({ kind: 'addProduct', productId });
    const bill = await shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
    for (const rupees of [62, 65]) {
      shop.clock.advance(60_000);
      await shop.client.products.price({ id: shop.id(), productId, pricePaise: paise(rupees * 100) });
    }
    const prices = await shop.client.products.prices({ id: productId });
    expect(prices.map(({ pricePaise }) => pricePaise)).toEqual([6500, 6200, 6000]);
    expect((await shop.client.invoices.get({ id: bill.id })).lines[0]?.unitPricePaise).toBe(6000);
    expect((await shop.client.products.get({ id: productId })).pricePaise).toBe(6500);
  });

  it('does a change once under one id', async () => {
    const asked = { ...(await about('Cheeni')), pricePaise: paise(5200) };
    await shop.client.products.price(asked);
    await shop.client.products.price({ ...asked, id: shop.id(), pricePaise: paise(5500) });
    expect((await shop.client.products.price(asked)).pricePaise).toBe(5500);
    const reused = shop.client.products.price({ ...asked, pricePaise: paise(1) });
    expect(await refusalOf(reused)).toBe('operation_reused');
  });

  it('is found by its new name and alias at once, and by its old name no more', async () => {
    const { id, productId } = await about('Poha');
    await shop.client.products.change({
      id,
      productId,
      change: { name: 'Chidwa', nameHi: null, aliases: ['flakes'] },
    });
    const named = async (name: string) => (await shop.client.products.resolve({ name })).product?.id;
    expect([await named('chidwa'), await named('flakes')]).toEqual([productId, productId]);
    expect(await named('Poha')).toBeUndefined();
  });

  it('that is not sold any more is not heard, and can come back', async () => {
    const { id, productId } = await about('Poha');
    await shop.client.products.change({ id, productId, change: { active: false } });
    expect(await shop.client.products.resolve({ name: 'Poha' })).toMatchObject({ how: 'none' });
    expect((await shop.client.products.list({ filter: 'inactive' })).rows).toMatchObject([{ name: 'Poha' }]);
    await shop.client.products.change({ id: shop.id(), productId, change: { active: true } });
    expect(await shop.client.products.resolve({ name: 'Poha' })).toMatchObject({ how: 'exact' });
  });

  it('changes only what is named', async () => {
    const { id, productId } = await about('Cheeni');
    const before = await shop.client.products.get({ id: productId });
    const after = await shop.client.products.change({
      id,
      productId,
      change: { lowLevel: '2.5', costPaise: paise(4400) },
    });
    expect(after).toEqual({ ...before, lowLevel: '2.5', costPaise: 4400, low: true });
  });
});

describe('tax of a product', () => {
  const taxOf = async (productId: string, now: string) => {
    shop.clock.set(now);
    const draft = await shop.draft({ kind: 'addProduct', productId }, { kind: 'setGst', withGst: true });
    return [draft.lines[0]?.gstRate, draft.lines[0]?.cessRate];
  };

  it('is that of the day of the bill', async () => {
    const { productId } = await about('Coldrink');
    expect(await taxOf(productId, '2025-09-21T12:00:00+05:30')).toEqual(['28', '12']);
    expect(await taxOf(productId, '2025-09-22T12:00:00+05:30')).toEqual(['40', '0']);
  });

  it('changes from the day that is said, not before', async () => {
    const { id, productId } = await about('Cheeni');
    await shop.client.products.rate({ id, productId, from: '2027-04-01', gstRate: '12' });
    expect(await taxOf(productId, '2027-03-31T12:00:00+05:30')).toEqual(['5', '0']);
    expect(await taxOf(productId, '2027-04-01T12:00:00+05:30')).toEqual(['12', '0']);
  });

  it('is none at all for an exempt product, whatever its rates say', async () => {
    const { id, productId } = await about('Cheeni');
    await shop.client.products.change({ id, productId, change: { exempt: true } });
    expect(await taxOf(productId, '2026-11-25T12:00:00+05:30')).toEqual(['0', '0']);
    expect(await shop.client.products.get({ id: productId })).toMatchObject({ gstRate: '0', exempt: true });
  });

  it('is refused at a rate that no slab has', async () => {
    const { id, productId } = await about('Cheeni');
    const odd = { id, productId, from: '2026-11-25', gstRate: '6' };
    expect(await refusalOf(Reflect.apply(shop.client.products.rate, undefined, [odd]))).toBe('invalid_input');
    const never = shop.client.products.rate({ ...odd, gstRate: '5', from: '2026-02-30' });
    expect(await refusalOf(never)).toBe('invalid_input');
  });
});

describe('the unit of a product', () => {
  it('that was made by a bill can be set right: stock, price and later bills are in it', async () => {
    await shop.say('Rahul ka bill banao, 2 bluetooth');
    await shop.say('haan');
    const productId = await shop.product('bluetooth');
    const asked = { id: shop.id(), productId, change: { unit: 'kg' } };
    expect(await shop.client.products.change(asked)).toMatchObject({ unit: 'kg', stock: '-2' });
    expect(await shop.client.products.change(asked)).toMatchObject({ unit: 'kg' });
    const draft = await shop.draft({ kind: 'addProduct', productId, quantity: '0.5' });
    expect(draft.lines).toMatchObject([{ unit: 'kg', quantity: '0.5' }]);
    expect(shop.faults()).toEqual([]);
  });

  it('is not changed to one that would make another quantity of the stock, nor to its own pack', async () => {
    const productId = await shop.product('Chawal');
    await shop.client.products.pack({ id: shop.id(), productId, pack: 'bori', size: '25' });
    const to = (unit: string) =>
      refusalOf(shop.client.products.change({ id: shop.id(), productId, change: { unit } }));
    expect([await to('g'), await to('bori'), await to('packet')]).toEqual([
      'quantity_invalid',
      'quantity_invalid',
      'answered',
    ]);
  });
});

describe('the list of goods', () => {
  it('comes in pages that hold every product once', async () => {
    const names: string[] = [];
    let after: { name: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof shop.client.products.list>> = await shop.client.products.list({
        limit: 20,
        after,
      });
      expect(page.total).toBe(88);
      names.push(...page.rows.map(({ name }) => name));
      after = page.next;
    } while (after);
    expect(new Set(names).size).toBe(88);
    expect(names).toHaveLength(88);
    expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  it('shows what was made by a bill until it is priced', async () => {
    const draft = await shop.draft({ kind: 'addNew', name: 'Zafrani Supari' });
    await shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
    const listed = async (filter: 'new' | 'noRate' | 'noGst') =>
      (await shop.client.products.list({ filter })).rows.map(({ name }) => name);
    expect([await listed('new'), await listed('noRate'), await listed('noGst')]).toEqual([
      ['Zafrani Supari'],
      ['Zafrani Supari'],
      ['Zafrani Supari'],
    ]);
    const { id, productId } = await about('Zafrani Supari');
    await shop.client.products.price({ id, productId, pricePaise: paise(1000) });
    await shop.client.products.rate({ id: shop.id(), productId, from: '2017-07-01', gstRate: '5' });
    expect([await listed('new'), await listed('noRate'), await listed('noGst')]).toEqual([[], [], []]);
  });

  it('names those without a code, below their level and below nothing', async () => {
    const { id, productId } = await about('Chawal');
    await shop.client.products.code({ id, productId, code: 'CHAWAL-1' });
    expect((await shop.client.products.list({ filter: 'noCode' })).total).toBe(87);
    await shop.client.products.change({ id: shop.id(), productId, change: { lowLevel: '5' } });
    await shop.client.stock.open({ id: shop.id(), productId, quantity: '5' });
    expect((await shop.client.products.list({ filter: 'low' })).rows).toMatchObject([
      { name: 'Chawal', stock: '5', low: true, belowZero: false, hasCode: true },
    ]);
    const draft = await shop.draft({ kind: 'addProduct', productId, quantity: '7' });
    await shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
    expect((await shop.client.products.list({ filter: 'belowZero' })).rows).toMatchObject([
      { stock: '-2', belowZero: true },
    ]);
  });

  it('keeps to a category', async () => {
    const { rows, total } = await shop.client.products.list({ category: 'Anaaj', limit: 200 });
    expect(rows).toHaveLength(total);
    expect(rows.every(({ category }) => category === 'Anaaj')).toBe(true);
    expect(total).toBeGreaterThan(3);
  });
});
