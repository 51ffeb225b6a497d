import { lookUp } from './numbers.ts';
import { isIn, type Scene } from './scene.ts';

/** What a word costs when the sentence leaves it unexplained. */
export const SKIP = { filler: 0.05, joiner: 0.1, word: 1, number: 1.6, heavy: 3 };
/** The same for a word where only the gist is looked for; numbers and words that turn a sentence around stay what they are. */
const LOOSE_WORD = 0.45;
/** Beginning another thing in the same breath. */
export const AGAIN = 0.35;
/** Under this a meaning is not acted upon. */
export const FLOOR = 0.55;

/** Cost of leaving a token unexplained: "nahi", a number or "rupaye" turns the meaning around, "arre" says nothing. */
export function skipCost(scene: Scene, at: number): number {
  const { words, numbers } = scene.sentences;
  const token = scene.tokens[at];
  if (!token) return SKIP.word;
  if (isIn(words.heavy, token)) return SKIP.heavy;
  if (isIn(words.fillers, token)) return SKIP.filler;
  if (isIn(words.joiners, token)) return SKIP.joiner;
  if (isIn(words.rupees, token)) return SKIP.number;
  const small = lookUp(numbers.small, token);
  if (/^\d/.test(token.raw) || lookUp(numbers.scales, token) || (small && !small.weak)) return SKIP.number;
  return scene.loose ? LOOSE_WORD : SKIP.word;
}

/** Confidence 0–1 of a meaning that explains `length` words at a cost: a longer sentence forgives a word more easily. */
export const confidence = (cost: number, length: number): number =>
  Math.exp(-Math.max(0, cost) / (EASE.thing + EASE.word * length));

/** What a meaning may cost to be half believed: for being one, and for each word. */
const EASE = { thing: 0.8, word: 0.35 };
/** Nobody says more in one breath. */
const MOST_THINGS = 3;

/** Words that cost more are not understood as so many things or fewer: one of them at least would be under the floor. */
export const hopeless = (length: number): number =>
  -Math.log(FLOOR) * (EASE.thing * MOST_THINGS + EASE.word * length) + AGAIN * (MOST_THINGS - 1);
