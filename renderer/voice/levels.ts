/** Quieter than this is not told apart from silence, in dB below full scale. */
export const SILENCE = -90;

/** Loudness of samples as the root of their mean square, in dB below full scale: −90…0. */
export function loudness(samples: Float32Array): number {
  if (samples.length === 0) return SILENCE;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibel = 10 * Math.log10(sum / samples.length);
  return Math.max(SILENCE, Math.min(0, decibel));
}

/** Speech close to a microphone lies between these, in dB; the meter shows this stretch. */
const METER_LOW = -55;
const METER_HIGH = -12;

/** Loudness in dB as the height of a meter bar, 0.12…1; silence still shows a line. */
export function barHeight(decibel: number): number {
  const share = (decibel - METER_LOW) / (METER_HIGH - METER_LOW);
  return Math.max(0.12, Math.min(1, share));
}

/** The last `count` bars with a new one at the end. */
export function pushBar(bars: readonly number[], decibel: number, count: number): number[] {
  return [...bars, barHeight(decibel)].slice(-count);
}
