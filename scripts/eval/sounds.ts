import { SAMPLE_RATE } from '../../app/adapters/speech/types.ts';
import { readWav } from '../../app/adapters/speech/wav.ts';
import { rootMeanSquare } from '../../app/core/sound/level.ts';
import { wavFile } from '../../app/core/sound/wav-file.ts';
import { seeded } from '../../app/testing/crash/random.ts';

/** Sounds made of recordings or of nothing, the same at every run. */

const silence = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * SAMPLE_RATE));

const scaled = (sound: Float32Array, by: number): Float32Array => sound.map((sample) => sample * by);

/** White noise at a root mean square of 0.05. */
export function noise(seconds: number, seed: number): Float32Array {
  const random = seeded(seed);
  return silence(seconds).map(() => (random.below(2001) / 1000 - 1) * 0.0866);
}

/** Three notes at a time out of a scale, a new chord every half second. */
export function tones(seconds: number, seed: number): Float32Array {
  const random = seeded(seed);
  const notes = (): number[] => Array.from({ length: 3 }, () => 220 * 2 ** (random.below(24) / 12));
  let chord = notes();
  return silence(seconds).map((_, at) => {
    if (at % (SAMPLE_RATE / 2) === 0) chord = notes();
    return chord.reduce((sum, hertz) => sum + 0.08 * Math.sin((2 * Math.PI * hertz * at) / SAMPLE_RATE), 0);
  });
}

/** Several voices at once, each beginning somewhere in a recording; at a root mean square of 0.05. */
export function babble(
  seconds: number,
  voices: number,
  recordings: readonly Float32Array[],
  seed: number,
): Float32Array {
  const random = seeded(seed);
  const mixed = silence(seconds);
  for (let voice = 0; voice < voices; voice += 1) {
    let at = -random.below(SAMPLE_RATE);
    while (at < mixed.length) {
      const said = recordings[random.below(recordings.length)] ?? silence(1);
      for (let n = Math.max(0, -at); n < said.length && at + n < mixed.length; n += 1)
        mixed[at + n] = (mixed[at + n] ?? 0) + (said[n] ?? 0);
      at += said.length;
    }
  }
  return scaled(mixed, 0.05 / Math.max(rootMeanSquare(mixed), Number.EPSILON));
}

/** A recording with another sound under it, so many decibels quieter. */
export function over(sound: Float32Array, under: Float32Array, decibels: number): Float32Array {
  const by = rootMeanSquare(sound) / rootMeanSquare(under) / 10 ** (decibels / 20);
  return sound.map((sample, at) => Math.max(-1, Math.min(1, sample + by * (under[at % under.length] ?? 0))));
}

export const withoutStart = (sound: Float32Array, seconds: number): Float32Array =>
  sound.slice(Math.round(seconds * SAMPLE_RATE));

export const halfAsLoud = (sound: Float32Array): Float32Array => scaled(sound, 0.5);

const STEREO_RATE = 44_100;

/** The recording as a file of 44,100 samples a second and two channels, read by the product's own reader. */
export function throughStereo(sound: Float32Array): Float32Array {
  const count = Math.floor((sound.length * STEREO_RATE) / SAMPLE_RATE);
  const samples = Buffer.alloc(count * 4);
  for (let n = 0; n < count; n += 1) {
    const at = (n * SAMPLE_RATE) / STEREO_RATE;
    const [before, after] = [sound[Math.floor(at)] ?? 0, sound[Math.ceil(at)] ?? 0];
    const sample = Math.round(32_767 * (before + (after - before) * (at % 1)));
    samples.writeInt16LE(sample, n * 4);
    samples.writeInt16LE(sample, n * 4 + 2);
  }
  return readWav(wavFile(samples, STEREO_RATE, 2));
}
