import { describe, expect, it } from 'vitest';
import { peakLevel, rootMeanSquare } from '../../app/core/sound/level.ts';
import { type Random, seeded } from '../../app/testing/crash/random.ts';
import { afterQuiet, asLoud, dulled, hiss, hum, inRoom, sharpened, spoiled, withoutStart } from './spoil.ts';

const tone = (hertz: number): Float32Array =>
  Float32Array.from({ length: 16_000 }, (_, n) => 0.7 * Math.sin((2 * Math.PI * hertz * n) / 16_000));
const sound = tone(300);
const peakOf = (heard: Float32Array): number => 10 ** (peakLevel(heard) / 20);
const spoil = (seed: number): Float32Array => spoiled(sound, seeded(seed), () => tone(170));
const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

describe('one clip', () => {
  it.each<[string, (random: Random) => Float32Array]>([
    ['a room', (random) => inRoom(sound, random)],
    ['a dull microphone', () => dulled(sound, 0.5)],
    ['a sharp microphone', () => sharpened(sound, 0.5)],
    ['a hiss', (random) => hiss(sound.length, random)],
    ['a hum', (random) => hum(sound.length, random)],
  ])('keeps its length in %s, and every sample is a number', (_, make) => {
    const heard = make(seeded(5));
    expect(heard).toHaveLength(sound.length);
    expect(heard.every(Number.isFinite)).toBe(true);
    expect(heard).toEqual(make(seeded(5)));
  });

  it('loses 150 ms of its start at most, and nothing else', () => {
    for (const seed of SEEDS) {
      const cut = withoutStart(sound, seeded(seed));
      expect(sound.length - cut.length).toBeLessThan(2400);
      expect(cut).toEqual(sound.slice(sound.length - cut.length));
    }
  });

  it('begins after 300 ms of quiet at most', () => {
    for (const seed of SEEDS) {
      const later = afterQuiet(sound, seeded(seed));
      const quiet = later.length - sound.length;
      expect(quiet).toBeLessThan(4800);
      expect(later.subarray(0, quiet).every((sample) => sample === 0)).toBe(true);
      expect(later.subarray(quiet)).toEqual(sound);
    }
  });

  it('is as loud as it is told, also when it was silent', () => {
    expect(peakOf(asLoud(sound, 0.25))).toBeCloseTo(0.25);
    expect(asLoud(new Float32Array(100), 0.5).every((sample) => sample === 0)).toBe(true);
  });

  it('loses high tones when it is dulled, and low ones when it is sharpened', () => {
    const [low, high] = [tone(100), tone(4000)];
    expect(rootMeanSquare(dulled(high, 0.6))).toBeLessThan(rootMeanSquare(dulled(low, 0.6)) / 2);
    expect(rootMeanSquare(sharpened(low, 0.8))).toBeLessThan(rootMeanSquare(sharpened(high, 0.8)) / 2);
  });

  it('rings on in a room', () => {
    const click = new Float32Array(16_000);
    click[0] = 1;
    const heard = inRoom(click, seeded(3));
    expect(heard[0]).toBe(1);
    expect(heard.subarray(40).some((sample) => sample !== 0)).toBe(true);
    expect(peakOf(heard.subarray(4000))).toBeLessThan(0.05);
  });
});

describe('what befalls a clip', () => {
  it('is the same for the same seed and another for another', () => {
    expect(spoil(7)).toEqual(spoil(7));
    expect(spoil(8)).not.toEqual(spoil(7));
  });

  it('leaves a sound as loud as microphones give it and loses at most its start', () => {
    for (const seed of SEEDS) {
      const heard = spoil(seed);
      expect(peakOf(heard)).toBeGreaterThan(0.079);
      expect(peakOf(heard)).toBeLessThan(0.881);
      expect(sound.length - heard.length).toBeLessThan(2400);
    }
  });
});
