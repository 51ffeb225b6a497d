import type { Probe, VoiceActivity } from '../adapters/voice-activity/types.ts';
import { rootMeanSquare } from '../core/sound/level.ts';
import { type Listened, listen, NOTHING_HEARD } from '../core/voice/listening.ts';

/** Follows the voice in one recording, behind the sound that comes. */
export interface VoiceWatch {
  /** Takes sound as it comes; what is found is told later. */
  feed(samples: Float32Array): void;
  /** What was heard, once all sound so far was looked at. */
  heard(): Promise<Listened>;
}

export interface WatchOptions {
  readonly voices: VoiceActivity;
  /** Quiet that ends a sentence, milliseconds. */
  readonly pauseMs: number;
  /** Softer windows (root mean square, 0–1) are somebody across the room and count for nothing. */
  readonly floor: number;
  /** Somebody began to speak, or has been quiet for long enough. */
  changed(speaking: boolean): void;
  /** All sound that came was looked at. */
  looked(now: Listened): void;
}

/** Begins to follow a recording. */
export function watchVoice({ voices, pauseMs, floor, changed, looked }: WatchOptions): VoiceWatch {
  const probe: Promise<Probe> = voices.probe();
  let now = NOTHING_HEARD;
  let work: Promise<void> = Promise.resolve();
  const take = (probability: number): void => {
    const before = now;
    now = listen(before, probability, pauseMs);
    if (now.speaking !== before.speaking) changed(now.speaking);
  };
  const look = async (samples: Float32Array): Promise<void> => {
    const probabilities = await (await probe).push(samples);
    const tooSoft = rootMeanSquare(samples) < floor;
    for (const probability of probabilities) take(tooSoft ? 0 : probability);
    looked(now);
  };
  return {
    feed: (samples) => {
      work = work.then(() => look(samples));
      // Whoever asks what was heard meets the failure; nobody may ask.
      work.catch(() => undefined);
    },
    heard: async () => {
      await work;
      return now;
    },
  };
}
