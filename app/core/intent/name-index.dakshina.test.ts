import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createNameIndex } from './name-index.ts';

/** Roman spellings of Hindi words by different people: roman, native, attestations, split. */
const FILE = '../shared/language/dakshina_hi_lexicon.tsv';
const SIZE = 300;
/** Shorter words are not guessed at: they are too near to too many others. */
const SHORTEST = 4;

interface Pair {
  readonly name: string;
  readonly heard: string;
}

/** The usual spelling of each word of the training split, and the other spellings of it. The rules were made with the other split. */
function pairs(): Pair[][] {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, , , split]) => split === 'train');
  const spellings = new Map<string, { roman: string; times: number }[]>();
  for (const [roman = '', native = '', times = '0'] of rows)
    spellings.set(native, [...(spellings.get(native) ?? []), { roman, times: Number(times) }]);
  return [...spellings.values()].map((list) => {
    const [usual, ...others] = list.toSorted((a, b) => b.times - a.times);
    const long = others.filter(({ roman }) => roman.length >= SHORTEST);
    return long.map(({ roman }) => ({ name: usual?.roman ?? '', heard: roman }));
  });
}

/** How many spellings find their own word first in one shop. */
function rightIn(shop: readonly Pair[][]): number {
  const index = createNameIndex();
  for (const [first] of shop) if (first) index.add({ id: first.name, name: first.name, forms: [] });
  return shop.flat().filter(({ name, heard }) => index.match([heard])[0]?.known.name === name).length;
}

/** Shops of 300 words each, every so many in the list, so that no shop has only words of one letter. */
function shops(words: readonly Pair[][]): Pair[][][] {
  const count = Math.floor(words.length / SIZE);
  return Array.from({ length: count }, (_, shop) =>
    words.filter((_, at) => at % count === shop).slice(0, SIZE),
  );
}

describe.skipIf(!existsSync(FILE))('human spellings of Hindi words (skipped without ../shared)', () => {
  test('of four letters or more find their word among 300 at least 96 times in 100', () => {
    const all = shops(pairs().filter((list) => list.length > 0));
    const right = all.reduce((sum, shop) => sum + rightIn(shop), 0);
    const asked = all.flat(2).length;
    expect(asked).toBeGreaterThan(15_000);
    expect(right / asked).toBeGreaterThanOrEqual(0.96);
  });
});
