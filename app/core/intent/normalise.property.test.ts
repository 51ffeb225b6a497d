import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const letters = fc.constantFrom(...'abzक़खजचलि ीाँ़्ं२5,.₹é\u0301\u200d\u200b😀 ');
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(letters).map((list) => list.join('')),
);

describe('normalise', () => {
  test('maps every word back: its place in the original reads as the same word', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const token of normalise(given)) {
          const again = normalise(given.slice(token.start, token.end));
          expect(again.map((each) => each.text).join('')).toBe(token.text);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('words stand in order and do not overlap', () => {
    fc.assert(
      fc.property(text, (given) => {
        const tokens = normalise(given);
        tokens.forEach((token, at) => {
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.start).toBeGreaterThanOrEqual(tokens[at - 1]?.end ?? 0);
        });
      }),
      { numRuns: 2000 },
    );
  });
});
