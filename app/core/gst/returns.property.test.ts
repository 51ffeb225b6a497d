import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gstBill, pricedInput } from '../../testing/gst.ts';
import { basisPoints, paise, thousandths } from '../units.ts';
import { examine } from './doctor.ts';
import { documentRuns, numberGaps } from './document-runs.ts';
import { gstr1Of, taxedInReturn } from './gstr1.ts';
import { gstr1Json, hundredths } from './gstr1-json.ts';
import { gstr3bOf } from './gstr3b.ts';
import { isReported, isTaxed, signedLines, sumFigures } from './return-sums.ts';
import type { GstDocument, IssuedNumber } from './return-types.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 200 : 20_000;
const BUYER = '05AAACG2115R1ZN';

const line = fc.record({
  unitPrice: fc.integer({ min: 0, max: 400_000 }).map(paise),
  quantity: fc.integer({ min: 1, max: 60_000 }).map(thousandths),
  gstRate: fc.constantFrom(0, 25, 500, 1800, 4000).map(basisPoints),
  mode: fc.constantFrom('exclusive' as const, 'inclusive' as const),
  discount: fc.record({
    kind: fc.constant('percent' as const),
    value: fc.integer({ min: 0, max: 10_000 }).map(basisPoints),
  }),
});

const document = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
    placeOfSupply: fc.constantFrom('09', '05', '27'),
    buyerGstin: fc.constantFrom(null, null, BUYER),
    type: fc.constantFrom('bill' as const, 'bill' as const, 'creditNote' as const),
    cancelled: fc.boolean(),
    profile: fc.constantFrom('regular' as const, 'regular' as const, 'unsaid' as const),
    large: fc.boolean(),
  })
  .map(({ lines, type, large, ...given }): GstDocument => {
    const against = type === 'bill' ? null : { day: '2026-10-01', total: paise(large ? 20_000_000 : 100) };
    const bill = gstBill(
      lines.map((each) => pricedInput(each)),
      { ...given, type, against },
    );
    return large && type === 'bill' ? { ...bill, total: paise(bill.total + 10_000_001) } : bill;
  });

const month = fc
  .array(document, { maxLength: 12 })
  .map((all) =>
    all.map((each, at): GstDocument => ({ ...each, n: at + 1, number: `INV/26-27/${at + 1}`, id: `${at}` })),
  );

const returnOf = (documents: readonly GstDocument[], issued: readonly IssuedNumber[] = []) =>
  gstr1Of({ gstin: '09AAACG2115R1ZF', month: '2026-11', hsnDigits: 4, documents, issued });

