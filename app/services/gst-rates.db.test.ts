import { afterEach, describe, expect, it } from 'vitest';
import { openTestShop, type TestShop } from '../testing/shop.ts';

let shop: TestShop;
afterEach(() => shop.close());

/** A GST bill of one of each, out of the shipped catalog, on a day. */
const ratesOn = async (now: string) => {
  shop = await openTestShop({ now });
  const edits = await Promise.all(['Chawal', 'Cheeni', 'Coldrink'].map((name) => shop.add(name)));
  const bill = await shop.confirm(await shop.draft(...edits, { kind: 'setGst', withGst: true }));
  return bill.lines.map(({ gstRate, cessRate }) => `${gstRate}+${cessRate}`);
};

describe('a bill of the shipped catalog', () => {
  it.each([
    ['2025-09-21T23:59:59+05:30', ['0+0', '5+0', '28+12']],
    ['2025-09-22T00:00:00+05:30', ['0+0', '5+0', '40+0']],
    ['2026-11-25T10:30:00+05:30', ['0+0', '5+0', '40+0']],
  ])(
    'of %s has the rates of its day: loose rice nil, sugar 5, a cold drink as the law had it',
    async (at, rates) => {
      expect(await ratesOn(at)).toEqual(rates);
    },
  );
});
