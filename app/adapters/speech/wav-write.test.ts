import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWav } from './wav.ts';
import { writeWav } from './wav-write.ts';

test('a written file is read back to the nearest of 65,536 steps', () => {
  fc.assert(
    fc.property(fc.float32Array({ noNaN: true, min: -1, max: 1, maxLength: 300 }), (samples) => {
      const back = readWav(writeWav(samples));
      expect(back.length).toBe(samples.length);
      for (const [n, sample] of samples.entries())
        expect(Math.abs((back[n] ?? 9) - sample)).toBeLessThanOrEqual(1 / 0x8000);
    }),
  );
});

test('sound beyond full scale is cut, and what is no number is silence', () => {
  const back = readWav(writeWav(Float32Array.of(7, -7, Number.NaN)));
  expect([...back]).toEqual([0x7fff / 0x8000, -1, 0]);
});
