import { SAMPLE_RATE } from '../../app/adapters/speech/types.ts';
import { peakLevel } from '../../app/core/sound/level.ts';
import type { Random } from '../../app/testing/crash/random.ts';
import { babble, halfAsLoud, over } from '../eval/sounds.ts';
import { between, happens, oneOf, several } from './chance.ts';

/** What a sound meets on its way to a microphone. Sound is at 16 kHz, −1 to 1; the same figures give the same sound. */

/** How often each befalls a clip, of one. */
const SHARES = { cut: 0.12, room: 0.25, dull: 0.2, sharp: 0.2, noise: 0.65 } as const;
/** Of the noises. */
const KINDS = { voices: 0.65, hiss: 0.2 } as const;

const MOST_CUT = 2400;
const MOST_QUIET = 4800;
const ECHOES = 24;
const FIRST_ECHO = 40;
const OVERTONES = [1, 2, 3, 4, 5] as const;
const MOST_VOICES = 6;

/** The first word begun before the key was pressed: up to 150 ms are gone. */
export const withoutStart = (sound: Float32Array, random: Random): Float32Array =>
  sound.slice(random.below(MOST_CUT));

/** Up to 300 ms of nothing before the first word. */
export function afterQuiet(sound: Float32Array, random: Random): Float32Array {
  const quiet = random.below(MOST_QUIET);
  const later = new Float32Array(quiet + sound.length);
  later.set(sound, quiet);
  return later;
}

/** Echoes of a room in which a sound is gone (60 dB down) after 150 to 500 ms. */
export function inRoom(sound: Float32Array, random: Random): Float32Array {
  const gone = between(random, 0.15, 0.5) * SAMPLE_RATE;
  const echoes = several(ECHOES, () => {
    const delay = FIRST_ECHO + random.below(Math.floor(gone / 2));
    return { delay, loud: between(random, 0, 0.35) * 10 ** ((-3 * delay) / gone) * oneOf(random, [-1, 1]) };
  });
  const heard = Float32Array.from(sound);
  for (const { delay, loud } of echoes)
    for (let at = delay; at < sound.length; at += 1)
      heard[at] = (heard[at] ?? 0) + loud * (sound[at - delay] ?? 0);
  return heard;
}

/** A microphone that loses the high tones: each sample keeps so much of the one before. */
export function dulled(sound: Float32Array, kept: number): Float32Array {
  let before = 0;
  return sound.map((sample) => {
    before = kept * before + (1 - kept) * sample;
    return before;
  });
}

/** A microphone that loses the low tones: each sample loses so much of the one before. */
export const sharpened = (sound: Float32Array, lost: number): Float32Array =>
  sound.map((sample, at) => sample - lost * (sound[at - 1] ?? 0));

/** A fan, a street: noise that is the deeper, the more a sample keeps of the one before. */
export function hiss(length: number, random: Random): Float32Array {
  const kept = between(random, 0.5, 0.99);
  let before = 0;
  return new Float32Array(length).map(() => {
    before = kept * before + between(random, -0.5, 0.5) + between(random, -0.5, 0.5);
    return before;
  });
}

/** A motor: a tone of 50 to 450 Hz and its overtones, the higher the quieter. */
export function hum(length: number, random: Random): Float32Array {
  const step = (2 * Math.PI * between(random, 50, 450)) / SAMPLE_RATE;
  return new Float32Array(length).map((_, at) =>
    OVERTONES.reduce((sum, tone) => sum + Math.sin(step * tone * at) / tone, 0),
  );
}

/** Up to six people who speak meanwhile; `someone` is one of them. */
function crowd(length: number, random: Random, someone: () => Float32Array): Float32Array {
  const voices = several(1 + random.below(MOST_VOICES), someone);
  return babble(length / SAMPLE_RATE, voices.length, voices, random.below(2 ** 32));
}

function noise(length: number, random: Random, someone: () => Float32Array): Float32Array {
  if (happens(random, KINDS.voices)) return crowd(length, random, someone);
  return happens(random, KINDS.hiss / (1 - KINDS.voices)) ? hiss(length, random) : hum(length, random);
}

/** As loud at its loudest as `loudest`, 0–1. */
export function asLoud(sound: Float32Array, loudest: number): Float32Array {
  const by = loudest / 10 ** (peakLevel(sound) / 20);
  return sound.map((sample) => sample * by);
}

/** With a noise up to 22 dB quieter; halved before, so that nothing of the sum is cut. */
const inNoise = (sound: Float32Array, random: Random, someone: () => Float32Array): Float32Array =>
  over(halfAsLoud(sound), noise(sound.length, random, someone), between(random, 0, 22));

/** What may befall a clip, each as often as it does, and another loudness in the end. `someone` speaks in the background. */
export function spoiled(sound: Float32Array, random: Random, someone: () => Float32Array): Float32Array {
  const steps: readonly (readonly [share: number, step: (sound: Float32Array) => Float32Array])[] = [
    [SHARES.cut, (heard) => withoutStart(heard, random)],
    [SHARES.room, (heard) => inRoom(heard, random)],
    [SHARES.dull, (heard) => dulled(heard, between(random, 0.2, 0.7))],
    [SHARES.sharp, (heard) => sharpened(heard, between(random, 0.3, 0.9))],
    [SHARES.noise, (heard) => inNoise(heard, random, someone)],
  ];
  const heard = steps.reduce((so, [share, step]) => (happens(random, share) ? step(so) : so), sound);
  return asLoud(heard, between(random, 0.08, 0.88));
}
