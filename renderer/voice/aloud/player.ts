import { bytesOf } from '../../engine/base64.ts';

/** Samples a second of speech from outside. */
const RATE = 24_000;
/** The first piece waits so long, in seconds, that the next one is there when it ends. */
const LEAD = 0.12;

/** Base64 of 16-bit little endian as samples of −1…1. */
export function samplesIn(base64: string): Float32Array<ArrayBuffer> {
  const bytes = bytesOf(base64);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length >> 1 }, (_, at) => view.getInt16(at * 2, true) / 0x8000);
}

/** The browser's audio, as far as it is used; an AudioContext has it. */
export interface AudioOut {
  readonly currentTime: number;
  readonly destination: unknown;
  createGain(): Gain;
  createBuffer(channels: number, length: number, rate: number): Sound;
  createBufferSource(): Source;
  resume(): Promise<void>;
  close(): Promise<void>;
}
interface Sound {
  copyToChannel(samples: Float32Array<ArrayBuffer>, channel: number): void;
}
interface Gain {
  readonly gain: { value: number };
  connect(to: unknown): unknown;
}
interface Source {
  buffer: Sound | null;
  connect(to: unknown): unknown;
  start(at: number): void;
  stop(): void;
}

interface Part {
  readonly from: number;
  readonly node: Source;
}

/** The browser's audio and how loud it is. */
interface Speaker {
  readonly out: AudioOut;
  readonly gain: Gain;
}

/** Plays pieces of sound one after the other, as they come. Times are seconds of its own clock. */
export class Player {
  readonly #open: () => AudioOut;
  readonly #volume: number;
  #speaker: Speaker | null = null;
  #parts: Part[] = [];
  #end = 0;

  /** @param open called with the first sound: where none comes, the browser's audio is left alone @param volume 0–1 */
  constructor(open: () => AudioOut, volume: number) {
    this.#open = open;
    this.#volume = volume;
  }

  /** When what was pushed so far will have been heard. */
  get end(): number {
    return this.#end;
  }

  push(samples: Float32Array<ArrayBuffer>): void {
    this.#speaker ??= speakerOn(this.#open(), this.#volume);
    const { out, gain } = this.#speaker;
    const buffer = out.createBuffer(1, samples.length, RATE);
    buffer.copyToChannel(samples, 0);
    const node = out.createBufferSource();
    node.buffer = buffer;
    node.connect(gain);
    const from = Math.max(this.#end, out.currentTime + LEAD);
    node.start(from);
    this.#parts.push({ from, node });
    this.#end = from + samples.length / RATE;
  }

  /** Takes back what would be heard from a moment on, and what is heard of it now. */
  cutFrom(moment: number): void {
    for (const { from, node } of this.#parts) if (from >= moment) node.stop();
    this.#parts = this.#parts.filter(({ from }) => from < moment);
    this.#end = Math.min(this.#end, moment);
  }

  /** Settles when everything was heard, or at once when `signal` comes. */
  async heard(signal: AbortSignal): Promise<void> {
    const out = this.#speaker?.out;
    while (out && !signal.aborted && out.currentTime < this.#end)
      await passed((this.#end - out.currentTime) * 1000, signal);
  }

  /** Silence; nothing can be played any more. */
  close(): void {
    this.cutFrom(Number.NEGATIVE_INFINITY);
    void this.#speaker?.out.close();
    this.#speaker = null;
  }
}

function speakerOn(out: AudioOut, volume: number): Speaker {
  const gain = out.createGain();
  gain.gain.value = volume;
  gain.connect(out.destination);
  void out.resume();
  return { out, gain };
}

const passed = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', done);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', done, { once: true });
  });
