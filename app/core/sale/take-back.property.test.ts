import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { basisPoints, paise, type Thousandths, thousandths } from '../units.ts';
import { priceBill } from './price.ts';
import type { BillInput, Discount, LineInput, PricedBill } from './price-types.ts';
import { type BackQuantity, freedBy, mirrored, type SoldBill, takeBack, withoutTax } from './take-back.ts';

const deep = process.env.EXECORA_DEEP !== undefined;
const numRuns = deep ? 100_000 : 500;
vi.setConfig({ testTimeout: deep ? 900_000 : 20_000 });

const discount: fc.Arbitrary<Discount> = fc.oneof(
  fc.record({ kind: fc.constant('amount'), value: fc.integer({ min: 0, max: 50_000 }).map(paise) }),
  fc.record({ kind: fc.constant('percent'), value: fc.integer({ min: 0, max: 10_000 }).map(basisPoints) }),
);
const line: fc.Arbitrary<LineInput> = fc.record(
  {
    name: fc.constant('goods'),
    unitPrice: fc.integer({ min: 0, max: 500_000 }).map(paise),
    quantity: fc.integer({ min: 1, max: 50_000 }).map(thousandths),
    discount,
    gstRate: fc.constantFrom(0, 25, 500, 1200, 1800, 4000).map(basisPoints),
    cessRate: fc.constantFrom(0, 0, 1200).map(basisPoints),
    mode: fc.constantFrom('exclusive', 'inclusive', 'rsp'),
    printedPrice: fc.integer({ min: 0, max: 600_000 }).map(paise),
  },
  { requiredKeys: ['name', 'unitPrice', 'quantity', 'gstRate', 'cessRate', 'mode'] },
);
const bill: fc.Arbitrary<BillInput> = fc.record(
  {
    supply: fc.constantFrom('INTRASTATE', 'INTERSTATE'),
    withGst: fc.boolean(),
    roundToRupee: fc.boolean(),
    discount,
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
  },
  { requiredKeys: ['supply', 'withGst', 'roundToRupee', 'lines'] },
);

const soldOf = (asked: BillInput, { lines, totals }: PricedBill): SoldBill => ({
  withGst: asked.withGst,
  roundOff: totals.roundOffPaise,
  lines: asked.lines.map((each, n) => ({
    quantity: each.quantity,
    mode: each.mode,
    gross: lines[n]?.grossPaise ?? paise(0),
    discount: lines[n]?.discountPaise ?? paise(0),
    cgst: lines[n]?.cgstPaise ?? paise(0),
    sgst: lines[n]?.sgstPaise ?? paise(0),
    igst: lines[n]?.igstPaise ?? paise(0),
    cess: lines[n]?.cessPaise ?? paise(0),
    total: lines[n]?.totalPaise ?? paise(0),
  })),
});

/** Cuts each line's quantity at the same number of places, so that together they are all of it. */
function cutsOf(lines: readonly { quantity: Thousandths }[], shares: readonly number[]): BackQuantity[][] {
  const at = (quantity: Thousandths, step: number) =>
    step < shares.length ? Math.floor((quantity * (shares[step] ?? 0)) / 1000) : quantity;
  return [...shares, 1000].map((_, step) =>
    lines.map(({ quantity }) => {
      const before = step === 0 ? 0 : at(quantity, step - 1);
      return { before: thousandths(before), now: thousandths(at(quantity, step) - before) };
    }),
  );
}

const pieces = fc
  .array(fc.integer({ min: 0, max: 1000 }), { maxLength: 4 })
  .map((shares) => [...shares].sort((a, b) => a - b));

