import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loudness, peakLevel, rootMeanSquare, SILENCE } from './level.ts';
import { together } from './together.ts';

const sound = fc.float32Array({ min: -1, max: 1, noNaN: true, maxLength: 200 });

describe('how loud sound is', () => {
  it('is 0 dB for a full square wave, and the floor for silence and for nothing', () => {
    const square = Float32Array.of(1, -1, 1, -1);
    expect([peakLevel(square), loudness(square), rootMeanSquare(square)]).toEqual([0, 0, 1]);
    for (const quiet of [new Float32Array(4), new Float32Array(0)])
      expect([peakLevel(quiet), loudness(quiet), rootMeanSquare(quiet)]).toEqual([-120, SILENCE, 0]);
  });

  it('falls by 6 dB with half of the samples, and its peak is never under its mean', () => {
    const tone = Float32Array.from({ length: 160 }, (_, n) => 0.5 * Math.sin(n / 5));
    const half = tone.map((sample) => sample / 2);
    expect(loudness(tone) - loudness(half)).toBeCloseTo(6.02, 2);
    fc.assert(
      fc.property(sound, (samples) => Math.max(SILENCE, peakLevel(samples)) >= loudness(samples) - 1e-6),
    );
  });
});

describe('pieces of sound', () => {
  it('are one in their order', () => {
    fc.assert(
      fc.property(fc.array(sound, { maxLength: 6 }), (parts) => {
        expect([...together(parts)]).toEqual(parts.flatMap((part) => [...part]));
      }),
    );
  });
});
