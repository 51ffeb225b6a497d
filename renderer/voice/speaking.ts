import { Watched } from '../components/watched.ts';

/** Ends the sound of what is being said. */
type Silencer = () => void;

/**
 * Whether the counter itself is speaking. Who speaks calls `begin` with the way to silence it, and `end` when the
 * last sound is out; who listens reads `state`, so that the counter's own voice is never heard as a command.
 */
class Speaking {
  readonly #silence = new Watched<Silencer | null>(null);
  readonly subscribe = this.#silence.subscribe;

  /** Says whether the counter speaks now. */
  readonly state = (): boolean => this.#silence.now() !== null;

  /** Something is said from now on; what was said before is silenced. Answers with the way to say that it is over. */
  begin(silence: Silencer): () => void {
    this.stop();
    this.#silence.become(silence);
    return () => this.end(silence);
  }

  /** What `begin` was given is over; an earlier one that was overtaken changes nothing. */
  end(silence: Silencer): void {
    if (this.#silence.now() === silence) this.#silence.become(null);
  }

  /** Silences the counter at once: somebody talks, types or scans. Says whether anything was cut off. */
  stop(): boolean {
    const silence = this.#silence.now();
    if (silence === null) return false;
    this.#silence.become(null);
    silence();
    return true;
  }
}

export const speaking = new Speaking();
