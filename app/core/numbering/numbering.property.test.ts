import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { financialYear } from './financial-year.ts';
import { invoiceNumber, isDocumentNumber } from './invoice-number.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 300 : 100_000;
const at = (n: number, counter: string | null = null) =>
  invoiceNumber({ prefix: 'INV', counter, year: '26-27', n });

describe('financialYear', () => {
  it.each([
    ['2026-11-25', '26-27'],
    ['2026-04-01', '26-27'],
    ['2027-03-31', '26-27'],
    ['2027-04-01', '27-28'],
    ['2099-12-31', '99-00'],
    ['2027-04-01T00:00:00+05:30', '27-28'],
  ])('puts %s in %s', (day, year) => expect(financialYear(day)).toBe(year));

  it.each([['2027-03-31T20:00:00Z'], ['2026-13-01'], ['26-04-01'], ['2026-4-1'], ['']])(
    'refuses %s, which may be another day in India',
    (day) => {
      expect(() => financialYear(day)).toThrow(RangeError);
    },
  );
});

describe('invoiceNumber', () => {
  it('writes the series of a single counter and of several', () => {
    expect(at(1)).toBe('INV/26-27/00001');
    expect(at(1, 'A')).toBe('INVA/26-27/00001');
    expect(at(123_456)).toBe('INV/26-27/123456');
  });

  it('drops the dash of the year before it stops selling', () => {
    expect(at(99_999, 'A')).toBe('INVA/26-27/99999');
    expect(at(100_000, 'A')).toBe('INVA/2627/100000');
  });

  it('drops the slash of the year before it stops selling', () => {
    expect(at(99_999, 'B2')).toBe('INVB2/2627/99999');
    expect(at(100_000, 'B2')).toBe('INVB22627/100000');
    expect(at(999_999, 'B2')).toBe('INVB22627/999999');
    expect(at(1_000_000, 'A')).toBe('INVA2627/1000000');
  });

  it('is none when no shape has room', () => {
    expect([at(1_000_000, 'B2'), at(100_000_000)]).toEqual([null, null]);
    expect(at(99_999_999)).toBe('INV2627/99999999');
  });

  it('refuses what the law would not take', () => {
    expect(() => at(0)).toThrow(RangeError);
    expect(() => at(1.5)).toThrow(RangeError);
    expect(() => at(1, 'दुकान')).toThrow(RangeError);
    expect(() => invoiceNumber({ prefix: 'INV', counter: null, year: '2026-27', n: 1 })).toThrow(RangeError);
  });

  it('gives lawful numbers, another for each place of a year', () => {
    const count = fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 99_990, max: 100_010 }));
    const code = fc.oneof(
      fc.constant(null),
      fc.stringMatching(/^[A-Z0-9]{1,2}$/),
      fc.constantFrom('2', '26', '27'),
    );
    const place = fc.tuple(count, code);
    fc.assert(
      fc.property(place, place, ([n, counter], [m, other]) => {
        expect(isDocumentNumber(at(n, counter) ?? '')).toBe(true);
        expect(at(n, counter) === at(m, other)).toBe(n === m && counter === other);
      }),
      { numRuns },
    );
  });
});

describe('isDocumentNumber', () => {
  it.each([
    ['INV/26-27/00001', true],
    ['A', true],
    ['1234567890123456', true],
    ['12345678901234567', false],
    ['/INV1', false],
    ['INV_1', false],
    ['INV 1', false],
    ['', false],
    ['INV/1\n', false],
  ])('%j: %s', (text, lawful) => expect(isDocumentNumber(text)).toBe(lawful));
});
