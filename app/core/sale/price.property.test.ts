import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basisPoints, paise, thousandths } from '../units.ts';
import { priceBill } from './price.ts';
import type { BillInput, BillTotals, Discount, LineInput, PricedLine, Supply } from './price-types.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 300 : 200_000;
const SLABS = [0, 25, 150, 300, 500, 1200, 1800, 2800, 4000];

const discount: fc.Arbitrary<Discount> = fc.oneof(
  fc.record({ kind: fc.constant('amount'), value: fc.integer({ min: 0, max: 500_000 }).map(paise) }),
  fc.record({ kind: fc.constant('percent'), value: fc.integer({ min: 0, max: 10_000 }).map(basisPoints) }),
);

const lineOf = (quantity: fc.Arbitrary<number>): fc.Arbitrary<LineInput> =>
  fc.record(
    {
      name: fc.constantFrom('Chawal', 'Cheeni', 'Soap'),
      unitPrice: fc.integer({ min: 0, max: 1_000_000 }).map(paise),
      quantity: quantity.map(thousandths),
      discount,
      gstRate: fc.constantFrom(...SLABS).map(basisPoints),
      cessRate: fc.constantFrom(0, 0, 500, 1200, 6000).map(basisPoints),
      mode: fc.constantFrom('exclusive', 'inclusive', 'rsp'),
    },
    { requiredKeys: ['name', 'unitPrice', 'quantity', 'gstRate', 'cessRate', 'mode'] },
  );

const billOf = (quantity: fc.Arbitrary<number>): fc.Arbitrary<BillInput> =>
  fc.record(
    {
      supply: fc.constantFrom<Supply[]>('INTRASTATE', 'INTERSTATE'),
      withGst: fc.boolean(),
      roundToRupee: fc.boolean(),
      discount,
      lines: fc.array(lineOf(quantity), { minLength: 1, maxLength: 15 }),
    },
    { requiredKeys: ['supply', 'withGst', 'roundToRupee', 'lines'] },
  );

const sale = billOf(fc.integer({ min: 1, max: 200_000 }));
const either = billOf(fc.integer({ min: -50_000, max: 50_000 }));

/** Lines that differ in their tax and hardly in their price: most left-over paise are ties. */
const alike: fc.Arbitrary<BillInput> = fc.record({
  supply: fc.constant<Supply>('INTERSTATE'),
  withGst: fc.constant(true),
  roundToRupee: fc.constant(false),
  discount: fc.record({ kind: fc.constant('amount'), value: fc.integer({ min: 1, max: 9 }).map(paise) }),
  lines: fc.array(
    fc.record({
      name: fc.constant('Toffee'),
      unitPrice: fc.constantFrom(...[9, 10, 11].map(paise)),
      quantity: fc.constant(thousandths(1000)),
      gstRate: fc.constantFrom(...[0, 1800, 4000].map(basisPoints)),
      cessRate: fc.constantFrom(...[0, 1200].map(basisPoints)),
      mode: fc.constantFrom('exclusive', 'inclusive', 'rsp'),
    }),
    { minLength: 2, maxLength: 4 },
  ),
});

const sum = (lines: readonly PricedLine[], field: Exclude<keyof PricedLine, 'name'>): number =>
  lines.reduce((total, line) => total + line[field], 0);
const without = ({ discount: _, ...bill }: BillInput): BillInput => bill;
const negated = (value: object) =>
  Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, typeof each === 'number' ? 0 - each : each]),
  );
const returned = (bill: BillInput): BillInput => ({
  ...bill,
  lines: bill.lines.map((line) => ({ ...line, quantity: thousandths(0 - line.quantity) })),
});

/** A fraction of whole numbers: the independent way of working the same money. */
type Ratio = readonly [over: bigint, under: bigint];
const times = ([a, b]: Ratio, [c, d]: Ratio): Ratio => [a * c, b * d];
const ratio = (value: number, under = 1): Ratio => [BigInt(value), BigInt(under)];

/** To the nearest whole by comparing the remainder, halves away from zero. */
function nearest([over, under]: Ratio): number {
  const size = over < 0n ? -over : over;
  const up = (size % under) * 2n >= under ? 1n : 0n;
  return Number(over < 0n ? -(size / under + up) : size / under + up) + 0;
}

