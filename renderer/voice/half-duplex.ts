import { loudness } from '../../app/core/sound/level.ts';
import { hearOwnVoice, NOT_SPEAKING } from './own-voice.ts';
import type { Gate } from './recording.ts';
import { speaking } from './speaking.ts';

/** The room still sounds of the counter for this long after its last word, in seconds. */
const TAIL = 0.3;
/** Samples a second. */
const RATE = 16_000;

/** Keeps the counter's own voice out of a recording, and lets through who talks over it. */
export function ownVoiceGate(): Gate {
  let own = NOT_SPEAKING;
  let left = 0;
  return (samples) => {
    const seconds = samples.length / RATE;
    if (speaking.state()) left = TAIL;
    else if (left > 0) left -= seconds;
    if (left <= 0) own = NOT_SPEAKING;
    if (left <= 0) return true;
    const { now, heard } = hearOwnVoice(own, loudness(samples), seconds);
    own = now;
    // Somebody talks: the counter is quiet at once and listens.
    if (heard && speaking.stop()) left = 0;
    return heard;
  };
}
