import { lookUp } from './numbers.ts';
import { isIn, type Scene, withTokens } from './scene.ts';
import type { Mend } from './slips.ts';
import { isVerb } from './verbs.ts';

/** Of so many strange words each is tried; a text with more is not a slip but another language. */
const MOST_STRANGE = 4;

/** A word that no list and no sentence has by its spelling, and nobody and nothing of the shop is called so. */
function isStrange(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token || /^\d/.test(token.raw)) return false;
  const { vocabulary, words, numbers, units, verbs } = scene.sentences;
  const listed =
    vocabulary.knows(token) ||
    isVerb(token.text, verbs) ||
    scene.times.knows(at) ||
    [numbers.small, numbers.scales, numbers.fractions, units.always, units.after].some((table) =>
      lookUp<unknown>(table, token),
    ) ||
    [units.paav, ...Object.values(words)].some((list) => isIn(list, token));
  return (
    !listed &&
    scene.lexicon.customers.exact([token.text]).length === 0 &&
    scene.lexicon.products.exact([token.text]).length === 0
  );
}

const mend = (scene: Scene, at: number, { raw, text, cost }: Mend): Scene =>
  withTokens(
    scene,
    scene.tokens.map((token, n) => (n === at ? { ...token, text, raw, slip: cost } : token)),
  );

/**
 * The sentence as it may have been meant: each word that nobody knows in place of one a slip away, and all of them at once.
 * Empty for a sentence of known words.
 */
export function mendedScenes(scene: Scene): Scene[] {
  const strange = scene.tokens.flatMap((token, at) =>
    isStrange(scene, at) ? [{ at, mends: scene.sentences.slips.near(token) }] : [],
  );
  const mendable = strange.filter(({ mends }) => mends.length > 0);
  if (strange.length > MOST_STRANGE || mendable.length === 0) return [];
  const single = mendable.flatMap(({ at, mends }) => mends.map((each) => mend(scene, at, each)));
  const all = mendable.reduce((so, { at, mends: [best] }) => (best ? mend(so, at, best) : so), scene);
  return mendable.length > 1 ? [...single, all] : single;
}

/** What the slips in tokens [start, end) cost. */
export const slipsIn = (scene: Scene, start: number, end: number): number =>
  scene.tokens.slice(start, end).reduce((sum, { slip = 0 }) => sum + slip, 0);
