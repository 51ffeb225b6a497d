import { MIN_SECONDS, SAMPLE_RATE, SILENCE_DB } from './types.ts';

const FLOOR_DB = -120;

/** Loudest moment of the sound in dB below full scale (0 = full scale), never under −120. */
export function peakLevel(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak > 0 ? Math.max(FLOOR_DB, 20 * Math.log10(peak)) : FLOOR_DB;
}

/** Is there anything to hear: long enough for a word, and above the floor of a silent room? */
export const isSilence = (samples: Float32Array): boolean =>
  samples.length < MIN_SECONDS * SAMPLE_RATE || peakLevel(samples) < SILENCE_DB;

/** The same sound with every sample that is not a number made silent: one NaN would spoil the whole spectrum. */
export function finite(samples: Float32Array): Float32Array {
  return samples.every(Number.isFinite)
    ? samples
    : samples.map((sample) => (Number.isFinite(sample) ? sample : 0));
}