function offOracle(amount: number, asked: Discount | undefined): number {
  if (asked === undefined) return 0;
  if (asked.kind === 'percent') return nearest(times(ratio(amount), ratio(asked.value, 10_000)));
  return Math.sign(amount) * Math.min(asked.value, Math.abs(amount));
}

/** The law's formulas line by line in fractions: value + tax on top, or tax = amount × rate / (100 + rates). */
function oracle(line: LineInput, supply: Supply): Record<string, number> {
  const gross = nearest(times(ratio(line.unitPrice), ratio(line.quantity, 1000)));
  const net = gross - offOracle(gross, line.discount);
  const base = line.mode === 'rsp' ? gross : net;
  const whole = line.mode === 'exclusive' ? 10_000 : 10_000 + line.gstRate + line.cessRate;
  const part = (rate: number, heads: number) => nearest(times(ratio(base), ratio(rate, whole * heads)));
  const igstPaise = supply === 'INTERSTATE' ? part(line.gstRate, 1) : 0;
  const half = supply === 'INTRASTATE' ? part(line.gstRate, 2) : 0;
  const cessPaise = part(line.cessRate, 1);
  const tax = igstPaise + half + half + cessPaise;
  const taxablePaise = line.mode === 'exclusive' ? net : base - tax;
  return {
    grossPaise: gross,
    taxablePaise,
    cgstPaise: half,
    sgstPaise: half,
    igstPaise,
    cessPaise,
    totalPaise: taxablePaise + tax,
  };
}

describe('any bill', () => {
  it('adds up: every total is the sum of its lines', () => {
    fc.assert(
      fc.property(either, (bill) => {
        const { lines, totals } = priceBill(bill);
        const fields = [
          'taxablePaise',
          'cgstPaise',
          'sgstPaise',
          'igstPaise',
          'cessPaise',
          'discountPaise',
          'totalPaise',
        ] as const;
        for (const field of fields) expect(totals[field]).toBe(sum(lines, field));
        expect(totals.payablePaise).toBe(sum(lines, 'payablePaise') + totals.roundOffPaise);
        expect(totals.subtotalPaise - totals.discountPaise + totals.taxPaise + totals.roundOffPaise).toBe(
          totals.payablePaise,
        );
        expect(totals.taxablePaise + totals.taxPaise).toBe(totals.totalPaise);
        expect(totals.totalPaise - totals.afterTaxDiscountPaise + totals.roundOffPaise).toBe(
          totals.payablePaise,
        );
      }),
      { numRuns },
    );
  });

  it('has equal halves within the State and only IGST between States', () => {
    fc.assert(
      fc.property(either, (bill) => {
        for (const line of priceBill(bill).lines) {
          expect(line.cgstPaise).toBe(line.sgstPaise);
          if (bill.supply === 'INTRASTATE') expect(line.igstPaise).toBe(0);
          else expect(line.cgstPaise).toBe(0);
        }
      }),
      { numRuns },
    );
  });

  it('rounds to the rupee by 50 paise at most, and only when asked', () => {
    fc.assert(
      fc.property(either, (bill) => {
        const { roundOffPaise, payablePaise } = priceBill(bill).totals;
        if (bill.roundToRupee) expect(Math.abs(payablePaise % 100)).toBe(0);
        else expect(roundOffPaise).toBe(0);
        expect(Math.abs(roundOffPaise)).toBeLessThanOrEqual(50);
      }),
      { numRuns },
    );
  });

  it.each([
    ['of any kind', either],
    ['of equal small prices, where the odd paise of a discount must choose', alike],
  ])('is the same bill in whatever order the lines are rung up: lines %s', (_kind, bills) => {
    const shuffled = bills.chain((bill) =>
      fc.tuple(fc.constant(bill), fc.shuffledSubarray([...bill.lines], { minLength: bill.lines.length })),
    );
    fc.assert(
      fc.property(shuffled, ([bill, lines]) => {
        expect(priceBill({ ...bill, lines }).totals).toEqual(priceBill(bill).totals);
      }),
      { numRuns },
    );
  });

  it('comes back as its exact mirror when everything is returned', () => {
    fc.assert(
      fc.property(sale, (bill) => {
        const [sold, back] = [priceBill(bill), priceBill(returned(bill))];
        expect(back.totals).toEqual(negated(sold.totals));
        expect(back.lines).toEqual(sold.lines.map(negated));
      }),
      { numRuns },
    );
  });

  it('carries no tax without GST: price less discount', () => {
    fc.assert(
      fc.property(sale, (bill) => {
        const { totals, lines } = priceBill({ ...bill, withGst: false });
        expect(totals.taxPaise).toBe(0);
        expect(totals.totalPaise).toBe(sum(lines, 'grossPaise') - sum(lines, 'discountPaise'));
      }),
      { numRuns },
    );
  });

  it('agrees with the formulas of the law worked in fractions', () => {
    fc.assert(
      fc.property(either, (asked) => {
        const bill = { ...without(asked), withGst: true };
        const lines = priceBill(bill).lines;
        for (const [index, line] of bill.lines.entries())
          expect(lines[index]).toMatchObject(oracle(line, bill.supply));
      }),
      { numRuns },
    );
  });
});

