import type { Reading } from '../intent/types.ts';

/**
 * A reading farther than this per sound is not acted on. Measured over commands and other talk of synthetic voices: up
 * to here no sentence that was no command was taken for one.
 */
const NEAR = 0.25;

export interface HeardWords {
  /** Plain transcripts, one a pass. */
  readonly texts: readonly string[];
  /** Commands near to them, nearest first. */
  readonly readings: readonly Reading[];
}

/** The sentence to act on: the nearest command when it is near enough, else what was transcribed; empty for silence. */
export function sentenceOf({ texts, readings }: HeardWords): { text: string; distance: number | null } {
  const near = readings.find((reading) => reading.distance <= NEAR);
  return { text: near?.text ?? texts[0]?.trim() ?? '', distance: near?.distance ?? null };
}
