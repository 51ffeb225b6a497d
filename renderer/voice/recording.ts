import { v7 as newId } from 'uuid';
import type { HeardText, SpokenBy, Turn } from '../../app/contract/talk.ts';
import { loudness } from '../../app/core/sound/level.ts';
import { engine } from '../engine/client.ts';
import { microphone, RATE } from './microphone.ts';
import { SoundSender } from './sound-sender.ts';

/** Whether a block of sound is meant for the counter; what is not becomes silence. */
export type Gate = (samples: Float32Array) => boolean;
const ALL: Gate = () => true;

/** One spoken sentence on its way to the engine, from the key to the answer. */
export class Recording {
  readonly id = newId();
  readonly #sender: SoundSender;
  readonly #stopHearing: () => void;
  #seconds = 0;

  /** `hear` is told the loudness (dB) and length (s) of each block as it comes. */
  constructor(
    draftId: string | null,
    by: SpokenBy,
    hear: (decibel: number, seconds: number) => void,
    passes: Gate = ALL,
  ) {
    const { id } = this;
    this.#sender = new SoundSender(
      engine.speech.begin({ id, draftId, by, recorder: true }),
      (samples) => engine.speech.feed({ id, samples }),
      // The failure is met at `finish`; until then it must not count as unhandled.
      () => undefined,
    );
    let before = true;
    this.#stopHearing = microphone.record((samples) => {
      this.#sender.push(passes(samples) ? samples : new Float32Array(samples.length));
      if (!before) this.#count(samples, hear);
      before = false;
    });
  }

  /** Seconds since the key, without what was kept from before it. */
  get seconds(): number {
    return this.#seconds;
  }

  /** Ends the sentence. Rejects with the engine's refusal, also of any part sent before. */
  async finish(act = true): Promise<{ heard: HeardText; turn: Turn | null }> {
    this.#stopHearing();
    this.#sender.flush();
    await this.#sender.sent();
    return engine.speech.finish({ id: this.id, act });
  }

  /** Forgets the sentence; nothing of it is acted on. */
  abort(): void {
    this.#stopHearing();
    // Whether the engine still knew the recording makes no difference to a sentence that is given up.
    engine.speech.abort({ id: this.id }).catch(() => undefined);
  }

  #count(samples: Float32Array, hear: (decibel: number, seconds: number) => void): void {
    const seconds = samples.length / RATE;
    this.#seconds += seconds;
    hear(loudness(samples), seconds);
  }
}
