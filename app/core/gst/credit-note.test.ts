import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../datetime/ist.ts';
import { lastNoteDay, lowersTax } from './credit-note.ts';

describe('the last day of a credit note', () => {
  it.each([
    ['2025-04-01', '2026-11-30'],
    ['2026-03-31', '2026-11-30'],
    ['2026-04-01', '2027-11-30'],
    ['2026-11-25', '2027-11-30'],
  ])('for a sale of %s is %s', (sold, last) => expect(lastNoteDay(sold)).toBe(last));

  it('comes 8 to 20 months after any sale, and the day after it no tax can be lowered', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (days) => {
        const sold = addDays('2017-07-01', days);
        const last = lastNoteDay(sold);
        expect([lowersTax(sold, sold), lowersTax(sold, last), lowersTax(sold, addDays(last, 1))]).toEqual([
          true,
          true,
          false,
        ]);
        expect(last >= addDays(sold, 243) && last <= addDays(sold, 610)).toBe(true);
      }),
    );
  });
});
