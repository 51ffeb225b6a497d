/**
 * Whether the counter speaks, and the way to silence it. Outside of React's tree: keys and the microphone act on what is true now. The
 * microphone must not take the counter's own voice for a sentence, and a spoken yes counts for a while after `endedAt`.
 */
class Speaking {
  #stop: (() => void) | null = null;
  #endedAt = Number.NEGATIVE_INFINITY;
  readonly #watchers = new Set<() => void>();

  readonly active = (): boolean => this.#stop !== null;

  /** When it last fell silent, as `performance.now()`; long ago when it never spoke. */
  readonly endedAt = (): number => this.#endedAt;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Somebody begins to speak; whoever spoke before is stopped. Answers with the call that says it is over. */
  begin(stop: () => void): () => void {
    this.stop();
    this.#become(stop);
    return () => {
      if (this.#stop === stop) this.#become(null);
    };
  }

  /** Silence, now. Says whether anybody spoke. */
  stop(): boolean {
    const stop = this.#stop;
    if (stop === null) return false;
    this.#become(null);
    stop();
    return true;
  }

  #become(stop: (() => void) | null): void {
    this.#stop = stop;
    if (stop === null) this.#endedAt = performance.now();
    for (const watcher of this.#watchers) watcher();
  }
}

export const speaking = new Speaking();
