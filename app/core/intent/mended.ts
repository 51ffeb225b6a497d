import { isCalled, isLike } from './lexicon.ts';
import type { NameIndex } from './name-index.ts';
import type { Token } from './normalise.ts';
import { lookUp } from './numbers.ts';
import { toRoman } from './roman.ts';
import { isIn, type Scene, short, split, withTokens } from './scene.ts';
import { type Mend, unslipped } from './slips.ts';

/** Of so many strange words each is tried; a text with more is not a slip but another language. */
const MOST_STRANGE = 3;
/** A shorter name has too many neighbours. */
const SHORTEST_NAME = 3;

/** A word that no list and no sentence has by its spelling, and nobody and nothing of the shop is called so. */
function isStrange(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token || /^\d/.test(token.raw)) return false;
  const { vocabulary, words, numbers, units, verbs } = scene.sentences;
  const listed =
    vocabulary.hasSpelt(token) ||
    verbs.of(token.text) !== null ||
    scene.times.knows(at) ||
    [numbers.small, numbers.scales, numbers.fractions, units.always, units.after].some((table) =>
      lookUp<unknown>(table, token),
    ) ||
    [units.paav, ...Object.values(words)].some((list) => isIn(list, token));
  return !listed && !isCalled(scene.lexicon, token.text);
}

/** How the shop may have written a Hindi word in Roman letters: long vowels are often short in names. */
function romanForms(word: string): string[] {
  const roman = toRoman(word);
  const brief = short(roman);
  return roman === word ? [word] : [...new Set([roman, brief, brief.replaceAll('v', 'w')])];
}

/** The names of the index that are a slip away from a word. Two of them are none: who was meant would be a guess. */
function nameMend({ raw, text }: Token, index: NameIndex): Mend[] {
  if (isLike(index, text)) return [];
  const found = new Map<string, Mend>();
  for (const { meant, cost } of unslipped(raw))
    for (const form of romanForms(meant)) {
      const names = form.length < SHORTEST_NAME ? [] : index.exact([form]);
      const key = names.map(({ known }) => known.id).join();
      if (key !== '' && cost < (found.get(key)?.cost ?? 1)) found.set(key, { raw: form, text: form, cost });
    }
  return found.size === 1 ? [...found.values()] : [];
}

const mendsOf = ({ sentences, lexicon }: Scene, token: Token): Mend[] => [
  ...sentences.slips.near(token),
  ...nameMend(token, lexicon.customers),
  ...nameMend(token, lexicon.products),
];

function mend(scene: Scene, at: number, { raw, text, cost }: Mend): Scene {
  const { sentences, lexicon } = scene;
  const tokens = scene.tokens.flatMap((token, n) =>
    n === at ? split({ ...token, text, raw, slip: cost, said: token.text }, sentences, lexicon) : [token],
  );
  return withTokens(scene, tokens);
}

/**
 * The sentence as it may have been meant: each word that nobody knows in place of one a slip away, and all of them at once.
 * Empty for a sentence of known words. A slip that costs `most` or more cannot make the sentence cheaper and is left out.
 */
export function mendedScenes(scene: Scene, most: number): Scene[] {
  const strange = scene.tokens.flatMap((token, at) => (isStrange(scene, at) ? [{ at, token }] : []));
  if (strange.length > MOST_STRANGE) return [];
  const mendable = strange
    .map(({ at, token }) => ({ at, mends: mendsOf(scene, token).filter(({ cost }) => cost < most) }))
    .filter(({ mends }) => mends.length > 0);
  const single = mendable.flatMap(({ at, mends }) => mends.map((each) => mend(scene, at, each)));
  // From the last on, so that the places of those before it stay.
  const all = mendable.reduceRight((so, { at, mends: [best] }) => (best ? mend(so, at, best) : so), scene);
  return mendable.length > 1 ? [...single, all] : single;
}

/** What the slips in tokens [start, end) cost. */
export const slipsIn = (scene: Scene, start: number, end: number): number =>
  scene.tokens.slice(start, end).reduce((sum, { slip = 0 }) => sum + slip, 0);
