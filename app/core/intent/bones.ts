import { MOST_SOUNDS, SOUNDS } from './written-sounds.ts';

/**
 * The bones of a word: its consonants, those of one place as one, without y, inner h and repetition; a leading vowel stays.
 * Nine of ten spellings of a word have the same, and nearly all have the same first or second half of them.
 */

/** Each family under its first sound; a sound of none stands for itself. */
const FAMILIES = ['aAiIeEuoy', 'kK', 'gG', 'cC', 'jJz', 'tT', 'dD', 'nm', 'bB', 'sS'];
const VOWEL = 0;
const BREATH = SOUNDS.indexOf('h');

const familyOf = (sound: string): number =>
  SOUNDS.indexOf(FAMILIES.find((family) => family.includes(sound))?.charAt(0) ?? sound);

const FAMILY = Uint8Array.from(SOUNDS, familyOf);

const scratch = new Uint8Array(MOST_SOUNDS + 2);

/** The bones of a word given by its sounds, as places in `SOUNDS`. */
export function bonesOf(sounds: Uint8Array): Uint8Array {
  let count = 0;
  for (let at = 0; at < sounds.length; at += 1) {
    const bone = FAMILY[sounds[at] ?? 0] ?? VOWEL;
    const isSoft = bone === VOWEL || bone === BREATH;
    if ((at > 0 && isSoft) || (count > 0 && scratch[count - 1] === bone)) continue;
    scratch[count] = bone;
    count += 1;
  }
  return scratch.slice(0, count);
}

/** A hash of bones [from, to); `side` keeps first and second halves apart. The last step mixes the high bits into the low ones. */
function hashOf(bones: Uint8Array, from: number, to: number, side: number): number {
  let hash = side * 31 + to - from;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bones[at] ?? 0) + 1) | 0;
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

const firstOf = (bones: Uint8Array, length: number): number => hashOf(bones, 0, length, 1);
const lastOf = (bones: Uint8Array, length: number): number =>
  hashOf(bones, bones.length - length, bones.length, 2);

/** Hashes of the two halves of a word; the second is the longer one. */
export function halvesOf(bones: Uint8Array): readonly [first: number, second: number] {
  const half = bones.length >> 1;
  return [firstOf(bones, half), lastOf(bones, bones.length - half)];
}

/**
 * Hashes under which a word is found whose halves are these, or up to one sound longer or shorter: two words that differ in one
 * half only, by however much, share one of them.
 */
export function halvesLike(bones: Uint8Array): number[] {
  const half = bones.length >> 1;
  const found: number[] = [];
  for (let length = Math.max(0, half - 1); length <= Math.min(half + 1, bones.length); length += 1)
    found.push(firstOf(bones, length));
  const rest = bones.length - half;
  for (let length = Math.max(0, rest - 1); length <= Math.min(rest + 1, bones.length); length += 1)
    found.push(lastOf(bones, length));
  return found;
}
