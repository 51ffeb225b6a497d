import type { HeardBy } from '../adapters/speech/cloud/ears.ts';
import type { HeardText, TalkSpan } from '../contract/talk.ts';
import { soundsOfName } from '../core/intent/heard-as.ts';
import { peakLevel } from '../core/sound/level.ts';
import { joined, RATE, type Recording } from './recording.ts';

/** A recording that holds no word, as doors see it. */
export function nothingIn(recording: Recording): HeardText {
  const all = joined(recording);
  return {
    text: '',
    transcripts: [],
    distance: null,
    confidence: 0,
    seconds: all.length / RATE,
    level: peakLevel(all),
    by: 'local',
    trouble: null,
    ms: {},
  };
}

/** What was heard, as doors see it. */
export const heardMessage = (sound: HeardBy, text: string, distance: number | null): HeardText => ({
  text,
  transcripts: [...sound.texts],
  distance,
  confidence: sound.confidence,
  seconds: sound.seconds,
  level: sound.level,
  by: sound.by,
  trouble: sound.trouble,
  ms: { ...sound.ms },
});

/** A word that can be put right, with what a correction may teach of it. */
export function withSounds(span: TalkSpan, text: string, transcripts: readonly string[]): TalkSpan {
  if (span.taken === null) return span;
  return { ...span, sounds: soundsOfName(transcripts, text, span, span.taken.heard) };
}
