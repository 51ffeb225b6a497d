import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutSilence } from './level.ts';

const RATE = 16_000;
const silence = (seconds: number) => new Float32Array(Math.round(seconds * RATE));
const word = Float32Array.from({ length: RATE }, (_, n) => 0.5 * Math.sin(n / 5));

function joined(...parts: readonly Float32Array[]): Float32Array {
  return Float32Array.from(parts.flatMap((part) => [...part]));
}

test('a word keeps a quarter of a second on both sides, however long the key was held', () => {
  const seconds = fc.double({ min: 0.3, max: 3, noNaN: true });
  fc.assert(
    fc.property(seconds, seconds, (before, after) => {
      const kept = withoutSilence(joined(silence(before), word, silence(after))).length / RATE;
      expect(Math.abs(kept - 1.5)).toBeLessThanOrEqual(0.05);
    }),
    { numRuns: 20 },
  );
});

test('a pause between words is no edge', () => {
  const sentence = joined(word, silence(1), word);
  expect(withoutSilence(sentence)).toEqual(sentence);
});

test('nothing at all stays nothing', () => {
  expect(withoutSilence(silence(0))).toHaveLength(0);
});
