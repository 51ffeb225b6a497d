/** Zero crossings of the filter on each side: more makes the edge at half the rate steeper. */
const CROSSINGS = 16;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

/** Weights of the samples around a place that lies `offset` (0–1) after one of them; they add up to 1. */
function kernel(offset: number, cutoff: number, reach: number): Float64Array {
  const weights = Float64Array.from({ length: 2 * reach }, (_, i) => {
    const distance = i - reach + 1 - offset;
    const hann = 0.5 + 0.5 * Math.cos((Math.PI * distance) / reach);
    return Math.abs(distance) < reach ? sinc(distance * cutoff) * hann : 0;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

/** The sum of the samples from `start` on, each with its weight; silence beyond both ends. */
function weigh(sound: Float32Array, start: number, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += (weights[k] ?? 0) * (sound[start + k] ?? 0);
  return sum;
}

/**
 * The same sound at another rate (both in Hz, whole numbers): a windowed sinc that cuts off at half the lower rate, so
 * that nothing above it folds back. Places between samples come again and again, and so do their weights.
 */
export function resample(sound: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return sound;
  const cutoff = Math.min(1, to / from);
  const reach = Math.ceil(CROSSINGS / cutoff);
  const phases = to / gcd(from, to);
  const kernels: Float64Array[] = [];
  return Float32Array.from({ length: Math.floor((sound.length * to) / from) }, (_, i) => {
    const phase = i % phases;
    kernels[phase] ??= kernel(((phase * from) % to) / to, cutoff, reach);
    return weigh(sound, Math.floor((i * from) / to) - reach + 1, kernels[phase]);
  });
}
