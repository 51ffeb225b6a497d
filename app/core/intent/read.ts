import { createEar } from './ear.ts';
import { hear, type Transcript, transcriptOf } from './hearing.ts';
import type { Lexicon } from './lexicon.ts';
import { allowed } from './search.ts';
import type { SentenceData } from './sentence-data.ts';
import { soundDistance, soundKey } from './sound.ts';
import { MOST_SOUNDS } from './sound-trie.ts';
import type { Context, Reading } from './types.ts';

export interface Reader {
  /**
   * The sentences of the shop nearest to what was transcribed, nearest first, at most ten. Several transcripts of the same
   * speech err differently, so the distance is their mean. At or under 0.25 a reading may be shown as heard.
   */
  read(texts: readonly string[], context: Context): Reading[];
}

const MOST_READINGS = 10;
const MOST_TRANSCRIPTS = 4;
/** A transcript longer than this is a lost speech engine. */
const MOST_CHARACTERS = 600;
/** A word of two sounds must not look near to everything. */
const SHORTEST = 3;

/** What a candidate cost beyond its sounds: the doubt that goes with its form, not with how it was heard. */
const doubtOf = (text: string, key: string, cost: number): number =>
  Math.max(0, cost - soundDistance(soundKey(text), key));

/** Mean distance a sound to all transcripts. */
function distanceTo(text: string, spoken: readonly Transcript[], doubt: number): number {
  const key = soundKey(text);
  const total = spoken.reduce((sum, each) => sum + soundDistance(key, each.key), 0);
  return (total / spoken.length + doubt) / Math.max(SHORTEST, key.length);
}

/** A reader over the same sentences as the recogniser, and the shop's names and goods as they are at each call. */
export function createReader(data: SentenceData, lexicon: Lexicon): Reader {
  const ear = createEar(data, lexicon);
  const nearest = (each: Transcript, context: Context) =>
    hear(ear, each, (ending) => allowed(ending, context, 0), MOST_READINGS);
  return {
    read(texts, context) {
      const transcripts = texts
        .slice(0, MOST_TRANSCRIPTS)
        .filter((text) => text.length <= MOST_CHARACTERS)
        .map(transcriptOf);
      const spoken = transcripts.filter(({ key }) => key.length > 0 && key.length <= MOST_SOUNDS);
      const found = new Map<string, number>();
      for (const { key, candidates } of spoken.map((each) => ({
        key: each.key,
        candidates: nearest(each, context),
      })))
        for (const { text, cost } of candidates)
          found.set(text, Math.min(found.get(text) ?? cost, doubtOf(text, key, cost)));
      const readings = [...found].map(([text, doubt]) => ({
        text,
        distance: distanceTo(text, spoken, doubt),
      }));
      return readings.sort((a, b) => a.distance - b.distance).slice(0, MOST_READINGS);
    },
  };
}
