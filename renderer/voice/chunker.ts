/** Gathers samples of any length into chunks of one size. */
export class Chunker {
  readonly #size: number;
  #held: Float32Array<ArrayBuffer>;
  #count = 0;

  constructor(size: number) {
    this.#size = size;
    this.#held = new Float32Array(size);
  }

  /** Takes samples; answers with the chunks that they filled. */
  push(samples: Float32Array): Float32Array<ArrayBuffer>[] {
    const full: Float32Array<ArrayBuffer>[] = [];
    for (let at = 0; at < samples.length; ) {
      const part = samples.subarray(at, at + this.#size - this.#count);
      this.#held.set(part, this.#count);
      this.#count += part.length;
      at += part.length;
      if (this.#count === this.#size) full.push(this.flush());
    }
    return full;
  }

  /** What is left over, possibly nothing; the chunker is empty afterwards. */
  flush(): Float32Array<ArrayBuffer> {
    const rest = this.#held.slice(0, this.#count);
    this.#count = 0;
    return rest;
  }
}
