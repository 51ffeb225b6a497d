import { v7 as newId } from 'uuid';
import type { HeardText, SpokenBy, Turn } from '../../app/contract/talk.ts';
import { loudness } from '../../app/core/sound/level.ts';
import { engine } from '../engine/client.ts';
import { Chunker } from './chunker.ts';
import { microphone, RATE } from './microphone.ts';
import { toBase64, toPcm16 } from './pcm.ts';

/** 200 ms a message. */
const CHUNK = RATE / 5;

/** Whether a block of sound is meant for the counter; what is not becomes silence. */
export type Gate = (samples: Float32Array) => boolean;
const ALL: Gate = () => true;

/** One spoken sentence on its way to the engine, from the key to the answer. */
export class Recording {
  readonly id = newId();
  readonly #chunker = new Chunker(CHUNK);
  readonly #stopHearing: () => void;
  #sending: Promise<unknown>;
  #seconds = 0;

  /** `hear` is told the loudness (dB) and length (s) of each block as it comes. */
  constructor(
    draftId: string | null,
    by: SpokenBy,
    hear: (decibel: number, seconds: number) => void,
    passes: Gate = ALL,
  ) {
    this.#sending = engine.speech.begin({ id: this.id, draftId, by, recorder: true });
    // The failure is met at `finish`; until then it must not count as unhandled.
    this.#sending.catch(() => undefined);
    let before = true;
    this.#stopHearing = microphone.record((samples) => {
      const heard = passes(samples) ? samples : new Float32Array(samples.length);
      for (const chunk of this.#chunker.push(heard)) this.#send(chunk);
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
    const rest = this.#chunker.flush();
    if (rest.length > 0) this.#send(rest);
    await this.#sending;
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

  /** Parts go one after the other, so that they cannot arrive in another order. */
  #send(samples: Float32Array): void {
    this.#sending = this.#sending.then(() =>
      engine.speech.feed({ id: this.id, samples: toBase64(toPcm16(samples)) }),
    );
    this.#sending.catch(() => undefined);
  }
}
