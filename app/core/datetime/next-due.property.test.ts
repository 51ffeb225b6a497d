import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysInMonth, partsOf, weekdayOf } from './calendar.ts';
import { istDate, istIso, istTime } from './ist.ts';
import { nextDue, type Repeat } from './next-due.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 500 : 100_000;
const second = fc.integer({ min: 1_600_000_000, max: 2_500_000_000 }).map((s) => s * 1000);
const later = fc.integer({ min: -1_000_000, max: 60_000_000 }).map((s) => s * 1000);
const again = fc.constantFrom('daily', 'weekly', 'monthly');

const due = (at: string, repeat: Repeat, after: string, date: number | null = null): string | null => {
  const next = nextDue({ at, repeat, date }, Date.parse(after));
  return next === null ? null : istIso(next).slice(0, 16);
};

describe('when something is due next', () => {
  const AT = '2026-11-25T18:00:00+05:30';

  it('is its own moment until that has come, and never again when it comes once', () => {
    expect(due(AT, 'once', '2026-11-25T17:59:59+05:30')).toBe('2026-11-25T18:00');
    expect(due(AT, 'once', AT)).toBeNull();
  });

  it.each([
    ['daily', AT, '2026-11-26T18:00'],
    ['daily', '2026-11-28T10:00:00+05:30', '2026-11-28T18:00'],
    ['weekly', AT, '2026-12-02T18:00'],
    ['weekly', '2026-12-20T10:00:00+05:30', '2026-12-23T18:00'],
    ['monthly', AT, '2026-12-25T18:00'],
    ['monthly', '2027-02-25T18:00:00+05:30', '2027-03-25T18:00'],
  ] as const)('%s after %s is %s', (repeat, after, wanted) => expect(due(AT, repeat, after)).toBe(wanted));

  it('keeps the last day of a month through shorter ones', () => {
    const at = '2027-01-31T09:00:00+05:30';
    expect(due(at, 'monthly', at, 31)).toBe('2027-02-28T09:00');
    expect(due(at, 'monthly', '2027-02-28T09:00:00+05:30', 31)).toBe('2027-03-31T09:00');
    expect(due('2026-11-30T09:00:00+05:30', 'monthly', '2026-11-30T09:00:00+05:30', 31)).toBe(
      '2026-12-31T09:00',
    );
  });

  it('throws for what is no instant', () => {
    expect(() => nextDue({ at: 'kal', repeat: 'once', date: null }, 0)).toThrow(RangeError);
  });

  it('lies ahead, at the hour of the first time, on the same weekday or date', () => {
    fc.assert(
      fc.property(
        second,
        later,
        again,
        fc.option(fc.integer({ min: 1, max: 31 })),
        (ms, by, repeat, date) => {
          const next = nextDue({ at: istIso(ms), repeat, date }, ms + by) ?? Number.NaN;
          expect(next).toBeGreaterThan(ms + by);
          expect(next).toBeGreaterThanOrEqual(ms);
          expect(istTime(next)).toBe(istTime(ms));
          const [first, day] = [istDate(ms), istDate(next)];
          if (repeat === 'weekly') expect(weekdayOf(day)).toBe(weekdayOf(first));
          const { year, month, date: found } = partsOf(day);
          if (repeat === 'monthly' && next > ms)
            expect(found).toBe(Math.min(date ?? partsOf(first).date, daysInMonth(year, month)));
        },
      ),
      { numRuns },
    );
  });

  it('leaves none out: from one to the next nothing is due', () => {
    fc.assert(
      fc.property(second, later, again, (ms, by, repeat) => {
        const rule = { at: istIso(ms), repeat, date: null };
        const next = nextDue(rule, ms + by) ?? Number.NaN;
        expect(nextDue(rule, next - 1)).toBe(next);
        const longest = { daily: 1, weekly: 7, monthly: 31 }[repeat] * 86_400_000;
        expect((nextDue(rule, next) ?? Number.NaN) - next).toBeLessThanOrEqual(longest);
      }),
      { numRuns },
    );
  });
});
