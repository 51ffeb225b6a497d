/** Samples handed over at once: 20 ms at 16 kHz. */
const BLOCK = 320;

/** Runs on the audio thread and hands the first channel over in blocks; nothing is kept or judged here. */
class Capture extends AudioWorkletProcessor {
  #block = new Float32Array(BLOCK);
  #count = 0;

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    for (const sample of inputs[0]?.[0] ?? []) {
      this.#block[this.#count] = sample;
      this.#count += 1;
      if (this.#count === BLOCK) this.#handOver();
    }
    return true;
  }

  #handOver(): void {
    this.port.postMessage(this.#block, [this.#block.buffer]);
    this.#block = new Float32Array(BLOCK);
    this.#count = 0;
  }
}

registerProcessor('capture', Capture);
