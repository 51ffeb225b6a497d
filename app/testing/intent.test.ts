import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FROZEN_SETS, frozenSentences, sentencesOf, testShop } from './intent.ts';

const folder = mkdtempSync(join(tmpdir(), 'execora-sentences-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string): ReturnType<typeof sentencesOf> {
  const file = join(folder, 'set.yaml');
  writeFileSync(file, text);
  return sentencesOf(file);
}

describe('a file of sentences', () => {
  test('says what each means and when it is said', () => {
    const set = read('en:\n  - { intent: REMOVE_ITEM, text: drop the ghee, when: draft, product: Ghee }');
    expect(set.get('en')).toMatchObject([
      {
        text: 'drop the ghee',
        context: { draft: true },
        means: { intent: 'REMOVE_ITEM', product: 'Ghee' },
        also: [],
      },
    ]);
  });

  test('has several things of one breath in their order', () => {
    const set = read('en:\n  - { text: a and b, means: [{ intent: CONFIRM_INVOICE }, { intent: HELP }] }');
    expect(set.get('en')).toMatchObject([
      { means: { intent: 'CONFIRM_INVOICE' }, also: [{ intent: 'HELP' }] },
    ]);
  });

  test.each([
    ['an intent that there is not', 'en: [{ intent: DANCE, text: dance }]'],
    ['a language that there is not', 'xx: [{ intent: HELP, text: help }]'],
    ['one meaning as a list', 'en: [{ text: help, means: [{ intent: HELP }] }]'],
    ['both ways at once', 'en: [{ intent: HELP, text: help, means: [{ intent: HELP }, { intent: HELP }] }]'],
  ])('is refused with %s', (_, text) => expect(() => read(text)).toThrow());
});

describe.each(FROZEN_SETS)('the set %s', (name) => {
  const rows = [...frozenSentences(name).values()].flat();
  const meanings = rows.flatMap(({ means, also }) => [means, ...also]);
  const { customers, products } = testShop();
  const names = new Set(customers.map((each) => each.name));
  const goods = new Set(products.map((each) => each.name));

  test('says no sentence twice in the same moment', () => {
    const said = rows.map(({ text, context }) => `${text} ${context.draft} ${context.question}`);
    expect(said.filter((each, at) => said.indexOf(each) !== at)).toEqual([]);
  });

  test('names the customers of the shop', () => {
    const all = meanings.flatMap(({ customer }) =>
      typeof customer === 'string' ? customer.split(' | ') : [],
    );
    expect(all.filter((each) => !each.startsWith('new ') && !names.has(each))).toEqual([]);
  });

  test('names the goods of the shop', () => {
    const known = (text: string): boolean => text.startsWith('?') || goods.has(text);
    const all = meanings.flatMap(({ product, items }) => [
      ...(typeof product === 'string' ? product.split(' | ') : []),
      ...(Array.isArray(items) ? items.map(goodsOfItem) : []),
    ]);
    expect(all.filter((each) => !known(each))).toEqual([]);
  });
});

/** "2 kg Chawal", "1 Haldi Rs20", "3 ?Doritos" without its quantity, unit and worth. */
const goodsOfItem = (item: unknown): string =>
  String(item)
    .replace(/^[\d.]+ (?:[a-z]+ )?/, '')
    .replace(/ Rs[\d.]+$/, '');
