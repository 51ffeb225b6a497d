import type { Random } from '../../app/testing/crash/random.ts';
import { happens, oneOf, several } from './chance.ts';
import { nonsense } from './nonsense.ts';
import type { Tongue } from './tongues.ts';

/** Sentences of a language with other names, goods and numbers each time. */
export type Make = (random: Random, tongue: Tongue) => string;

/** How often a twin sentence gets another name, other goods, another number. */
const CHANGED = { names: 0.85, goods: 0.8, numbers: 0.7 } as const;

const name: Make = (random, { names, madeUp }) =>
  happens(random, madeUp.names) ? nonsense(random) : oneOf(random, names);
const goods: Make = (random, tongue) =>
  happens(random, tongue.madeUp.goods) ? nonsense(random) : oneOf(random, tongue.goods);
const number: Make = (random, { numbers }) => oneOf(random, numbers);

/** Whole words only; the signs of Devanagari belong to their letter. */
const wordIn = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(${words.join('|')})(?![\\p{L}\\p{M}])`, 'giu');

/** A twin sentence that speaks of others. */
export const twin: Make = (random, tongue) => {
  const other = (share: number, make: Make) => (said: string) =>
    happens(random, share) ? make(random, tongue) : said;
  return oneOf(random, tongue.twins)
    .replace(wordIn(tongue.names), other(CHANGED.names, name))
    .replace(wordIn(tongue.named.goods), other(CHANGED.goods, goods))
    .replace(wordIn(tongue.named.numbers), other(CHANGED.numbers, number));
};

const PLACES = new Map([
  ['C', name],
  ['P', goods],
  ['N', number],
]);

/** A frequent command, filled in. */
export const shape: Make = (random, tongue) =>
  oneOf(random, tongue.shapes).replace(/[CPN]/g, (place) => PLACES.get(place)?.(random, tongue) ?? place);

/** Three to eight words that have nothing to do with each other: no word is known by its neighbours. */
export const soup: Make = (random, tongue) => {
  const { words, numbers } = tongue.soup;
  const word = (): string => {
    if (happens(random, words)) return oneOf(random, tongue.words);
    return (happens(random, numbers / (1 - words)) ? number : goods)(random, tongue);
  };
  return several(3 + random.below(6), word).join(' ');
};

/** Two to six words that nobody knows. */
export const babbled: Make = (random) => several(2 + random.below(5), () => nonsense(random)).join(' ');
