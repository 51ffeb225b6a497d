import { wordsOf } from './normalise.ts';

/**
 * Sounds as a speech engine confuses them. A sound key is a text without spaces, breath and length; the distance of two keys
 * is an edit distance in which near sounds are cheap. Speech engines split and join Hindi words freely, so spaces say nothing.
 */

const RULES: readonly (readonly [RegExp, string])[] = [
  [/chh|ch/g, 'c'],
  [/sh/g, 's'],
  [/ph/g, 'f'],
  [/([bdtgjk])h/g, '$1'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/z/g, 'j'],
  [/ee|ii/g, 'i'],
  [/oo|uu/g, 'u'],
  [/ai|ay/g, 'e'],
  [/au|ou/g, 'o'],
  [/y/g, 'i'],
  [/([a-z])\1+/g, '$1'],
];

/** The sounds of one Roman word. */
export const wordKey = (word: string): string =>
  RULES.reduce((key, [from, to]) => key.replace(from, to), word.toLowerCase().replace(/[^a-z0-9]/g, ''));

/** The sounds of a text in either script. Doubled sounds collapse inside words only ("ek kilo" keeps both). */
export const soundKey = (text: string): string => wordsOf(text).map(wordKey).join('');

const SOUNDS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const SIZE = 128;
const VOWELS = 'aeiou';
/** Consonants that Whisper mistook for one another in Hindi commands. */
const NEAR = ['pbmvf', 'ctjds', 'kgh', 'nlrm', 'drl', 'kc', 'sj'];
const COST = { vowel: 0.4, near: 0.6, far: 1.1, schwa: 0.2, breath: 0.35, consonant: 0.8, digit: 1.2 };

const isVowel = (sound: string): boolean => VOWELS.includes(sound);

function swapCost(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return COST.vowel;
  return NEAR.some((group) => group.includes(a) && group.includes(b)) ? COST.near : COST.far;
}

function gapCost(sound: string): number {
  if (sound === 'a') return COST.schwa;
  if (isVowel(sound)) return COST.vowel;
  if (sound === 'h') return COST.breath;
  return /\d/.test(sound) ? COST.digit : COST.consonant;
}

/** Cost of a sound that is there on one side only, by character code. */
export const GAP = new Float64Array(SIZE).fill(COST.far);
/** Cost of one sound heard for another: SWAP[a * 128 + b], by character codes. */
export const SWAP = new Float64Array(SIZE * SIZE).fill(COST.far);
for (const a of SOUNDS) {
  GAP[a.charCodeAt(0)] = gapCost(a);
  for (const b of SOUNDS) SWAP[a.charCodeAt(0) * SIZE + b.charCodeAt(0)] = swapCost(a, b);
}

/** Cost of hearing code `a` where `b` was meant. */
export const swap = (a: number, b: number): number => SWAP[a * SIZE + b] ?? COST.far;
/** Cost of a sound too many or too few. */
export const gap = (code: number): number => GAP[code] ?? COST.far;

/** Weighted edit distance of two sound keys. */
export function soundDistance(a: string, b: string): number {
  let row = firstRow(b);
  for (let from = 0; from < a.length; from += 1) row = nextRow(row, a.charCodeAt(from), b);
  return row[b.length] ?? 0;
}

/** The distances of every beginning of `a` (by its length) to every beginning of `b`. */
export function distanceRows(a: string, b: string): readonly Float64Array[] {
  const rows = [firstRow(b)];
  for (const sound of a) rows.push(nextRow(rows.at(-1) ?? firstRow(b), sound.charCodeAt(0), b));
  return rows;
}

function firstRow(b: string): Float64Array<ArrayBuffer> {
  const row = new Float64Array(b.length + 1);
  for (let at = 1; at <= b.length; at += 1) row[at] = (row[at - 1] ?? 0) + gap(b.charCodeAt(at - 1));
  return row;
}

function nextRow(row: Float64Array, code: number, b: string): Float64Array<ArrayBuffer> {
  const next = new Float64Array(row.length);
  const drop = gap(code);
  next[0] = (row[0] ?? 0) + drop;
  for (let at = 1; at < row.length; at += 1) {
    const other = b.charCodeAt(at - 1);
    const swapped = (row[at - 1] ?? 0) + swap(code, other);
    next[at] = Math.min(swapped, (row[at] ?? 0) + drop, (next[at - 1] ?? 0) + gap(other));
  }
  return next;
}
