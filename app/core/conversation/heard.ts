import type { Intent, Meaning, Reading } from '../intent/types.ts';

/**
 * A reading in more doubt than this per sound is not acted on. Measured over commands and other talk of synthetic voices: up to here
 * few sentences that were no command are taken for one.
 */
const NEAR = 0.25;
const MOST_OFFERS = 3;

export interface HeardWords {
  /** Plain transcripts, one a pass. */
  readonly texts: readonly string[];
  /** Commands near to them, nearest first. */
  readonly readings: readonly Reading[];
}

/** What a reading would do here, and how little sense that makes, in distance per sound. */
export interface Sense {
  readonly meanings: readonly Meaning[];
  readonly oddity: number;
}

/** A reading that may have been said. */
export interface Offer extends Reading {
  /** Its distance and its oddity: the measure by which readings are ranked. */
  readonly doubt: number;
  readonly meanings: readonly Meaning[];
}

const MEANS_NOTHING: Intent = 'UNKNOWN';
/** How a word was heard is no difference. */
const HOW_HEARD: ReadonlySet<string> = new Set(['heard', 'score', 'confidence', 'spans']);

const keyOf = (meanings: readonly Meaning[]): string =>
  JSON.stringify(meanings, (name, value: unknown) => (HOW_HEARD.has(name) ? undefined : value));

/** The most likely readings that mean different things, the likeliest first, at most three. */
export function offersOf(readings: readonly Reading[], senseOf: (text: string) => Sense): Offer[] {
  const offers = readings
    .map((reading) => ({ ...reading, ...senseOf(reading.text) }))
    .filter(({ meanings }) => meanings.every(({ intent }) => intent !== MEANS_NOTHING))
    .map(({ text, distance, oddity, meanings }) => ({ text, distance, meanings, doubt: distance + oddity }))
    .sort((a, b) => a.doubt - b.doubt);
  const byMeaning = new Map<string, Offer>();
  for (const offer of offers) {
    const key = keyOf(offer.meanings);
    if (!byMeaning.has(key)) byMeaning.set(key, offer);
  }
  return [...byMeaning.values()].slice(0, MOST_OFFERS);
}

export interface Sentence {
  readonly text: string;
  /** Of the reading that is acted on; null when none was near enough. */
  readonly distance: number | null;
}

/** The sentence to act on: the likeliest reading that is near enough, else what was transcribed; empty for silence. */
export function sentenceOf({ texts, readings }: HeardWords, senseOf: (text: string) => Sense): Sentence {
  const [best] = offersOf(
    readings.filter(({ distance }) => distance <= NEAR),
    senseOf,
  );
  return best && best.doubt <= NEAR
    ? { text: best.text, distance: best.distance }
    : { text: texts[0]?.trim() ?? '', distance: null };
}
