import { SAMPLE_RATE } from './types.ts';

/** One triangular filter: its weights stand from bin `first` on. */
export interface MelFilter {
  readonly first: number;
  readonly weights: Float64Array;
}

/** Slaney's mel scale (Auditory Toolbox, 1998): linear to 1000 Hz = 15 mel, then 27 mel for each factor 6.4. */
const HZ_PER_MEL = 200 / 3;
const BREAK_HZ = 1000;
const BREAK_MEL = BREAK_HZ / HZ_PER_MEL;
const LOG_STEP = Math.log(6.4) / 27;

/** Hz of a place on the mel scale. */
export const melToHz = (mel: number): number =>
  mel < BREAK_MEL ? mel * HZ_PER_MEL : BREAK_HZ * Math.exp((mel - BREAK_MEL) * LOG_STEP);

/** Place on the mel scale of a frequency in Hz. */
export const hzToMel = (hz: number): number =>
  hz < BREAK_HZ ? hz / HZ_PER_MEL : BREAK_MEL + Math.log(hz / BREAK_HZ) / LOG_STEP;

/** A triangle from `low` over `middle` to `high` (Hz), of area 1, sampled at the bins of the spectrum. */
function triangle(low: number, middle: number, high: number, binHz: number, bins: number): MelFilter {
  const first = Math.floor(low / binHz) + 1;
  const last = Math.min(bins - 1, Math.ceil(high / binHz) - 1);
  const height = 2 / (high - low);
  const weights = Float64Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const hz = (first + i) * binHz;
    return height * Math.min((hz - low) / (middle - low), (high - hz) / (high - middle));
  });
  return { first, weights };
}

/** `count` filters from 0 Hz to half the sample rate, for a spectrum of `points / 2 + 1` bins. */
export function melFilters(count: number, points: number): MelFilter[] {
  const top = hzToMel(SAMPLE_RATE / 2);
  const edge = (i: number) => melToHz((top * i) / (count + 1));
  const bins = points / 2 + 1;
  return Array.from({ length: count }, (_, i) =>
    triangle(edge(i), edge(i + 1), edge(i + 2), SAMPLE_RATE / points, bins),
  );
}