describe('prices with the tax inside', () => {
  const packed = sale.map((bill) => ({
    ...bill,
    withGst: true,
    lines: bill.lines.map((line): LineInput => ({ ...line, mode: 'inclusive' })),
  }));

  it('are what the customer pays, whatever the rates are', () => {
    fc.assert(
      fc.property(packed, fc.constantFrom(...SLABS).map(basisPoints), (bill, gstRate) => {
        const other = { ...bill, lines: bill.lines.map((line) => ({ ...line, gstRate })) };
        expect(priceBill(other).totals.payablePaise).toBe(priceBill(bill).totals.payablePaise);
        expect(priceBill({ ...bill, withGst: false }).totals.payablePaise).toBe(
          priceBill(bill).totals.payablePaise,
        );
      }),
      { numRuns },
    );
  });

  it('never make a value or a tax negative', () => {
    fc.assert(
      fc.property(packed, (bill) => {
        for (const line of priceBill(bill).lines) {
          const amounts = [
            line.taxablePaise,
            line.cgstPaise,
            line.igstPaise,
            line.cessPaise,
            line.payablePaise,
          ];
          expect(Math.min(...amounts)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns },
    );
  });
});

describe('a discount on the whole bill', () => {
  const netOf = (line: PricedLine): number => line.grossPaise - line.discountPaise;

  it('is spread to the paisa, each line within a paisa of its share', () => {
    fc.assert(
      fc.property(sale, discount, (asked, off) => {
        const before = priceBill(without(asked)).lines;
        const after = priceBill({ ...asked, discount: off }).lines;
        const whole = before.reduce((total, line) => total + netOf(line), 0);
        const taken = sum(after, 'discountPaise') - sum(before, 'discountPaise');
        expect(taken).toBe(offOracle(whole, off));
        for (const [index, line] of before.entries()) {
          const part = netOf(line) - netOf(after[index] ?? line);
          expect(Math.abs(part * whole - taken * netOf(line))).toBeLessThanOrEqual(whole);
        }
      }),
      { numRuns },
    );
  });

  it('leaves goods given back on the same bill at their price', () => {
    const line = (name: string, pieces: number): LineInput => ({
      name,
      unitPrice: paise(10_000),
      quantity: thousandths(pieces * 1000),
      gstRate: basisPoints(0),
      cessRate: basisPoints(0),
      mode: 'exclusive',
    });
    const bill: BillInput = {
      supply: 'INTRASTATE',
      withGst: true,
      roundToRupee: true,
      discount: { kind: 'percent', value: basisPoints(1000) },
      lines: [line('bought', 3), line('given back', -1)],
    };
    const totals: Partial<BillTotals> = { discountPaise: paise(3000), payablePaise: paise(17_000) };
    expect(priceBill(bill).totals).toMatchObject(totals);
    expect(priceBill(bill).lines.map((each) => each.discountPaise)).toEqual([3000, 0]);
  });
});
