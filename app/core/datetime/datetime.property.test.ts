import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from './format-day.ts';
import { addDays, dayRange, daysBetween, isDay, istDate, istIso, istTime } from './ist.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 300 : 100_000;
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('the clock of India', () => {
  it('turns the day at half past six in the evening of Greenwich', () => {
    expect(istDate(Date.parse('2027-03-31T18:29:59.999Z'))).toBe('2027-03-31');
    expect(istDate(Date.parse('2027-03-31T18:30:00Z'))).toBe('2027-04-01');
    expect(istIso(Date.parse('2026-11-22T05:00:00Z'))).toBe('2026-11-22T10:30:00+05:30');
    expect(istTime(Date.parse('2026-11-22T05:00:00Z'))).toBe('10:30');
  });

  it('writes instants that read back to the second', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        expect(Date.parse(istIso(ms))).toBe(ms - (ms % 1000));
      }),
      { numRuns },
    );
  });

  it('puts every instant into the range of its own day and no other', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const { from, before } = dayRange(istDate(ms));
        expect(from <= ms && ms < before).toBe(true);
        expect(dayRange(addDays(istDate(ms), 1)).from).toBe(before);
      }),
      { numRuns },
    );
  });
});

describe('days', () => {
  it('counts over months, years and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-25', '2026-11-22')).toBe(-3);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(instant.map(istDate), fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(addDays(addDays(day, days), -days)).toBe(day);
      }),
      { numRuns },
    );
  });

  it.each([['2026-02-30'], ['2027-02-29'], ['2026-13-01'], ['2026-1-1'], ['2026-11-25T00:00'], ['']])(
    'knows no day %j',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
      expect(() => formatDay(text, 'en')).toThrow(RangeError);
    },
  );

  it('names them in the language of the shop', () => {
    expect(formatDay('2026-11-02', 'en')).toBe('2 Nov 2026');
    expect(formatDay('2026-11-22', 'hi-Latn')).toBe('22 Nov 2026');
    expect(formatDay('2026-11-22', 'hi')).toBe('22 नवंबर 2026');
  });
});