describe('goods that come back', () => {
  it('add up to the bill to the paisa, in however many pieces they come', () => {
    fc.assert(
      fc.property(bill, pieces, (asked, shares) => {
        const priced = priceBill(asked);
        const sold = soldOf(asked, priced);
        const notes = cutsOf(asked.lines, shares).map((back) => takeBack(sold, back));
        for (const field of Object.keys(priced.totals) as (keyof typeof priced.totals)[])
          expect(
            notes.reduce((sum, note) => sum + note.totals[field], 0),
            field,
          ).toBe(priced.totals[field]);
      }),
      { numRuns },
    );
  });

  it('carry a note that balances in itself, with equal halves and nothing above the bill', () => {
    fc.assert(
      fc.property(bill, pieces, (asked, shares) => {
        const priced = priceBill(asked);
        const sold = soldOf(asked, priced);
        for (const back of cutsOf(asked.lines, shares)) {
          const { lines, totals } = takeBack(sold, back);
          expect(totals.subtotalPaise - totals.discountPaise + totals.taxPaise + totals.roundOffPaise).toBe(
            totals.payablePaise,
          );
          expect(totals.taxablePaise + totals.taxPaise).toBe(totals.totalPaise);
          expect(totals.cgstPaise).toBe(totals.sgstPaise);
          for (const each of lines) {
            expect(each.cgst).toBe(each.sgst);
            expect(each.taxable + each.cgst + each.sgst + each.igst + each.cess).toBe(each.total);
          }
          expect(totals.payablePaise).toBeGreaterThanOrEqual(0);
          expect(totals.payablePaise).toBeLessThanOrEqual(priced.totals.payablePaise);
        }
      }),
      { numRuns },
    );
  });

  it('are within a paisa of their exact share of each figure', () => {
    fc.assert(
      fc.property(bill, fc.integer({ min: 1, max: 1000 }), (asked, share) => {
        const sold = soldOf(asked, priceBill(asked));
        const [back = []] = cutsOf(asked.lines, [share]);
        for (const [n, each] of takeBack(sold, back).lines.entries()) {
          const whole = sold.lines[n];
          if (!whole) continue;
          for (const field of ['gross', 'discount', 'cgst', 'igst', 'cess'] as const)
            expect(Math.abs(each[field] * whole.quantity - whole[field] * each.quantity)).toBeLessThanOrEqual(
              whole.quantity,
            );
        }
      }),
      { numRuns },
    );
  });

  it('give the same money without their taxes, all of it as value', () => {
    fc.assert(
      fc.property(bill, pieces, (asked, shares) => {
        const sold = soldOf(asked, priceBill(asked));
        for (const back of cutsOf(asked.lines, shares)) {
          const taxed = takeBack(sold, back);
          const { lines, totals } = withoutTax(taxed);
          expect(totals).toMatchObject({ taxPaise: 0, afterTaxDiscountPaise: 0 });
          expect(totals.payablePaise).toBe(taxed.totals.payablePaise);
          expect(totals.taxablePaise + totals.roundOffPaise).toBe(totals.payablePaise);
          expect(totals.subtotalPaise - totals.discountPaise).toBe(totals.taxablePaise);
          for (const each of lines) expect(each.gross - each.discount).toBe(each.total);
        }
      }),
      { numRuns },
    );
  });

  it('cannot be more than was sold', () => {
    const sold = soldOf(oneKilo, priceBill(oneKilo));
    const back = [{ before: thousandths(600), now: thousandths(401) }];
    expect(() => takeBack(sold, back)).toThrow(RangeError);
  });

  it('post the mirror of the bill', () => {
    const { totals } = priceBill(oneKilo);
    expect(mirrored(totals)).toEqual(
      Object.fromEntries(Object.entries(totals).map(([name, value]) => [name, 0 - value])),
    );
  });
});

const oneKilo: BillInput = {
  supply: 'INTRASTATE',
  withGst: true,
  roundToRupee: true,
  discount: { kind: 'percent', value: basisPoints(500) },
  lines: [
    {
      name: 'Cheeni',
      unitPrice: paise(5050),
      quantity: thousandths(1000),
      gstRate: basisPoints(500),
      cessRate: basisPoints(0),
      mode: 'exclusive',
    },
  ],
};

describe('the money of a return', () => {
  const bill = (paid: number, returned = 0) => ({
    total: paise(10_000),
    paid: paise(paid),
    returned: paise(returned),
  });

  it.each([
    ['a paid bill gives all of it back', 4000, bill(10_000), 4000],
    ['an unpaid bill only owes less', 4000, bill(0), 0],
    ['a part-paid bill first owes less', 4000, bill(7000), 1000],
    ['what came back before counts', 4000, bill(5000, 3000), 2000],
  ])('%s', (_case, note, of, freed) => expect(freedBy(paise(note), of)).toBe(freed));
});
