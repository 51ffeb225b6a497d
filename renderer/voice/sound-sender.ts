import { Chunker } from './chunker.ts';
import { RATE } from './microphone.ts';
import { toBase64, toPcm16 } from './pcm.ts';

/** 200 ms a message. */
const CHUNK = RATE / 5;

/** Sound on its way to the engine in parts, one after the other, so that they cannot arrive in another order. */
export class SoundSender {
  readonly #chunker = new Chunker(CHUNK);
  readonly #feed: (samples: string) => Promise<unknown>;
  readonly #failed: (error: unknown) => void;
  #sending: Promise<unknown>;

  /** `begun` is waited for before the first part; `failed` is told of every part that could not be sent. */
  constructor(
    begun: Promise<unknown>,
    feed: (samples: string) => Promise<unknown>,
    failed: (error: unknown) => void,
  ) {
    this.#feed = feed;
    this.#failed = failed;
    this.#sending = begun;
    begun.catch(failed);
  }

  push(samples: Float32Array): void {
    for (const chunk of this.#chunker.push(samples)) this.#send(chunk);
  }

  /** Sends what does not fill a part. */
  flush(): void {
    const rest = this.#chunker.flush();
    if (rest.length > 0) this.#send(rest);
  }

  /** Settles when the engine has taken all; rejects with the first refusal. */
  sent(): Promise<unknown> {
    return this.#sending;
  }

  #send(samples: Float32Array): void {
    this.#sending = this.#sending.then(() => this.#feed(toBase64(toPcm16(samples))));
    this.#sending.catch(this.#failed);
  }
}
