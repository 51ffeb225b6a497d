import { distanceAtMost } from './writing-costs.ts';
import { soundsOf, tellingOf } from './written-sounds.ts';

/** A word as it is written down by ear, made ready for comparing. */
export interface Written {
  readonly sounds: Uint8Array;
  /** How many of its sounds tell it from others. */
  readonly telling: number;
}

/** Reads the sounds of a Roman word (or of joined words). */
export function written(raw: string): Written {
  const sounds = soundsOf(raw);
  return { sounds, telling: tellingOf(sounds) };
}

/** Another spelling is never as sure as the same one. */
const RESPELT = 0.97;
/** What a distance of one for each telling sound takes away. */
const STEEPNESS = 0.035;
/** So that one sound of two does not cost half of the word. */
const AT_LEAST = 1;

const weightOf = (a: number, b: number): number => STEEPNESS / ((a + b) / 2 + AT_LEAST);

/** How alike words with so many telling sounds are, at a distance in twentieths. */
export const likenessAt = (distance: number, a: number, b: number): number =>
  Math.max(0, RESPELT - distance * weightOf(a, b));

/** Distances are whole numbers, so that this keeps those that fractions would miss by a last bit. */
const SLACK = 1e-6;

/** The distance, in twentieths, up to which such words are as alike as `floor`. */
export const distanceFor = (floor: number, a: number, b: number): number =>
  (RESPELT - floor) / weightOf(a, b) + SLACK;

/** How alike two spellings are for somebody who writes by ear, 0–0.97; 0 for letters that have no sounds. */
export function writingLikeness(a: Written, b: Written): number {
  if (a.sounds.length === 0 || b.sounds.length === 0) return 0;
  const distance = distanceAtMost(Number.POSITIVE_INFINITY, a.sounds, b.sounds);
  return likenessAt(distance, a.telling, b.telling);
}
