import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ACCEPT, MARGIN } from './arcs.ts';
import { createNameIndex, type NameIndex } from './name-index.ts';

/** Roman spellings of Hindi words by different people: roman, native, attestations, split. */
const FILE = '../shared/language/dakshina_hi_lexicon.tsv';
const SIZE = 300;

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
    return others.map(({ roman }) => ({ name: usual?.roman ?? '', heard: roman }));
  });
}

function indexOf(shop: readonly Pair[][]): NameIndex {
  const index = createNameIndex();
  for (const [first] of shop) if (first) index.add({ id: first.name, name: first.name, forms: [] });
  return index;
}

/** How many spellings find their own word first in one shop, and no other as well. */
function rightIn(shop: readonly Pair[][]): number {
  const index = indexOf(shop);
  const isRight = ({ name, heard }: Pair): boolean => {
    const [first, second] = index.match([heard]);
    return first?.known.name === name && first.score !== second?.score;
  };
  return shop.flat().filter(isRight).length;
}

/** How many words of one shop are taken for a word of another. */
function strangersTaken(shop: readonly Pair[][], others: readonly Pair[][]): number {
  const index = indexOf(shop);
  const isTaken = (name: string): boolean => {
    const [first, second] = index.match([name]);
    return first !== undefined && first.score >= ACCEPT && first.score - (second?.score ?? 0) >= MARGIN;
  };
  return others.filter(([pair]) => pair && isTaken(pair.name)).length;
}

/** Shops of 300 words each, every so many in the list, so that no shop has only words of one letter. */
function shops(words: readonly Pair[][]): Pair[][][] {
  const count = Math.floor(words.length / SIZE);
  return Array.from({ length: count }, (_, shop) =>
    words.filter((_, at) => at % count === shop).slice(0, SIZE),
  );
}

describe.skipIf(!existsSync(FILE))('human spellings of Hindi words (skipped without ../shared)', () => {
  const all = shops(pairs().filter((list) => list.length > 0));

  test('find their word among 300, and it alone, at least 96 times in 100', () => {
    const right = all.reduce((sum, shop) => sum + rightIn(shop), 0);
    const asked = all.flat(2).length;
    expect(asked).toBeGreaterThan(15_000);
    expect(right / asked).toBeGreaterThanOrEqual(0.96);
  });

  test('are taken for one of 300 other words at most 4 times in 100', () => {
    // The lists are in the order of letters: those of the next shop are other endings of the same words.
    const half = Math.floor(all.length / 2);
    const taken = all.map((shop, at) => strangersTaken(shop, all[(at + half) % all.length] ?? []));
    expect(taken.reduce((sum, count) => sum + count, 0) / (all.length * SIZE)).toBeLessThanOrEqual(0.04);
  });
});
