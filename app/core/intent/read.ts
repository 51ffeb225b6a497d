import { createEar } from './ear.ts';
import { hear, transcriptOf } from './hearing.ts';
import type { Lexicon } from './lexicon.ts';
import { allowed } from './search.ts';
import type { SentenceData } from './sentence-data.ts';
import { soundDistance, soundKey } from './sound.ts';
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
/** Sounds of a long sentence of a customer; what is longer is no command. */
const MOST_SOUNDS = 120;
/** A word of two sounds must not look near to everything. */
const SHORTEST = 3;

/** A reader over the same sentences as the recogniser, and the shop's names and goods as they are at each call. */
export function createReader(data: SentenceData, lexicon: Lexicon): Reader {
  const ear = createEar(data, lexicon);
  return {
    read(texts, context) {
      const transcripts = texts.slice(0, MOST_TRANSCRIPTS).map(transcriptOf);
      const spoken = transcripts.filter(({ key }) => key.length > 0 && key.length <= MOST_SOUNDS);
      const found = spoken.flatMap((each) =>
        hear(ear, each, (ending) => allowed(ending, context, 0), MOST_READINGS),
      );
      const readings = [...new Set(found.map((each) => each.text))].map((text) => {
        const key = soundKey(text);
        const total = spoken.reduce((sum, each) => sum + soundDistance(key, each.key), 0);
        return { text, distance: total / spoken.length / Math.max(SHORTEST, key.length) };
      });
      return readings.sort((a, b) => a.distance - b.distance).slice(0, MOST_READINGS);
    },
  };
}
