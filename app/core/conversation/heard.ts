import type { Reading } from '../intent/types.ts';

/**
 * A reading farther than this per sound is not acted on. Measured over commands and other talk of synthetic voices: up
 * to here few sentences that were no command are taken for one.
 */
const NEAR = 0.25;

export interface HeardWords {
  /** Plain transcripts, one a pass. */
  readonly texts: readonly string[];
  /** Commands near to them, nearest first. */
  readonly readings: readonly Reading[];
}

export interface Sentence {
  readonly text: string;
  /** Of the reading that is acted on; null when none was near enough. */
  readonly distance: number | null;
}

/**
 * The sentence to act on: of the commands that are near enough the nearest that makes sense, else what was transcribed;
 * empty for silence. `oddity` says how little sense a sentence makes, in distance per sound.
 */
export function sentenceOf({ texts, readings }: HeardWords, oddity: (text: string) => number): Sentence {
  const [best] = readings
    .filter(({ distance }) => distance <= NEAR)
    .map(({ text, distance }) => ({ text, distance, doubt: distance + oddity(text) }))
    .filter(({ doubt }) => doubt <= NEAR)
    .sort((a, b) => a.doubt - b.doubt);
  return best
    ? { text: best.text, distance: best.distance }
    : { text: texts[0]?.trim() ?? '', distance: null };
}
