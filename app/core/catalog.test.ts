import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type CatalogProduct, parseCatalog } from './catalog.ts';
import { rateOn } from './gst/rate.ts';

const shipped: unknown = JSON.parse(readFileSync('assets/catalog/core.json', 'utf8'));
const products = parseCatalog(shipped);
const named = (name: string): CatalogProduct | undefined => products.find((product) => product.name === name);
const rateOf = (name: string, day: string) => rateOn(named(name)?.rates ?? [], day)?.gst;
const chawal = { ...named('Chawal') };

describe('the shipped catalog', () => {
  it('holds 88 products, each under a name of its own, no spelling shared by two', () => {
    expect(products).toHaveLength(88);
    const spellings = products.flatMap(({ name, aliases }) => [
      ...new Set([name, ...aliases].map((each) => each.toLowerCase())),
    ]);
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(products.every(({ nameHi }) => /[\u0900-\u097F]/.test(nameHi))).toBe(true);
  });

  it('sells chawal at 60 untaxed and cheeni at 50 with 5 % on top', () => {
    expect(named('Chawal')).toMatchObject({
      key: 'chawal',
      pricePaise: 6000,
      unit: 'kg',
      exempt: true,
      hsn: '1006',
    });
    expect(named('Cheeni')).toMatchObject({ pricePaise: 5000, exempt: false, mode: 'exclusive' });
    expect(rateOf('Cheeni', '2026-11-25')).toBe(500);
  });

  it('knows the law before and after 22 September 2025', () => {
    const days = ['2025-09-21', '2025-09-22'] as const;
    const at = (name: string) => days.map((day) => rateOf(name, day));
    expect(at('Coldrink')).toEqual([2800, 4000]);
    expect(rateOn(named('Coldrink')?.rates ?? [], '2025-09-21')?.cess).toBe(1200);
    expect(at('Soap')).toEqual([1800, 500]);
    expect(at('Maggi')).toEqual([1200, 500]);
    expect(at('Agarbatti')).toEqual([500, 500]);
    expect(at('Copy')).toEqual([1200, 0]);
    expect(at('Surf')).toEqual([1800, 1800]);
    expect(named('Atta')?.hsn).toBe('1101');
  });

  it('taxes exactly what is not exempt today, at a slab in force', () => {
    const today = products.map(({ exempt, rates }) => ({ exempt, rate: rateOn(rates, '2026-11-25') }));
    expect(today.every(({ exempt, rate }) => exempt === (rate?.gst === 0))).toBe(true);
    expect(
      today.every(({ rate }) => [0, 500, 1800, 4000].includes(rate?.gst ?? -1) && rate?.cess === 0),
    ).toBe(true);
  });

  it('keeps the tax inside the printed price of packets and pieces', () => {
    const packed = products.filter(({ unit }) => unit === 'packet' || unit === 'piece');
    expect(packed.length).toBeGreaterThan(30);
    expect(packed.every(({ mode }) => mode === 'inclusive')).toBe(true);
  });
});

describe('parseCatalog', () => {
  it.each([
    [{ key: 'Chawal Loose' }, 'product 1 key'],
    [{ name: ' ' }, 'product 1 name'],
    [{ aliases: 'rice' }, 'product 1 aliases'],
    [{ aliases: [1] }, 'product 1 aliases'],
    [{ pricePaise: 60.5 }, 'product 1 pricePaise'],
    [{ pricePaise: -1 }, 'product 1 pricePaise'],
    [{ hsn: '10' }, 'product 1 hsn'],
    [{ exempt: 'true' }, 'product 1 exempt'],
    [{ mode: 'free' }, 'product 1 mode'],
    [{ rates: [] }, 'product 1 rates'],
    [{ rates: [{ from: '2025-09-22', gst: '5', cess: 0 }] }, 'product 1 rates'],
    [{ rates: [{ from: '22-09-2025', gst: 500, cess: 0 }] }, 'product 1 rates'],
    [
      {
        rates: [
          { from: '2025-09-22', gst: 500, cess: 0 },
          { from: '2017-07-01', gst: 0, cess: 0 },
        ],
      },
      'product 1 rates',
    ],
  ])('refuses %j and says where', (wrong, where) => {
    expect(() => parseCatalog([{ ...chawal, ...wrong }])).toThrow(where);
  });

  it('refuses what is not a list of products, and two under one key', () => {
    expect(() => parseCatalog({})).toThrow('catalog: not a list');
    expect(() => parseCatalog([null])).toThrow('product 1: not an object');
    expect(() => parseCatalog([chawal, chawal])).toThrow('share a key');
  });
});
