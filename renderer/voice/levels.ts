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
