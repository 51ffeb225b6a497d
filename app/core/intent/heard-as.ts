import { normalise } from './normalise.ts';
import { distanceRows, heardSounds, soundKey, wordKey } from './sound.ts';

/** Sounds of the longest texts that are laid beside each other. */
const MOST_SOUNDS = 200;

/**
 * How a speech engine wrote a part of a sentence, as sounds: of "sa hu la kabil banao", read as "rahul ka bill banao", the part that
 * is "rahul" was heard as "sahula". [start, end) are characters of the reading. Empty when nothing lies there, or a text is too long.
 */
export function heardAs(transcript: string, reading: string, start: number, end: number): string {
  const heard = soundKey(transcript);
  const { key, from, to } = placeIn(reading, start, end);
  if (start >= end || from === to || Math.max(heard.length, key.length) > MOST_SOUNDS) return '';
  const ahead = distanceRows(key, heardSounds(heard));
  const behind = distanceRows(reversed(key), heardSounds(reversed(heard)));
  // Of equal places the latest: a stray sound is the breath behind a word ("rahula") rather than one before it.
  const places = Array.from({ length: heard.length + 1 }, (_, n) => heard.length - n);
  const placeOf = (row: number): number =>
    cheapest(places, (at) => (ahead[row]?.[at] ?? 0) + (behind[key.length - row]?.[heard.length - at] ?? 0));
  return heard.slice(placeOf(from), placeOf(to));
}

/** All that a correction can learn of: the transcripts, and what was heard sound by sound where the model says so. */
export const allHeard = ({
  texts,
  spelt,
}: {
  readonly texts: readonly string[];
  readonly spelt?: string | undefined;
}): string[] => (spelt === undefined ? [...texts] : [...texts, spelt]);

/**
 * How a name that stands in a span of a reading was heard, one a transcript, each once. Of "two kilo suji" only "suji" is the name: the
 * amount would be lost with it.
 */
export function soundsOfName(
  transcripts: readonly string[],
  reading: string,
  span: { readonly start: number; readonly end: number },
  name: string,
): string[] {
  const { start, end } = placeOfName(reading, span, name);
  const sounds = transcripts.map((transcript) => heardAs(transcript, reading, start, end));
  return [...new Set(sounds)].filter((sound) => sound !== '');
}

function placeOfName(reading: string, span: { readonly start: number; readonly end: number }, name: string) {
  const at = reading.slice(span.start, span.end).toLowerCase().lastIndexOf(name.toLowerCase());
  return at < 0 ? span : { start: span.start + at, end: span.start + at + name.length };
}

/** The sounds of a reading, and which of them are its characters [start, end). */
function placeIn(reading: string, start: number, end: number): { key: string; from: number; to: number } {
  const place = { key: '', from: 0, to: 0 };
  for (const token of normalise(reading)) {
    const key = place.key + wordKey(token.text);
    if (token.end <= start) place.from = key.length;
    if (token.end > start && token.start < end) place.to = key.length;
    place.key = key;
  }
  return { ...place, to: Math.max(place.from, place.to) };
}

const reversed = (text: string): string => [...text].reverse().join('');

const cheapest = (places: readonly number[], cost: (place: number) => number): number =>
  places.reduce((best, place) => (cost(place) < cost(best) - 1e-9 ? place : best), places[0] ?? 0);
