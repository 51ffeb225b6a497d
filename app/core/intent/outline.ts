import { LEAST_STRONG } from './writing-costs.ts';
import { SOUNDS } from './written-sounds.ts';

/**
 * Families of consonants between which a swap is never a mere habit; n, h and y come and go too easily to count. Two bits each,
 * so sixteen at most; even and odd figures share one.
 */
const STRONG = [
  'kK',
  'gG',
  'cC',
  'jJz',
  'tT',
  'dD',
  'bB',
  'sS',
  'p',
  'f',
  'm',
  'r',
  'l',
  'v',
  '02468',
  '13579',
];
const ONCE = Int32Array.from(SOUNDS, (sound) => {
  const family = STRONG.findIndex((sounds) => sounds.includes(sound));
  return family < 0 ? 0 : 1 << (2 * family);
});

/** The strong sounds of a word without their order, in one number: of each family a bit for one, and one more for two or more. */
export function strongIn(sounds: Uint8Array): number {
  let bits = 0;
  for (let at = 0; at < sounds.length; at += 1) {
    const once = ONCE[sounds[at] ?? 0] ?? 0;
    bits |= (bits & once) === 0 ? once : once << 1;
  }
  return bits;
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many strong sounds of one word have no counterpart in the other, at least; no look at the words is needed. */
export const missingBetween = (a: number, b: number): number =>
  Math.max(countBits(a & ~b), countBits(b & ~a));

/** What the distance of two words must be at least when so many strong sounds have no counterpart. */
export const leastDistance = (missing: number): number => missing * LEAST_STRONG;
