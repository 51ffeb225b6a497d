import { wordsOf } from './normalise.ts';
import { EXTRA, FAR, MISSING, WRITTEN_AS } from './sound-costs.ts';

/**
 * Sounds as a speech engine confuses them. A sound key is a text without spaces, breath and length; the distance of two keys
 * is an edit distance in which near sounds are cheap. Speech engines split and join Hindi words freely, so spaces say nothing.
 */

const RULES: readonly (readonly [RegExp, string])[] = [
  // A speech engine writes "Cato" and "Sita cell"; only ch is the sound c.
  [/chh|ch/g, 'C'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/C/g, 'c'],
  // "low", "tomorrow", "owe"
  [/owe?$/g, 'o'],
  [/sh/g, 's'],
  [/ph/g, 'f'],
  [/([bdtgjk])h/g, '$1'],
  [/q/g, 'k'],
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

/** A sound key as a text whose sounds it is. */
export const spelt = (key: string): string =>
  [...key].map((sound) => (sound === 'c' ? 'ch' : sound)).join(' ');

const SIZE = 128;
const SOUNDS = 'abcdefghijklmnopqrstuvwxyz0123456789';

const tableOf = (costs: Readonly<Record<string, number>>): Float64Array => {
  const table = new Float64Array(SIZE).fill(FAR);
  for (const [sound, cost] of Object.entries(costs)) table[sound.charCodeAt(0)] = cost;
  return table;
};
const ONLY_HEARD = tableOf(EXTRA);
const ONLY_MEANT = tableOf(MISSING);
/** By character codes: what was heard times 128, and what was meant. */
const SWAP = new Float64Array(SIZE * SIZE).fill(FAR);
for (const meant of SOUNDS) {
  const costs = { ...WRITTEN_AS[meant], [meant]: 0 };
  for (const [heard, cost] of Object.entries(costs))
    SWAP[heard.charCodeAt(0) * SIZE + meant.charCodeAt(0)] = cost;
}

/** Cost of a sound (its character code) that was meant and is not heard. */
export const missing = (code: number): number => ONLY_MEANT[code] ?? FAR;

/** Sounds as they were heard, and what each of them costs where another was meant, or none was. */
export interface HeardSounds {
  /** For each sound its row in the tables. */
  readonly rows: Uint8Array;
  /** `MEANINGS` costs a row, by the character code of what was meant. */
  readonly swaps: Float64Array;
  /** A cost a row: heard, and not meant. */
  readonly extras: Float64Array;
}

export const MEANINGS = SIZE;

/** A sound key as a transcript has it: each sound costs what it costs wherever it stands. */
export const heardSounds = (key: string): HeardSounds => ({
  rows: Uint8Array.from(key, (sound) => sound.charCodeAt(0)),
  swaps: SWAP,
  extras: ONLY_HEARD,
});

/** Cost of what is heard at a place where `meant` (a character code) was. */
export const swapAt = ({ rows, swaps }: HeardSounds, at: number, meant: number): number =>
  swaps[(rows[at] ?? 0) * SIZE + meant] ?? FAR;

/** Cost of what is heard at a place where nothing was meant. */
export const extraAt = ({ rows, extras }: HeardSounds, at: number): number => extras[rows[at] ?? 0] ?? FAR;

/** Weighted edit distance of what was meant to what was heard. */
export function soundDistance(meant: string, heard: HeardSounds): number {
  let row = firstRow(heard);
  for (let from = 0; from < meant.length; from += 1) row = nextRow(row, meant.charCodeAt(from), heard);
  return row[heard.rows.length] ?? 0;
}

/** The distances of every beginning of `meant` (by its length) to every beginning of what was heard. */
export function distanceRows(meant: string, heard: HeardSounds): readonly Float64Array[] {
  const rows = [firstRow(heard)];
  for (const sound of meant) rows.push(nextRow(rows.at(-1) ?? firstRow(heard), sound.charCodeAt(0), heard));
  return rows;
}

function firstRow(heard: HeardSounds): Float64Array<ArrayBuffer> {
  const row = new Float64Array(heard.rows.length + 1);
  for (let at = 1; at < row.length; at += 1) row[at] = (row[at - 1] ?? 0) + extraAt(heard, at - 1);
  return row;
}

function nextRow(row: Float64Array, code: number, heard: HeardSounds): Float64Array<ArrayBuffer> {
  const next = new Float64Array(row.length);
  const drop = missing(code);
  next[0] = (row[0] ?? 0) + drop;
  for (let at = 1; at < row.length; at += 1) {
    const swapped = (row[at - 1] ?? 0) + swapAt(heard, at - 1, code);
    next[at] = Math.min(swapped, (row[at] ?? 0) + drop, (next[at - 1] ?? 0) + extraAt(heard, at - 1));
  }
  return next;
}
