import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CatalogProduct, parseCatalog } from '../core/catalog.ts';
import { basisPoints, paise } from '../core/units.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { updateCatalog } from './product-catalog.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
});
afterEach(async () => {
  expect(shop.faults()).toEqual([]);
  await shop.close();
});

const shipped = parseCatalog(JSON.parse(readFileSync('assets/catalog/core.json', 'utf8')));
const changed = (key: string, change: Partial<CatalogProduct>) =>
  shipped.map((product) => (product.key === key ? { ...product, ...change } : product));
const bring = (catalog: readonly CatalogProduct[]) =>
  shop.opened.books.write((entry) => updateCatalog(entry, catalog));
const read = async (name: string) => shop.client.products.get({ id: await shop.product(name) });

describe('bringing the shop up to the catalog', () => {
  it('changes nothing in a shop that is up to it', async () => {
    const before = (await shop.client.products.list({ limit: 200 })).rows;
    expect(await shop.client.products.catalog()).toEqual({ known: 88, added: [], law: [], own: [] });
    expect((await shop.client.products.list({ limit: 200 })).rows).toEqual(before);
  });

  it('adds what is new, once', async () => {
    const [first] = shipped;
    if (!first) throw new RangeError('an empty catalog');
    const newer = [...shipped, { ...first, key: 'ragi', name: 'Ragi', nameHi: 'रागी', aliases: ['nachni'] }];
    expect(bring(newer)).toEqual({ known: 89, added: ['Ragi'], law: [], own: [] });
    expect(bring(newer).added).toEqual([]);
    expect(await shop.client.products.resolve({ name: 'nachni' })).toMatchObject({
      product: { name: 'Ragi' },
    });
  });

  it('puts HSN and dated rates right, and keeps the rates that held before', async () => {
    const rates = [
      { from: '2017-07-01', gst: basisPoints(500), cess: basisPoints(0) },
      { from: '2027-04-01', gst: basisPoints(1200), cess: basisPoints(0) },
    ];
    const newer = changed('cheeni', { hsn: '1702', rates });
    expect(bring(newer).law).toEqual(['Cheeni']);
    expect(await read('Cheeni')).toMatchObject({ hsn: '1702', gstRate: '5' });
    shop.clock.set('2027-04-01T10:00:00+05:30');
    expect(await read('Cheeni')).toMatchObject({ gstRate: '12' });
    expect(bring(newer).law).toEqual([]);
  });

  it('never touches a price, a name, a stock or a switch that the shop changed', async () => {
    const { id } = await read('Cheeni');
    const change = { name: 'Shakkar', aliases: ['sugar loose'], lowLevel: '5', active: false };
    await shop.client.products.change({ id: shop.id(), productId: id, change });
    await shop.client.products.price({ id: shop.id(), productId: id, pricePaise: paise(4800) });
    await shop.client.stock.open({ id: shop.id(), productId: id, quantity: '30' });
    const newer = changed('cheeni', {
      hsn: '1702',
      name: 'Cheeni New',
      pricePaise: paise(9900),
      aliases: ['x'],
    });
    expect(bring(newer)).toMatchObject({ law: ['Cheeni New'], added: [] });
    const after = await shop.client.products.get({ id });
    expect(after).toMatchObject({ ...change, pricePaise: 4800, stock: '30', hsn: '1702' });
  });

  it('leaves a rate that the shop said from a day of its own', async () => {
    const { id } = await read('Cheeni');
    await shop.client.products.rate({ id: shop.id(), productId: id, from: '2026-11-01', gstRate: '18' });
    expect(bring(shipped).law).toEqual([]);
    expect(await read('Cheeni')).toMatchObject({ gstRate: '18' });
  });

  it('adds nothing beside a product of the shop’s own that has the name', async () => {
    const [first] = shipped;
    if (!first) throw new RangeError('an empty catalog');
    await shop.client.products.create({ id: shop.id(), name: 'Ragi', pricePaise: paise(9000) });
    const newer = [...shipped, { ...first, key: 'ragi', name: 'ragi', aliases: [] }];
    expect(bring(newer)).toMatchObject({ added: [], own: ['ragi'] });
    expect(await read('Ragi')).toMatchObject({ pricePaise: 9000, catalogKey: null });
  });
});
