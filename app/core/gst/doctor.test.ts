import { describe, expect, it } from 'vitest';
import { gstBill, pricedInput } from '../../testing/gst.ts';
import { basisPoints, paise } from '../units.ts';
import { examine, type Practice } from './doctor.ts';
import { FINDING_CODES, findingSentence } from './doctor-words.ts';
import { isLawfulRate } from './lawful-rates.ts';
import type { GstDocument } from './return-types.ts';

const practice: Practice = { shopState: '09', hsnDigits: 4, rateOn: () => basisPoints(500) };
const codesOf = (document: GstDocument, given: Partial<Practice> = {}) =>
  examine([document], [], { ...practice, ...given }).map(({ code }) => code);
const good = gstBill([pricedInput()]);

describe('the GST doctor', () => {
  it('has nothing to say of a bill that is right, nor of a cancelled one that is wrong', () => {
    expect(codesOf(good)).toEqual([]);
    expect(codesOf({ ...good, taxable: paise(1), cancelled: true })).toEqual([]);
  });

  it.each<[string, Partial<GstDocument>, string[]]>([
    ['a number with a sign that is not allowed', { number: 'INV_1' }, ['number_unlawful']],
    ['a head that is not its lines', { total: paise(1) }, ['sums_differ']],
    ['no GSTIN of the shop', { shopGstin: null }, ['gstin_missing']],
    [
      'a mistyped GSTIN of the buyer',
      { buyerGstin: '05AAACG2115R1ZA', hasAddress: true },
      ['buyer_gstin_wrong'],
    ],
    ['tax by a shop that may not', { profile: 'composition' }, ['tax_not_allowed']],
    ['a registered buyer without address', { buyerGstin: '05AAACG2115R1ZN' }, ['address_missing']],
    ['a place in another State with CGST', { placeOfSupply: '05' }, ['wrong_supply']],
  ])('names %s', (_case, given, codes) => {
    expect(codesOf({ ...good, ...given })).toEqual(codes);
  });

  it('names unequal halves and tax of the wrong kind', () => {
    const cgst = paise(good.cgst + 1);
    expect(codesOf({ ...good, cgst })).toEqual(['sums_differ', 'halves_differ']);
    const across = gstBill([pricedInput()], { placeOfSupply: '05' });
    expect(codesOf({ ...across, placeOfSupply: '09', supply: 'INTRASTATE' })).toEqual([
      'wrong_tax_kind',
      'tax_differs',
    ]);
  });

  it('names a rate that is missing, of another day, or of no day', () => {
    expect(codesOf(good, { rateOn: () => null })).toEqual(['rate_missing']);
    expect(codesOf(good, { rateOn: () => basisPoints(1800) })).toEqual(['rate_of_another_day']);
    const odd = gstBill([pricedInput({ gstRate: basisPoints(700) })]);
    expect(codesOf(odd, { rateOn: () => basisPoints(700) })).toEqual(['rate_unlawful']);
  });

  it('asks the rate of the bill’s own day', () => {
    const asked: string[] = [];
    codesOf(good, {
      rateOn: (_product, day) => {
        asked.push(day);
        return basisPoints(500);
      },
    });
    expect(asked).toEqual(['2026-11-25']);
  });

  it('names goods without HSN, and with one too short for the turnover', () => {
    expect(codesOf(gstBill([pricedInput()], {}, ''))).toEqual(['hsn_missing']);
    expect(codesOf(good, { hsnDigits: 6 })).toEqual(['hsn_short']);
  });

  it('names taxable goods that a registered shop sold without GST', () => {
    const lines = good.lines.map((line) => ({
      ...line,
      cgst: paise(0),
      sgst: paise(0),
      total: line.taxable,
    }));
    const plain = { ...good, withGst: false, lines, cgst: paise(0), sgst: paise(0), total: good.taxable };
    expect(codesOf(plain)).toEqual(['sold_without_gst']);
    expect(codesOf({ ...plain, profile: 'unsaid' })).toEqual([]);
  });

  it('wants an address from 50,000 rupees of taxable value on', () => {
    const worth = (rupees: number) => gstBill([pricedInput({ unitPrice: paise(rupees * 100) })]);
    expect(codesOf(worth(49_999))).toEqual([]);
    expect(codesOf(worth(50_000))).toEqual(['address_missing']);
    expect(codesOf({ ...worth(50_000), hasAddress: true })).toEqual([]);
  });

  it('says each finding in three languages', () => {
    for (const code of FINDING_CODES) {
      expect(findingSentence(code, 'hi')).toMatch(/[\u0900-\u097F]/);
      expect(new Set([findingSentence(code, 'en'), findingSentence(code, 'hi-Latn')]).size).toBe(2);
    }
  });
});

describe('slabs', () => {
  it.each([
    [4000, '2025-09-21', false],
    [4000, '2025-09-22', true],
    [2800, '2026-01-31', true],
    [2800, '2026-02-01', false],
    [1200, '2026-11-25', true],
    [500, '2017-06-30', false],
  ])('%i basis points on %s: %s', (rate, day, lawful) => {
    expect(isLawfulRate(basisPoints(rate), day)).toBe(lawful);
  });
});
