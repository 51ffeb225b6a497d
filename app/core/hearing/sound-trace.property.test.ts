import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { traceOf, traceSaying } from '../../testing/trace.ts';
import { likeliestSounds, likelihoodOf } from './sound-trace.ts';

/** Only two letters have a chance, so that all keys can be counted. */
const moment = fc
  .tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 100 })))
  .map(([none = 0, a = 0, b = 0]) => ({
    '-': none / (none + a + b),
    a: a / (none + a + b),
    b: b / (none + a + b),
  }));
const traces = fc.array(moment, { minLength: 1, maxLength: 5 }).map((moments) => traceOf(moments, 0));

function keysUpTo(length: number): string[] {
  if (length === 0) return [''];
  const shorter = keysUpTo(length - 1);
  const longest = shorter.filter((key) => key.length === length - 1);
  return [...shorter, ...longest.flatMap((key) => [`${key}a`, `${key}b`])];
}

describe('a trace', () => {
  it('shares all of its belief among the keys that there is time for', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const total = keysUpTo(trace.moments).reduce(
          (sum, key) => sum + Math.exp(likelihoodOf(trace, key)),
          0,
        );
        expect(total).toBeCloseTo(1, 5);
      }),
    );
  });

  it('that is sure of every moment says what it is sure of', () => {
    const keys = fc.stringMatching(/^[a-z]{1,30}$/);
    fc.assert(
      fc.property(keys, (key) => {
        const trace = traceSaying(key, 0.9999);
        expect(likeliestSounds(trace)).toBe(key);
        expect(likelihoodOf(trace, key)).toBeGreaterThan(likelihoodOf(trace, `${key}a`));
        expect(likelihoodOf(trace, key)).toBeGreaterThan(likelihoodOf(trace, key.slice(1)));
      }),
    );
  });

  it('finds nothing likely that it does not know or has no time for', () => {
    const trace = traceOf([{ '-': 1 / 3, a: 1 / 3, b: 1 / 3 }], 0);
    expect(likelihoodOf(trace, '7')).toBe(Number.NEGATIVE_INFINITY);
    expect(likelihoodOf(trace, 'ab')).toBe(Number.NEGATIVE_INFINITY);
    expect(likelihoodOf({ chances: new Float32Array(0), moments: 0 }, 'a')).toBe(Number.NEGATIVE_INFINITY);
  });
});
