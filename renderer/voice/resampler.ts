const HALF_WIDTH = 16;

/** A Hann-windowed sinc: the low-pass that keeps folded frequencies out of the result. `cut` in cycles per sample. */
function kernel(distance: number, cut: number): number {
  const reach = HALF_WIDTH / (2 * cut);
  if (Math.abs(distance) >= reach) return 0;
  const angle = 2 * Math.PI * cut * distance;
  const sinc = distance === 0 ? 1 : Math.sin(angle) / angle;
  return 2 * cut * sinc * (0.5 + 0.5 * Math.cos((Math.PI * distance) / reach));
}

/**
 * Changes the sample rate of sound that comes in blocks, for browsers whose audio cannot run at 16 kHz.
 * Windowed-sinc interpolation (J. O. Smith, Digital Audio Resampling): each result is a weighted sum of
 * the samples around its moment; the weights are cut at the lower of the two Nyquist frequencies.
 */
export class Resampler {
  readonly #step: number;
  readonly #cut: number;
  readonly #reach: number;
  #held = new Float32Array(0);
  /** The moment of the next result, in samples from the start of what is held. */
  #next = 0;

  constructor(from: number, to: number) {
    this.#step = from / to;
    this.#cut = 0.5 * Math.min(1, to / from) * 0.95;
    this.#reach = Math.ceil(HALF_WIDTH / (2 * this.#cut));
  }

  push(samples: Float32Array): Float32Array<ArrayBuffer> {
    const joined = new Float32Array(this.#held.length + samples.length);
    joined.set(this.#held);
    joined.set(samples, this.#held.length);
    const results: number[] = [];
    while (this.#next + this.#reach < joined.length) {
      results.push(this.#at(joined, this.#next));
      this.#next += this.#step;
    }
    this.#keep(joined);
    return Float32Array.from(results);
  }

  #at(samples: Float32Array, moment: number): number {
    const first = Math.max(0, Math.ceil(moment - this.#reach));
    const last = Math.min(samples.length - 1, Math.floor(moment + this.#reach));
    let sum = 0;
    for (let at = first; at <= last; at += 1) sum += (samples[at] ?? 0) * kernel(moment - at, this.#cut);
    return sum;
  }

  #keep(samples: Float32Array): void {
    const drop = Math.max(0, Math.floor(this.#next) - this.#reach);
    this.#held = samples.slice(drop);
    this.#next -= drop;
  }
}
