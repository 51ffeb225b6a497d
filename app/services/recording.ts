import type { SpokenSentence } from '../adapters/speech/cloud/ears.ts';
import type { SpokenBy } from '../contract/talk.ts';
import { together } from '../core/sound/together.ts';
import { type Stretch, WINDOW_MS } from '../core/voice/listening.ts';
import { withoutPauses } from '../core/voice/pauses.ts';
import type { VoiceWatch } from './voice-watch.ts';

/** Samples a second of all sound at the doors. */
export const RATE = 16_000;
const PER_MS = RATE / 1000;
/** What is kept in hands-free from before a voice, in samples: detection is a little late, and the first word must be whole. */
const BEFORE_VOICE = RATE;

/** Where and how it is said. */
export interface Place {
  readonly conversationId: string;
  readonly draftId: string | null;
  /** The door has a microphone that may be left on for a note. */
  readonly recorder: boolean;
  readonly by: SpokenBy;
}

/** One sentence on its way: its sound, and who follows it. */
export interface Recording extends Place {
  /** Who hears it, here or outside. */
  readonly sentence: SpokenSentence;
  readonly watch: VoiceWatch;
  /** Aborts what is read of it before it is over. */
  readonly early: AbortController;
  parts: Float32Array[];
  /** Samples kept, and samples that were let go before them. */
  length: number;
  dropped: number;
  /** Somebody speaks into it now. */
  speaking: boolean;
  /** When somebody began to speak into it; epoch milliseconds. */
  startedMs: number;
  /** When sound came last; milliseconds of the program's clock. */
  touched: number;
}

/** Keeps a piece of sound. */
export function keep(recording: Recording, sound: Float32Array): void {
  recording.parts.push(sound);
  recording.length += sound.length;
  recording.touched = performance.now();
}

/** Lets go of what nobody spoke into, up to a second before now. */
export function forgetQuiet(recording: Recording): void {
  for (;;) {
    const [first] = recording.parts;
    if (first === undefined || recording.length - first.length < BEFORE_VOICE) return;
    recording.parts = recording.parts.slice(1);
    recording.length -= first.length;
    recording.dropped += first.length;
  }
}

/** All sound that was kept. */
export const joined = ({ parts }: Recording): Float32Array => together(parts);

/** The sound without its long pauses. `stretches`: where the voice is, milliseconds from the first sound that ever came. */
export function spokenPart(recording: Recording, stretches: readonly Stretch[]): Float32Array {
  const all = joined(recording);
  const { dropped } = recording;
  // The last window may not be whole yet: it belongs to the voice before it.
  const lengthMs = Math.ceil((dropped + all.length) / PER_MS) + WINDOW_MS;
  const parts = withoutPauses(stretches, lengthMs).map(({ from, to }) =>
    all.subarray(Math.max(0, from * PER_MS - dropped), Math.max(0, to * PER_MS - dropped)),
  );
  return together(parts);
}

/** Signed 16 bit little endian, as base64, to −1 … 1. */
export function samplesIn(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  const sound = new Float32Array(bytes.length >> 1);
  for (let n = 0; n < sound.length; n++) sound[n] = bytes.readInt16LE(n * 2) / 32768;
  return sound;
}
