import { createFft } from './fft.ts';
import { melFilters } from './mel-filters.ts';

/** Whisper's spectrogram: windows of 25 ms every 10 ms, 80 mel bands, 128 of the large ones of 2023 (openai/whisper, audio.py). */
export const MEL_BANDS = 80;
const WINDOW = 400;
const HOP = 160;
const HALF = WINDOW / 2;
/** Powers under this count as silence (log10 = −10). */
const LEAST_POWER = 1e-10;
/** The quietest shown lies this far (powers of ten) under the loudest. */
const DYNAMIC_RANGE = 8;

/** Samples for each position of the encoder: two hops. */
const SAMPLES_PER_POSITION = 2 * HOP;
const MOST_POSITIONS = 1500;

const fft = createFft(WINDOW);
const hann = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / WINDOW),
);

/**
 * Encoder positions (20 ms each) for a clip of that many samples: its length and 64 more, in steps of 64, 256 to 1500.
 * A window fitted to the sentence is ten times faster than the full 30 s; with less room after the speech the decoder loops.
 */
export function fitContext(samples: number): number {
  const positions = positionsOf(samples) + 64;
  return Math.min(MOST_POSITIONS, Math.max(256, Math.ceil(positions / 64) * 64));
}

/** Encoder positions that a clip of that many samples fills. */
const positionsOf = (samples: number): number => Math.ceil(samples / SAMPLES_PER_POSITION);

/** The encoder hears a sound a little behind its end, in positions. */
const BEHIND = 10;

/** Encoder positions in which a clip of that many samples is heard. */
export const momentsOf = (samples: number): number => positionsOf(samples) + BEHIND;

/** The sound as the window sees it: mirrored before its start, silent after its end. */
const sampleAt = (sound: Float32Array, i: number): number => sound[Math.abs(i)] ?? 0;

/** Writes one windowed frame, centred on `frame` hops, into `into`. */
function cutFrame(sound: Float32Array, frame: number, into: Float64Array): void {
  const start = frame * HOP - HALF;
  for (let i = 0; i < WINDOW; i++) into[i] = sampleAt(sound, start + i) * (hann[i] ?? 0);
}

/**
 * Two real frames go through one complex transform as its real and imaginary part; the sum and the difference of
 * mirrored bins take them apart again. Answers with the power of both at bin `k`.
 */
function powersAt(re: Float64Array, im: Float64Array, k: number): [number, number] {
  const mirror = (WINDOW - k) % WINDOW;
  const [a = 0, b = 0, c = 0, d = 0] = [re[k], im[k], re[mirror], im[mirror]];
  return [((a + c) ** 2 + (b - d) ** 2) / 4, ((a - c) ** 2 + (b + d) ** 2) / 4];
}

type Filters = ReturnType<typeof melFilters>;
const filtersOf = new Map<number, Filters>();

/** The filters of that many bands, made once. */
function filtersFor(bands: number): Filters {
  const known = filtersOf.get(bands) ?? melFilters(bands, WINDOW);
  filtersOf.set(bands, known);
  return known;
}

/** log10 of each band's power, written into column `frame` of `mel`. */
function writeBands(
  filters: Filters,
  power: Float64Array,
  mel: Float32Array,
  frame: number,
  frames: number,
): void {
  for (const [band, { first, weights }] of filters.entries()) {
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (power[first + i] ?? 0);
    mel[band * frames + frame] = Math.log10(Math.max(sum, LEAST_POWER));
  }
}

/** Lifts everything to within the dynamic range of the loudest, and scales to Whisper's −1 … 1 or so. */
function normalise(mel: Float32Array): Float32Array {
  let loudest = Math.log10(LEAST_POWER);
  for (const value of mel) if (value > loudest) loudest = value;
  const floor = loudest - DYNAMIC_RANGE;
  return mel.map((value) => (Math.max(value, floor) + 4) / 4);
}

/** The log-mel spectrogram `[bands, frames]`, row by row, of mono sound at 16 kHz; silence fills up to `frames`. */
export function logMel(sound: Float32Array, frames: number, bands = MEL_BANDS): Float32Array {
  const filters = filtersFor(bands);
  const mel = new Float32Array(bands * frames).fill(Math.log10(LEAST_POWER));
  const filled = Math.min(frames, Math.ceil((sound.length + HALF) / HOP));
  const [re, im] = [new Float64Array(WINDOW), new Float64Array(WINDOW)];
  const [even, odd] = [new Float64Array(HALF + 1), new Float64Array(HALF + 1)];
  for (let frame = 0; frame < filled; frame += 2) {
    cutFrame(sound, frame, re);
    cutFrame(sound, frame + 1, im);
    fft.transform(re, im);
    for (let k = 0; k <= HALF; k++) [even[k], odd[k]] = powersAt(re, im, k);
    writeBands(filters, even, mel, frame, frames);
    if (frame + 1 < filled) writeBands(filters, odd, mel, frame + 1, frames);
  }
  return normalise(mel);
}
