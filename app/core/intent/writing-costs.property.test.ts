import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastDistance, missingBetween, strongIn } from './outline.ts';
import { distanceAtMost } from './writing-costs.ts';
import { soundsOf } from './written-sounds.ts';

const word = fc.stringMatching(/^[a-z0-9]{0,14}$/).map(soundsOf);
const far = (a: Uint8Array, b: Uint8Array, most = Number.POSITIVE_INFINITY): number =>
  distanceAtMost(most, a, b);
const between = (a: string, b: string): number => far(soundsOf(a), soundsOf(b));

describe('the distance of two spellings', () => {
  test('is the same both ways, and nothing from a word to itself', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(far(a, b)).toBe(far(b, a));
        expect(far(a, a)).toBe(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('is never less than the strong sounds that are missing cost', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const missing = missingBetween(strongIn(a), strongIn(b));
        expect(far(a, b)).toBeGreaterThanOrEqual(leastDistance(missing));
      }),
      { numRuns: 2000 },
    );
  });

  test('is told exactly up to a limit, and beyond it is endless', () => {
    fc.assert(
      fc.property(word, word, fc.nat(200), (a, b, most) => {
        const whole = far(a, b);
        expect(far(a, b, most)).toBe(whole <= most ? whole : Number.POSITIVE_INFINITY);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same inside a longer row of sounds', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, before) => {
        const row = Uint8Array.from([...before, ...b, 1, 2, 3]);
        const inside = distanceAtMost(
          Number.POSITIVE_INFINITY,
          a,
          row,
          before.length,
          before.length + b.length,
        );
        expect(inside).toBe(far(a, b));
      }),
    );
  });

  test.each([
    ['chini', 'cheeni', 'chana'],
    ['namak', 'nmk', 'namkeen'],
    ['doodh', 'dudh', 'dahi'],
    ['atta', 'aata', 'alu'],
    ['muh', 'munh', 'mug'],
  ])('from %s to %s is less than to %s', (heard, same, other) => {
    expect(between(heard, same)).toBeLessThan(between(heard, other));
  });

  test('50 is far from 500', () => {
    expect(between('50g', '500g')).toBeGreaterThan(between('lag', 'lakg'));
  });
});
