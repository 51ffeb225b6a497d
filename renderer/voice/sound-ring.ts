/** Keeps the last `capacity` samples and nothing older: the moment before the key, in memory only. */
export class SoundRing {
  readonly #samples: Float32Array;
  #written = 0;

  constructor(capacity: number) {
    this.#samples = new Float32Array(capacity);
  }

  push(samples: Float32Array): void {
    for (const sample of samples) {
      this.#samples[this.#written % this.#samples.length] = sample;
      this.#written += 1;
    }
  }

  /** The samples kept, oldest first; the ring is empty afterwards. */
  drain(): Float32Array<ArrayBuffer> {
    const { length } = this.#samples;
    const count = Math.min(this.#written, length);
    const first = this.#written - count;
    const kept = Float32Array.from(
      { length: count },
      (_, index) => this.#samples[(first + index) % length] ?? 0,
    );
    this.#written = 0;
    return kept;
  }
}
