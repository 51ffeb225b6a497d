/** How loud sound is. Samples are −1 to 1; decibels count below full scale (0). */

/** Under this a loudest moment is digital silence, dB. */
const FLOOR = -120;
/** Quieter than this is not told apart from silence, dB. */
export const SILENCE = -90;

/** Loudest moment of the sound in dB, never under −120. */
export function peakLevel(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak > 0 ? Math.max(FLOOR, 20 * Math.log10(peak)) : FLOOR;
}

/** Root of the mean square, 0–1; 0 for no samples. */
export const rootMeanSquare = (samples: Float32Array): number => Math.sqrt(meanSquare(samples));

/** The root of the mean square in dB, −90…0; −90 for no samples. */
export const loudness = (samples: Float32Array): number =>
  Math.max(SILENCE, Math.min(0, 10 * Math.log10(meanSquare(samples))));

function meanSquare(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum / samples.length;
}
