import { distance } from 'fastest-levenshtein';
import { HONORIFICS } from '../intent/name-index.ts';
import { wordsOf } from '../intent/normalise.ts';
import { type Sounded, similarity, sounded } from '../intent/similarity.ts';

/** Two names are taken for one from here on. */
export const TWIN = 0.85;
/**
 * Letters that a name must have for each that may differ, and the first is not one of them: Amit is not Sumit, nor Ramesh
 * Mahesh.
 */
const LETTERS_A_SLIP = 3;
const MOST_SLIPS = 2;

/** The words of a name by which it is looked up, in Roman letters, without words of respect. */
export function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const kept = words.filter((word) => !HONORIFICS.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * How alike two names are, 0–1. Names of as many words are compared word by word, in order or turned round, and the worst
 * pair counts: a shared surname makes no twins of two first names. An initial stands for any word it begins. Names of
 * unequal length are compared run together ("Ram Lal", "Ramlal").
 */
export function nameLikeness(a: readonly string[], b: readonly string[]): number {
  const whole = wordLikeness(a.join(''), b.join(''));
  if (a.length < 2 || a.length !== b.length) return whole;
  return Math.max(inOrder(a, b), inOrder(a, b.toReversed()) - 0.01, 0);
}

const inOrder = (a: readonly string[], b: readonly string[]): number =>
  Math.min(...a.map((word, at) => pairLikeness(word, b[at] ?? '')));

function pairLikeness(a: string, b: string): number {
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 0.9 : 0;
  return wordLikeness(a, b);
}

/** The blend of folded spelling, skeleton and raw spelling; a slip or two in a word long enough is sure all the same. */
export function wordLikeness(a: string, b: string): number {
  const one = sounded(a);
  const other = sounded(b);
  const blend = similarity(one, other);
  return isSlip(one, other) ? Math.max(blend, TWIN) : blend;
}

function isSlip(a: Sounded, b: Sounded): boolean {
  const slips = Math.min(distance(a.raw, b.raw), distance(a.folded, b.folded));
  const letters = Math.min(a.raw.length, b.raw.length);
  const sameStart = a.folded.charAt(0) === b.folded.charAt(0);
  return sameStart && slips <= MOST_SLIPS && letters >= LETTERS_A_SLIP * slips;
}
