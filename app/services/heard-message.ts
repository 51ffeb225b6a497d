import type { HeardBy } from '../adapters/speech/cloud/ears.ts';
import type { HeardText, TalkSpan } from '../contract/talk.ts';
import { heardAs } from '../core/intent/heard-as.ts';
import { joined, RATE, type Recording } from './recording.ts';

/** The level of digital silence, dB. */
const SILENT_DB = -120;

/** A recording that holds no word, as doors see it. */
export function nothingIn(recording: Recording): HeardText {
  const all = joined(recording);
  const peak = all.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  const db = peak > 0 ? Math.max(SILENT_DB, 20 * Math.log10(peak)) : SILENT_DB;
  const seconds = all.length / RATE;
  return {
    text: '',
    transcripts: [],
    distance: null,
    confidence: 0,
    seconds,
    level: db,
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
  const sounds = transcripts.map((transcript) => heardAs(transcript, text, span.start, span.end));
  return { ...span, sounds: [...new Set(sounds)].filter((sound) => sound !== '') };
}