describe('a month of random bills and notes', () => {
  it('leaves no paisa of tax out of the return and counts none twice', () => {
    fc.assert(
      fc.property(month, (documents) => {
        const lines = signedLines(documents.filter(isReported));
        const taxed = sumFigures(lines.filter(({ line: each }) => isTaxed(each)));
        const gstr1 = returnOf(documents);
        expect(taxedInReturn(gstr1)).toEqual(taxed);
        const hsn = sumFigures([...gstr1.hsnRegistered, ...gstr1.hsnConsumers]);
        expect(hsn).toEqual(sumFigures(lines));
        const exempt = gstr1.exempt.reduce((sum, row) => sum + row.exempt, 0);
        expect(exempt + taxed.taxable).toBe(hsn.taxable);
      }),
      { numRuns },
    );
  });

  it('says in GSTR-3B what GSTR-1 says', () => {
    fc.assert(
      fc.property(month, (documents) => {
        const input = {
          gstin: '09AAACG2115R1ZF',
          month: '2026-11',
          hsnDigits: 4,
          documents,
          issued: [],
        } as const;
        const [one, three] = [gstr1Of(input), gstr3bOf(input)];
        expect(three.taxed).toEqual(taxedInReturn(one));
        expect(three.exempt).toBe(one.exempt.reduce((sum, row) => sum + row.exempt, 0));
        const toConsumers = signedLines(documents.filter(isReported)).filter(
          (each) => each.document.buyerGstin === null,
        );
        expect(three.across.reduce((sum, row) => sum + row.igst, 0)).toBe(sumFigures(toConsumers).igst);
      }),
      { numRuns },
    );
  });

  it('comes to nothing when every bill is taken back whole', () => {
    fc.assert(
      fc.property(month, (documents) => {
        const bills = documents.map(
          (each): GstDocument => ({ ...each, type: 'bill', against: null, cancelled: false }),
        );
        const notes = bills.map(
          (bill): GstDocument => ({
            ...bill,
            type: 'creditNote',
            against: { day: bill.day, total: bill.total },
          }),
        );
        const gstr1 = returnOf([...bills, ...notes]);
        expect(Object.values(taxedInReturn(gstr1)).every((sum) => sum === 0)).toBe(true);
        expect(gstr1.consumers.every((row) => row.taxable === 0 && row.cgst === 0)).toBe(true);
        expect(gstr1.hsnConsumers.every((row) => row.quantity === 0 && row.total === 0)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('writes rupees with at most two decimals, exact to the paisa', () => {
    fc.assert(
      fc.property(month, (documents) => {
        const gstr1 = returnOf(documents);
        const json = gstr1Json(gstr1);
        for (const [at, row] of (json.b2cs ?? []).entries())
          expect(Math.round(row.txval * 100)).toBe(gstr1.consumers[at]?.taxable);
      }),
      { numRuns },
    );
  });

  it('leaves the doctor nothing to say about arithmetic', () => {
    const practice = { shopState: '09', hsnDigits: 4, rateOn: () => null } as const;
    const arithmetic = ['sums_differ', 'halves_differ', 'tax_differs', 'inclusive_differs', 'wrong_tax_kind'];
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const found = examine([gstBill(lines.map((each) => pricedInput(each)))], [], practice);
        expect(found.filter(({ code }) => arithmetic.includes(code))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('leaves no line that was falsified by a paisa unseen', () => {
    const practice = { shopState: '09', hsnDigits: 4, rateOn: () => basisPoints(500) } as const;
    const figure = fc.constantFrom('taxable' as const, 'cgst' as const, 'sgst' as const, 'igst' as const);
    fc.assert(
      fc.property(figure, fc.constantFrom(-1, 1), (field, by) => {
        const bill = gstBill([pricedInput()]);
        const lines = bill.lines.map((each) => ({ ...each, [field]: paise(each[field] + by) }));
        expect(examine([{ ...bill, lines }], [], practice).length).toBeGreaterThan(0);
      }),
      { numRuns: 16 },
    );
  });
});

describe('numbers issued', () => {
  const issued = (n: number, given: Partial<IssuedNumber> = {}): IssuedNumber => ({
    type: 'bill',
    series: 'INV/26-27',
    n,
    number: `INV/26-27/${String(n).padStart(5, '0')}`,
    cancelled: false,
    ...given,
  });

  it('are one run for each series, cancelled ones counted', () => {
    const note = issued(1, { type: 'creditNote', series: 'CN/26-27', number: 'CN/26-27/00001' });
    expect(documentRuns([issued(12, { cancelled: true }), issued(10), note, issued(11)])).toEqual([
      { type: 'bill', from: 'INV/26-27/00010', to: 'INV/26-27/00012', count: 3, cancelled: 1 },
      { type: 'creditNote', from: 'CN/26-27/00001', to: 'CN/26-27/00001', count: 1, cancelled: 0 },
    ]);
  });

  it('show each number that is missing between the first and the last', () => {
    expect(numberGaps([issued(4), issued(7), issued(5)])).toEqual(['INV/26-27 6']);
    expect(numberGaps([issued(4), issued(5)])).toEqual([]);
  });

  it('round a quantity to two places, halves away from zero', () => {
    expect([125, 124, -125, -4, 1000].map(hundredths)).toEqual([13, 12, -13, 0, 100]);
  });
});
