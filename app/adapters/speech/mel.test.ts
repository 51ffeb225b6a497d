import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hiss } from '../../testing/dice.ts';
import { fitContext, logMel, MEL_BANDS } from './mel.ts';
import { hzToMel, melFilters, melToHz } from './mel-filters.ts';
import { readWav } from './wav.ts';

const tone = (hz: number, samples: number) =>
  Float32Array.from({ length: samples }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / 16_000));

/** A repeatable hiss: every band holds sound, so nothing is cut by the floor. */
const hissing = (samples: number): Float32Array => Float32Array.from({ length: samples }, hiss(1));

const bandsOf = (mel: Float32Array, frames: number, frame: number) =>
  Array.from({ length: MEL_BANDS }, (_, band) => mel[band * frames + frame] ?? Number.NaN);

describe('mel scale', () => {
  it('is linear to 1000 Hz and has its known points', () => {
    expect(hzToMel(1000)).toBeCloseTo(15, 12);
    expect(hzToMel(500)).toBeCloseTo(7.5, 12);
    expect(hzToMel(6400)).toBeCloseTo(42, 12);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 8000, noNaN: true }), (hz) => {
        expect(melToHz(hzToMel(hz))).toBeCloseTo(hz, 6);
      }),
    );
  });

  it('makes 80 filters, each with some weight, none beyond the spectrum', () => {
    const filters = melFilters(80, 400);
    expect(filters).toHaveLength(80);
    for (const { first, weights } of filters) {
      expect(weights.length).toBeGreaterThan(0);
      expect(Math.min(...weights)).toBeGreaterThan(0);
      expect(first + weights.length).toBeLessThanOrEqual(201);
    }
  });
});

describe('log mel', () => {
  it('has 80 rows of the asked width, whatever the length of the sound', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.integer({ min: 1, max: 60 }), (samples, frames) => {
        const mel = logMel(hissing(samples), frames);
        expect(mel).toHaveLength(MEL_BANDS * frames);
        expect(mel.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('shows silence as one flat value', () => {
    expect(new Set(logMel(new Float32Array(8000), 50))).toEqual(new Set([-1.5]));
  });

  it('shows a tone brightest in the band of its pitch', () => {
    for (const hz of [300, 1000, 2500, 6000]) {
      const bands = bandsOf(logMel(tone(hz, 16_000), 100), 100, 50);
      const brightest = bands.indexOf(Math.max(...bands));
      const centre = melToHz((hzToMel(8000) * (brightest + 1)) / 81);
      expect(Math.abs(hzToMel(centre) - hzToMel(hz))).toBeLessThan(hzToMel(8000) / 81);
    }
  });

  it('lifts every value alike when the sound is ten times louder', () => {
    const soft = logMel(
      hissing(8000).map((x) => x / 10),
      50,
    );
    const loud = logMel(hissing(8000), 50);
    for (let i = 0; i < loud.length; i++) expect((loud[i] ?? 0) - (soft[i] ?? 0)).toBeCloseTo(0.5, 4);
  });

  it('spans no more than eight powers of ten', () => {
    const mel = logMel(tone(440, 16_000), 100);
    expect(Math.max(...mel) - Math.min(...mel)).toBeCloseTo(2, 5);
  });

  const clip = '../shared/speech/commands/hi_es_17.wav';
  it.skipIf(!existsSync(clip))('gives the values of the reference on a recording (needs ../shared)', () => {
    const mel = logMel(readWav(readFileSync(clip)), 512);
    const golden: readonly (readonly [number, number])[] = [
      [0, -0.9245957136154175],
      [2590, 0.9118359684944153],
      [10290, 0.28234225511550903],
      [40488, -0.6102228164672852],
    ];
    for (const [at, value] of golden) expect(mel[at]).toBeCloseTo(value, 4);
    expect(mel.reduce((sum, value) => sum + value, 0)).toBeCloseTo(-34279.458, 0);
  });
});

describe('fitted context', () => {
  it('leaves room after the sound, in steps of 64, between 256 and 1500', () => {
    fc.assert(
      fc.property(fc.nat(30 * 16_000), (samples) => {
        const positions = fitContext(samples);
        expect(positions).toBeGreaterThanOrEqual(256);
        expect(positions).toBeLessThanOrEqual(1500);
        expect(positions === 1500 || positions % 64 === 0).toBe(true);
        expect(positions === 1500 || positions * 320 >= samples + 64 * 320).toBe(true);
      }),
    );
  });
});
