import fc from 'fast-check';
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

const stockOf = async (productId: string) => (await shop.client.products.get({ id: productId })).stock;
const sell = async (productId: string, quantity: string) => {
  const draft = await shop.draft({ kind: 'addProduct', productId, quantity });
  return shop.client.invoices.confirm({ draftId: draft.id, version: draft.version });
};
const receive = (productId: string, quantity: string, more: object = {}) =>
  shop.client.stock.receive({
    id: shop.id(),
    supplier: 'Gupta Traders',
    lines: [{ productId, quantity, ...more }],
  });

describe('goods that come', () => {
  it('are added with their cost, supplier, batch and date, in the unit of the delivery', async () => {
    const productId = await shop.product('Chawal');
    await shop.client.products.pack({ id: shop.id(), productId, pack: 'bori', size: '25' });
    const line = { unit: 'bori', costPaise: paise(112_500), batch: 'B7', expiry: '2027-05-01' };
    expect(await receive(productId, '2', line)).toMatchObject([{ productId, stock: '50', belowZero: false }]);
    expect((await shop.client.products.get({ id: productId })).costPaise).toBe(4500);
    expect(await shop.client.stock.moves({ productId })).toMatchObject([
      {
        reason: 'received',
        quantity: '50',
        costPaise: 4500,
        batch: 'B7',
        expiry: '2027-05-01',
        note: 'Gupta Traders',
      },
    ]);
  });

  it('are added once, however often the delivery is sent', async () => {
    const productId = await shop.product('Chawal');
    const delivery = { id: shop.id(), supplier: null, lines: [{ productId, quantity: '10' }] };
    await shop.client.stock.receive(delivery);
    await shop.client.stock.receive(delivery);
    expect(await stockOf(productId)).toBe('10');
    const other = { ...delivery, lines: [{ productId, quantity: '11' }] };
    expect(await refusalOf(shop.client.stock.receive(other))).toBe('operation_reused');
    expect(await refusalOf(shop.client.stock.count({ id: delivery.id, productId, quantity: '10' }))).toBe(
      'operation_reused',
    );
  });

  it('are all refused when one line of the delivery cannot be', async () => {
    const productId = await shop.product('Chawal');
    const lines = [
      { productId, quantity: '10' },
      { productId: shop.id(), quantity: '1' },
    ];
    expect(await refusalOf(shop.client.stock.receive({ id: shop.id(), lines }))).toBe('not_found');
    expect(await refusalOf(receive(productId, '0'))).toBe('quantity_invalid');
    expect(await stockOf(productId)).toBe('0');
  });

  it('in a unit that nobody told the shop about is refused, and moves nothing', async () => {
    const productId = await shop.product('Cheeni');
    const some = { productId, quantity: '2' };
    const asked = (unit: string) => [
      shop.client.stock.receive({ id: shop.id(), lines: [{ ...some, unit }] }),
      shop.client.stock.open({ id: shop.id(), ...some, unit }),
      shop.client.stock.waste({ id: shop.id(), ...some, unit, reason: 'x' }),
      shop.client.stock.count({ id: shop.id(), ...some, unit }),
      shop.client.stock.return({ id: shop.id(), ...some, unit, to: 'supplier', note: 'x' }),
    ];
    for (const unit of ['bori', 'packet', 'litre'])
      for (const call of asked(unit)) expect(await refusalOf(call)).toBe('unit_unknown');
    expect(await shop.client.stock.moves({ productId })).toEqual([]);
  });
});

