import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { q } from '../../db/gateway.ts';
import { LANGUAGES } from '../core/intent/types.ts';
import { openTestShop, type TestShop } from '../testing/shop.ts';
import { TWELVE_TURNS } from '../testing/twelve-turns.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openTestShop();
  await shop.customer('Sita Devi', 25_000);
});
afterEach(() => shop.close());

describe('a bill of twelve turns', () => {
  test.each(LANGUAGES)('is talked through in %s', async (language) => {
    await shop.client.shop.settings({ language });
    const said = [];
    for (const { say } of TWELVE_TURNS[language]) said.push(await shop.say(say));
    expect(said.map(({ intent }) => intent)).toEqual(TWELVE_TURNS[language].map(({ intent }) => intent));
    expect(said.map(({ error }) => error)).toEqual(said.map(() => null));
    const sita = said[5]?.figures;
    expect(sita).toEqual([{ label: 'balance', paise: 25_000, count: null }]);
    const shown = said[6]?.draft;
    expect(shown?.lines.map(({ product, quantity }) => [product, quantity])).toEqual([
      ['Chawal', '3'],
      ['Namak', '1'],
    ]);
    const bill = said[7]?.invoice;
    expect(bill).toMatchObject({ customer: { name: 'Rahul' }, withGst: true });
    expect(said[8]?.figures).toEqual([
      { label: 'balance', paise: (bill?.totalPaise ?? 0) - 5000, count: null },
    ]);
    expect(shop.rows(q.selectFrom('invoices').select('number'))).toHaveLength(1);
    expect(said[11]?.reply.language).not.toBe(language);
  });
});
