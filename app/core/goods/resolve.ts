import { distance } from 'fastest-levenshtein';
import { ACCEPT, MARGIN } from '../intent/arcs.ts';
import { fold } from '../intent/fold.ts';
import type { NameIndex, NameMatch } from '../intent/name-index.ts';
import { wordsOf } from '../intent/normalise.ts';
import type { Known } from '../intent/types.ts';

/** Which product a word of a bill means; `several`: the shopkeeper chooses; `none`: the shop has no such thing. */
export type Resolution =
  | { readonly how: 'exact' | 'alias' | 'alike'; readonly known: Known }
  | { readonly how: 'several'; readonly choices: readonly Known[] }
  | { readonly how: 'none' };

/**
 * Finds the product meant by a name: the exact name first, then an alias, then a likeness of sound, then a slip of at most two
 * letters in the folded spelling. Shorter words may slip less and the first letter must stand, or cumin (jeera) would be sold for
 * cucumber (kheera).
 */
export function resolveProduct(index: NameIndex, name: string): Resolution {
  const words = wordsOf(name);
  if (words.length === 0) return { how: 'none' };
  const exact = index.exact(words).filter((match) => match.whole);
  if (exact.length > 0) return exactly(exact, words.join(''));
  return sounding(index.match(words)) ?? slipped(index, words.join(''));
}

function exactly(matches: readonly NameMatch[], joined: string): Resolution {
  const named = matches.filter(({ known }) => wordsOf(known.name).join('') === joined);
  if (named.length > 0)
    return one(
      named.map(({ known }) => known),
      'exact',
    );
  return one(
    matches.map(({ known }) => known),
    'alias',
  );
}

function sounding(matches: readonly NameMatch[]): Resolution | null {
  const [best] = matches;
  if (!best || best.score < ACCEPT) return null;
  const rivals = matches.filter((match) => best.score - match.score < MARGIN);
  return one(
    rivals.map(({ known }) => known),
    'alike',
  );
}

function slipped(index: NameIndex, joined: string): Resolution {
  const heard = fold(joined);
  const near = [...index.all()]
    .map((known) => ({ known, slips: fewestSlips(heard, known) }))
    .filter(({ slips }) => slips <= slipsAllowed(heard));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const best = near.filter(({ slips }) => slips === fewest).map(({ known }) => known);
  return best.length === 0 ? { how: 'none' } : one(best, 'alike');
}

/** Two letters of six, one of four, none of fewer. */
const slipsAllowed = (heard: string): number => (heard.length >= 6 ? 2 : heard.length >= 4 ? 1 : 0);

/** Folding a name costs more than comparing it: each name of the index is folded once in its life. */
const folds = new WeakMap<Known, readonly string[]>();

function foldsOf(known: Known): readonly string[] {
  const before = folds.get(known);
  if (before) return before;
  const made = [known.name, ...known.forms].map((form) => fold(wordsOf(form).join('')));
  folds.set(known, made);
  return made;
}

function fewestSlips(heard: string, known: Known): number {
  const slips = foldsOf(known).map((folded) => {
    const far = folded[0] !== heard[0] || Math.abs(folded.length - heard.length) > 2;
    return far ? Number.POSITIVE_INFINITY : distance(folded, heard);
  });
  return Math.min(...slips);
}

function one(known: readonly Known[], how: 'exact' | 'alias' | 'alike'): Resolution {
  const [first, second] = known;
  if (!first) return { how: 'none' };
  return second ? { how: 'several', choices: known } : { how, known: first };
}
