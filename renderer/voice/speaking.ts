/** Ends the sound of what is being said. */
type Silencer = () => void;

/**
 * Whether the counter itself is speaking. Who speaks calls `begin` with the way to silence it, and `end` when the
 * last sound is out; who listens reads `state`, so that the counter's own voice is never heard as a command.
 */
class Speaking {
  #silence: Silencer | null = null;
  readonly #watchers = new Set<() => void>();

  /** Says whether the counter speaks now. */
  readonly state = (): boolean => this.#silence !== null;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Something is said from now on; what was said before is silenced. Answers with the way to say that it is over. */
  begin(silence: Silencer): () => void {
    this.stop();
    this.#become(silence);
    return () => this.end(silence);
  }

  /** What `begin` was given is over; an earlier one that was overtaken changes nothing. */
  end(silence: Silencer): void {
    if (this.#silence === silence) this.#become(null);
  }

  /** Silences the counter at once: somebody talks, types or scans. Says whether anything was cut off. */
  stop(): boolean {
    const silence = this.#silence;
    if (silence === null) return false;
    this.#become(null);
    silence();
    return true;
  }

  #become(silence: Silencer | null): void {
    this.#silence = silence;
    for (const watcher of this.#watchers) watcher();
  }
}

export const speaking = new Speaking();
