import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPages } from './pages.ts';

const ROOM = { only: 10, first: 25, middle: 32, last: 18 };
const rows = (count: number) => Array.from({ length: count }, () => 1);

describe('pages of a bill', () => {
  it('are one as long as rows and sums fit together', () => {
    expect(cutPages(rows(10), ROOM)).toEqual([10]);
    expect(cutPages([], ROOM)).toEqual([0]);
  });

  it('leave rows above the sums of the last page', () => {
    expect(cutPages(rows(11), ROOM)).toEqual([8, 3]);
    expect(cutPages(rows(25), ROOM)).toEqual([22, 3]);
    expect(cutPages(rows(26), ROOM)).toEqual([23, 3]);
  });

  it('fill the first and the middle ones', () => {
    expect(cutPages(rows(40), ROOM)).toEqual([25, 15]);
    expect(cutPages(rows(90), ROOM)).toEqual([25, 32, 30, 3]);
  });

  it('hold every row once, none is empty, and the last has room for the sums', () => {
    const heights = fc.array(
      fc.integer({ min: 10, max: 90 }).map((tenths) => tenths / 10),
      { minLength: 1, maxLength: 200 },
    );
    fc.assert(
      fc.property(heights, (tall) => {
        const pages = cutPages(tall, ROOM);
        expect(pages.reduce((sum, count) => sum + count, 0)).toBe(tall.length);
        expect(Math.min(...pages)).toBeGreaterThan(0);
        const last = tall.slice(tall.length - (pages.at(-1) ?? 0)).reduce((sum, height) => sum + height, 0);
        expect(last).toBeLessThanOrEqual(pages.length > 1 ? ROOM.last : ROOM.only);
      }),
    );
  });
});
