import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '../units.ts';
import { averageOf, changeFrom } from './compare.ts';
import { countDrawer, countedIn, FACES } from './drawer.ts';

const counts = fc
  .subarray([...FACES])
  .chain((faces) =>
    fc
      .array(fc.integer({ min: 0, max: 5000 }), { minLength: faces.length, maxLength: faces.length })
      .map((many) => faces.map((rupees, at) => ({ rupees, count: many[at] ?? 0 }))),
  );
const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(paise);

describe('the drawer', () => {
  it('is worth the same in whatever order it is counted', () => {
    fc.assert(
      fc.property(counts, (all) => {
        expect(countedIn([...all].reverse())).toBe(countedIn(all));
      }),
    );
  });

  it('never makes or loses money: expected and difference are what was counted, taken and left are too', () => {
    fc.assert(
      fc.property(counts, money, money, fc.nat(), (all, openingPaise, cashPaise, take) => {
        const takenPaise = paise(take % (countedIn(all) + 1));
        const drawer = countDrawer({ openingPaise, cashPaise, counts: all, takenPaise });
        expect(drawer.expectedPaise + drawer.differencePaise).toBe(drawer.countedPaise);
        expect(drawer.leftPaise + takenPaise).toBe(drawer.countedPaise);
        expect(drawer.expectedPaise).toBe(openingPaise + cashPaise);
      }),
    );
  });

  it('counts a known drawer', () => {
    expect(
      countedIn([
        { rupees: 500, count: 3 },
        { rupees: 10, count: 4 },
        { rupees: 1, count: 7 },
      ]),
    ).toBe(154_700);
  });

  it('refuses a face that is no money, half a note and a face said twice', () => {
    for (const wrong of [
      [{ rupees: 3, count: 1 }],
      [{ rupees: 10, count: 0.5 }],
      [{ rupees: 10, count: -1 }],
      [
        { rupees: 10, count: 1 },
        { rupees: 10, count: 1 },
      ],
    ])
      expect(() => countedIn(wrong)).toThrow(RangeError);
  });
});

describe('comparing days', () => {
  it('gives the difference and the change in basis points, and none against nothing', () => {
    expect(changeFrom(paise(8000), paise(9000))).toEqual({
      beforePaise: 8000,
      differencePaise: 1000,
      change: 1250,
    });
    expect(changeFrom(paise(8000), paise(0))).toMatchObject({ change: -10_000 });
    expect(changeFrom(paise(0), paise(9000))).toMatchObject({ differencePaise: 9000, change: null });
  });

  it('averages to the paisa, halves away from zero', () => {
    expect(averageOf(paise(25), 10)).toBe(3);
    expect(averageOf(paise(100), 0)).toBe(0);
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000 }), (sum, bills) => {
        expect(Math.abs(averageOf(paise(sum), bills) * bills - sum)).toBeLessThanOrEqual(bills / 2);
      }),
    );
  });
});
