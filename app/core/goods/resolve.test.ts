import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCatalog } from '../catalog.ts';
import { createGoodsIndex } from '../intent/name-index.ts';
import { resolveProduct } from './resolve.ts';

const shipped: unknown = JSON.parse(readFileSync('assets/catalog/core.json', 'utf8'));
const index = createGoodsIndex();
for (const { key, name, nameHi, aliases } of parseCatalog(shipped))
  index.add({ id: key, name, forms: [nameHi, ...aliases] });

const meant = (name: string) => {
  const found = resolveProduct(index, name);
  return 'known' in found ? `${found.how} ${found.known.name}` : found.how;
};

describe('a product on a bill', () => {
  it.each([
    ['Chawal', 'exact Chawal'],
    ['  chawal ', 'exact Chawal'],
    ['rice', 'alias Chawal'],
    ['चावल', 'alias Chawal'],
    ['chinne', 'alike Cheeni'],
    ['basmatti chaval', 'alike Basmati Chawal'],
  ])('%j is %s', (name, found) => expect(meant(name)).toBe(found));

  it.each(['Zafrani Supari', 'kheera', 'Bluetooth speaker', 'xyz', '', '!!'])(
    '%j is none of the shop',
    (name) => expect(meant(name)).toBe('none'),
  );

  it('is asked about when two fit as well', () => {
    const twins = createGoodsIndex();
    twins.add({ id: 'a', name: 'Parle Biscuit', forms: [] });
    twins.add({ id: 'b', name: 'Parle-Biscuit', forms: [] });
    expect(resolveProduct(twins, 'parle biscuit')).toMatchObject({ how: 'several' });
  });

  it('is found over a slip of two letters in a long word, of one in a short one', () => {
    const shop = createGoodsIndex();
    shop.add({ id: 'g', name: 'Garbanzo', forms: [] });
    shop.add({ id: 'k', name: 'Kesar', forms: [] });
    const how = (name: string) => resolveProduct(shop, name).how;
    expect([how('Gorbonzo'), how('Gorbonzi')]).toEqual(['alike', 'none']);
    expect([how('Kesur'), how('Kusor')]).toEqual(['alike', 'none']);
  });
});
