import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repeatedTail } from './repeat-guard.ts';

describe('repeat guard', () => {
  it('leaves a sentence alone that says a word twice', () => {
    expect(repeatedTail([7, 7])).toBe(0);
    expect(repeatedTail([1, 2, 3, 1, 2, 3])).toBe(0);
  });

  it('cuts a short stretch at its third time and a long one at its second', () => {
    expect(repeatedTail([9, 7, 7, 7])).toBe(2);
    expect(repeatedTail([1, 2, 1, 2, 1, 2])).toBe(4);
    expect(repeatedTail([5, 1, 2, 3, 4, 1, 2, 3, 4])).toBe(4);
  });

  it('finds every loop of one to ten different tokens and keeps one copy', () => {
    const stretch = fc.uniqueArray(fc.nat(50_000), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(stretch, fc.array(fc.integer({ min: 60_000, max: 70_000 })), (loop, before) => {
        const times = loop.length < 4 ? 3 : 2;
        const ids = [...before, ...Array.from({ length: times }, () => loop).flat()];
        expect(ids.slice(0, ids.length - repeatedTail(ids))).toEqual([...before, ...loop]);
      }),
    );
  });

  it('never takes more than it leaves behind twice over', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3), { maxLength: 40 }), (ids) => {
        const tail = repeatedTail(ids);
        expect(tail).toBeGreaterThanOrEqual(0);
        expect(tail).toBeLessThan(Math.max(1, ids.length));
      }),
    );
  });
});
