import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeliestSounds, likelihoodOf, type SoundTrace, TRACE_SOUNDS, TRACE_WIDTH } from './sound-trace.ts';

/** A trace of the first `sounds` letters only: the others have no chance, so that all keys can be counted. */
function traceOf(rows: readonly (readonly number[])[]): SoundTrace {
  const chances = new Float32Array(rows.length * TRACE_WIDTH);
  rows.forEach((weights, moment) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (const [sound, weight] of weights.entries()) chances[moment * TRACE_WIDTH + sound] = weight / total;
  });
  return { chances, moments: rows.length };
}

const weights = fc.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 100 })));
const traces = fc.array(weights, { minLength: 1, maxLength: 5 }).map(traceOf);

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
        const said = [...key].flatMap((sound) => [TRACE_SOUNDS.indexOf(sound) + 1, 0]);
        const trace = traceOf(
          said.map((named) => Array.from({ length: TRACE_WIDTH }, (_, n) => (n === named ? 1e6 : 1))),
        );
        expect(likeliestSounds(trace)).toBe(key);
        expect(likelihoodOf(trace, key)).toBeGreaterThan(likelihoodOf(trace, `${key}a`));
        expect(likelihoodOf(trace, key)).toBeGreaterThan(likelihoodOf(trace, key.slice(1)));
      }),
    );
  });

  it('finds nothing likely that it does not know or has no time for', () => {
    const trace = traceOf([[1, 1, 1]]);
    expect(likelihoodOf(trace, '7')).toBe(Number.NEGATIVE_INFINITY);
    expect(likelihoodOf(trace, 'ab')).toBe(Number.NEGATIVE_INFINITY);
    expect(likelihoodOf({ chances: new Float32Array(0), moments: 0 }, 'a')).toBe(Number.NEGATIVE_INFINITY);
  });
});