describe('goods that go', () => {
  it('may go below nothing: the shop sells first and writes the delivery later', async () => {
    const productId = await shop.product('Cheeni');
    expect((await sell(productId, '2.5')).status).toBe('paid');
    expect((await shop.client.products.list({ filter: 'belowZero' })).rows).toMatchObject([
      { id: productId, stock: '-2.5', belowZero: true },
    ]);
    expect(await receive(productId, '10')).toMatchObject([{ stock: '7.5', belowZero: false }]);
  });

  it('are thrown away or sent back with a reason, and come back without a bill', async () => {
    const productId = await shop.product('Soap');
    await shop.client.stock.open({ id: shop.id(), productId, quantity: '24', costPaise: paise(3000) });
    await shop.client.stock.waste({ id: shop.id(), productId, quantity: '2', reason: 'broken' });
    await shop.client.stock.return({
      id: shop.id(),
      productId,
      quantity: '4',
      to: 'supplier',
      note: 'old stock',
    });
    await shop.client.stock.return({
      id: shop.id(),
      productId,
      quantity: '1',
      to: 'shop',
      note: 'not needed',
    });
    expect(await stockOf(productId)).toBe('19');
    const moves = await shop.client.stock.moves({ productId });
    expect(moves.map(({ reason, quantity, note }) => [reason, quantity, note])).toEqual(
      expect.arrayContaining([
        ['opening', '24', null],
        ['wasted', '-2', 'broken'],
        ['given back', '-4', 'old stock'],
        ['returned', '1', 'not needed'],
      ]),
    );
  });

  it('are set right by a count, once, and the sales after it are kept', async () => {
    const productId = await shop.product('Soap');
    await receive(productId, '24');
    const count = { id: shop.id(), productId, quantity: '20' };
    await shop.client.stock.count(count);
    await sell(productId, '3');
    expect((await shop.client.stock.count(count)).stock).toBe('17');
    expect((await shop.client.stock.count({ id: shop.id(), productId, quantity: '0' })).stock).toBe('0');
    expect(await refusalOf(shop.client.stock.count({ ...count, quantity: '21' }))).toBe('operation_reused');
  });
});

describe('low stock', () => {
  it('is what stands at its level or under it, and ends with the delivery', async () => {
    const productId = await shop.product('Soap');
    await shop.client.products.change({ id: shop.id(), productId, change: { lowLevel: '6' } });
    await receive(productId, '10');
    expect((await shop.client.products.list({ filter: 'low' })).rows).toEqual([]);
    await sell(productId, '4');
    expect((await shop.client.products.list({ filter: 'low' })).rows).toMatchObject([
      { id: productId, low: true },
    ]);
    expect(await receive(productId, '1')).toMatchObject([{ low: false }]);
  });
});

describe('dates on the shelf', () => {
  it('warn of what is likely left of a batch: the soonest is sold first', async () => {
    const productId = await shop.product('Maggi');
    await receive(productId, '10', { batch: 'A', expiry: '2026-12-10' });
    await receive(productId, '10', { batch: 'B', expiry: '2027-06-01' });
    await receive(await shop.product('Soap'), '5');
    await sell(productId, '7');
    const near = { productId, batch: 'A', expiry: '2026-12-10', quantity: '3', expired: false };
    expect(await shop.client.stock.expiring({ days: 30 })).toMatchObject([near]);
    expect(await shop.client.stock.expiring({ days: 10 })).toEqual([]);
    shop.clock.set('2026-12-11T09:00:00+05:30');
    expect(await shop.client.stock.expiring({ days: 0 })).toMatchObject([{ batch: 'A', expired: true }]);
    const thrown = { productId, quantity: '3', reason: 'past its date', batch: 'A', expiry: '2026-12-10' };
    await shop.client.stock.waste({ id: shop.id(), ...thrown });
    await sell(productId, '1');
    expect((await shop.client.stock.expiring({ days: 30 })).map(({ batch }) => batch)).not.toContain('B');
  });

  it('must be days that exist', async () => {
    const productId = await shop.product('Maggi');
    expect(await refusalOf(receive(productId, '1', { expiry: '2027-02-30' }))).toBe('invalid_input');
  });
});

describe('stock', () => {
  it('is the sum of its moves after any sequence of them', async () => {
    const productId = await shop.product('Chawal');
    const step = fc.record({
      what: fc.constantFrom('receive', 'waste', 'supplier', 'shop', 'count', 'sell'),
      grams: fc.integer({ min: 1, max: 90_000 }),
    });
    let expected = 0;
    for (const { what, grams } of fc.sample(step, { numRuns: 60, seed: 11 })) {
      const quantity = String(grams / 1000);
      const asked = { id: shop.id(), productId, quantity };
      if (what === 'receive') await receive(productId, quantity);
      else if (what === 'waste') await shop.client.stock.waste({ ...asked, reason: 'rats' });
      else if (what === 'count') await shop.client.stock.count(asked);
      else if (what === 'sell') await sell(productId, quantity);
      else
        await shop.client.stock.return({ ...asked, to: what === 'shop' ? 'shop' : 'supplier', note: 'back' });
      if (what === 'count') expected = grams;
      else expected += what === 'receive' || what === 'shop' ? grams : -grams;
      expect(Number(await stockOf(productId)) * 1000).toBeCloseTo(expected, 6);
    }
    const moves = await shop.client.stock.moves({ productId, limit: 200 });
    const sum = moves.reduce((total, { quantity }) => total + Math.round(Number(quantity) * 1000), 0);
    expect(sum).toBe(expected);
  });
});
