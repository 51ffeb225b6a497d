import { MOST_SOUNDS, SOUNDS } from './written-sounds.ts';

/**
 * How far two spellings are apart: an edit distance over written sounds in which the habits of writers are cheap. The classes
 * were found by aligning human spellings of one word (Dakshina lexicon, split "dev"); rounding to these figures lost nothing.
 * The distance is that of Wagner and Fischer (The string-to-string correction problem, JACM 1974) with a cost for each pair. All
 * costs are in twentieths of a consonant, whole numbers, so that no order of summing changes a distance.
 */
const COST = {
  /** a for aa. */
  long: 2,
  /** One sound by other letters: i and ee, e and ai, t and th, s and sh. */
  habit: 4,
  /** The e some write for a schwa, and the schwa itself, written or not (antkaran, antakaran). */
  e: 6,
  schwa: 8,
  /** Vowels side by side, i for y, z for j, chh for ch. */
  beside: 10,
  /** n, h or y, written or not (muh, munh). */
  faint: 12,
  vowel: 16,
  /** A breath, and consonants of one place: kh for k, b for v, n for m, d for r. */
  near: 18,
  consonant: 20,
  farVowel: 24,
  far: 32,
  /** Figures are not guessed: 50 g is not 500 g. */
  digit: 50,
};
/** No strong sound is lost or replaced by one of another family for less. */
export const LEAST_STRONG = COST.near;
/** A sound too many or too few is rarer at the ends of a word: asani is not sani. */
const AT_AN_END = 1.5;

const VOWELS = 'aAiIeEuo';
const FAINT = 'nhy';
const DIGIT = /\d/;
/** Sounds that stand for one another; the first group with both counts. */
const ALIKE: readonly (readonly [cost: number, ...groups: readonly string[]])[] = [
  [COST.long, 'aA'],
  [COST.habit, 'iI', 'eE', 'tT', 'sS'],
  [COST.beside, 'aAeE', 'aAou', 'eEiI', 'iIy', 'jz', 'Jz', 'cC'],
  [COST.near, 'kKgG', 'gGjJz', 'cCjJzsS', 'tTdDr', 'pbBv', 'mn', 'lr'],
];

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (DIGIT.test(a + b)) return COST.digit;
  for (const [cost, ...groups] of ALIKE)
    if (groups.some((group) => group.includes(a) && group.includes(b))) return cost;
  return VOWELS.includes(a) || VOWELS.includes(b) ? COST.farVowel : COST.far;
}

function gapCost(sound: string): number {
  if (sound === 'a' || sound === 'A') return COST.schwa;
  if (sound === 'e') return COST.e;
  if (FAINT.includes(sound)) return COST.faint;
  if (VOWELS.includes(sound)) return COST.vowel;
  return DIGIT.test(sound) ? COST.digit : COST.consonant;
}

const SIZE = 64;
const GAP = new Int32Array(SIZE);
const SWAP = new Int32Array(SIZE * SIZE);
[...SOUNDS].forEach((a, at) => {
  GAP[at] = gapCost(a);
  [...SOUNDS].forEach((b, other) => {
    SWAP[at * SIZE + other] = swapCost(a, b);
  });
});

/** Cost of the sound at a place of a word if it is on one side only. */
function gapAt(sounds: Uint8Array, at: number, start: number, end: number): number {
  const cost = GAP[sounds[at] ?? 0] ?? 0;
  return at === start || at === end - 1 ? AT_AN_END * cost : cost;
}

const row = new Int32Array(MOST_SOUNDS + 3);
const gaps = new Int32Array(MOST_SOUNDS + 3);

/** The row for nothing of the first word; notes what each sound of the second costs alone. */
function firstRow(sounds: Uint8Array, start: number, end: number): void {
  row[0] = 0;
  for (let at = start; at < end; at += 1) {
    const gap = gapAt(sounds, at, start, end);
    gaps[at - start] = gap;
    row[at - start + 1] = (row[at - start] ?? 0) + gap;
  }
}

/** One sound more of the first word; answers the least cost in the row. */
function nextRow(sound: number, gap: number, sounds: Uint8Array, start: number, end: number): number {
  let diagonal = row[0] ?? 0;
  let left = diagonal + gap;
  let least = left;
  row[0] = left;
  for (let at = start, column = 1; at < end; at += 1, column += 1) {
    const above = row[column] ?? 0;
    const swapped = diagonal + (SWAP[sound * SIZE + (sounds[at] ?? 0)] ?? 0);
    const one = Math.min(above + gap, left + (gaps[column - 1] ?? 0));
    left = Math.min(swapped, one);
    row[column] = left;
    diagonal = above;
    if (left < least) least = left;
  }
  return least;
}

/**
 * Distance of a word to the sounds [start, end) of a longer array, or to all of them; infinite as soon as it must be more than
 * `most`.
 */
export function distanceAtMost(
  most: number,
  word: Uint8Array,
  sounds: Uint8Array,
  start = 0,
  end = sounds.length,
): number {
  firstRow(sounds, start, end);
  for (let at = 0; at < word.length; at += 1) {
    const gap = gapAt(word, at, 0, word.length);
    if (nextRow(word[at] ?? 0, gap, sounds, start, end) > most) return Number.POSITIVE_INFINITY;
  }
  const distance = row[end - start] ?? 0;
  return distance > most ? Number.POSITIVE_INFINITY : distance;
}
