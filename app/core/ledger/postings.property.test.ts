import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceBill } from '../sale/price.ts';
import type { BillTotals, LineInput } from '../sale/price-types.ts';
import { basisPoints, type Paise, paise, thousandths } from '../units.ts';
import { PAYMENT_ACCOUNTS, type Posting } from './accounts.ts';
import {
  balanced,
  postCredit,
  postInvoice,
  postOpening,
  postPayment,
  postRefund,
  postWriteOff,
  reverse,
} from './postings.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 300 : 100_000;
const RAHUL = 'rahul';

const total = (postings: readonly Posting[]): number =>
  postings.reduce((sum, { amountPaise }) => sum + amountPaise, 0);
const owes = (postings: readonly Posting[], customer: string | null): number =>
  total(postings.filter(({ account, customerId }) => account === 'receivable' && customerId === customer));
const cash = (amount: number) => ({ account: 'cash', amountPaise: paise(amount) }) as const;

const line: fc.Arbitrary<LineInput> = fc.record({
  name: fc.constant('Cheeni'),
  unitPrice: fc.integer({ min: 1, max: 500_000 }).map(paise),
  quantity: fc.integer({ min: 1, max: 50_000 }).map(thousandths),
  discount: fc.record({
    kind: fc.constant('percent'),
    value: fc.integer({ min: 0, max: 9000 }).map(basisPoints),
  }),
  gstRate: fc.constantFrom(0, 500, 1800, 4000).map(basisPoints),
  cessRate: fc.constantFrom(0, 1200).map(basisPoints),
  mode: fc.constantFrom('exclusive', 'inclusive', 'rsp'),
});
const totals: fc.Arbitrary<BillTotals> = fc
  .record({
    supply: fc.constantFrom('INTRASTATE', 'INTERSTATE'),
    withGst: fc.boolean(),
    roundToRupee: fc.boolean(),
    lines: fc.array(line, { minLength: 1, maxLength: 8 }),
  })
  .map((bill) => priceBill(bill).totals);
const amount: fc.Arbitrary<Paise> = fc.integer({ min: 1, max: 10_000_000_000 }).map(paise);

const plain = priceBill({
  supply: 'INTRASTATE',
  withGst: true,
  roundToRupee: true,
  lines: [
    {
      name: 'Cheeni',
      unitPrice: paise(5000),
      quantity: thousandths(1000),
      gstRate: basisPoints(500),
      cessRate: basisPoints(0),
      mode: 'exclusive',
    },
  ],
}).totals;

describe('a bill in the ledger', () => {
  it('debits the customer and credits sales, taxes and round-off', () => {
    expect(postInvoice({ customerId: RAHUL, totals: plain })).toEqual([
      { account: 'receivable', customerId: RAHUL, amountPaise: 5300 },
      { account: 'sales', customerId: null, amountPaise: -5000 },
      { account: 'cgst', customerId: null, amountPaise: -125 },
      { account: 'sgst', customerId: null, amountPaise: -125 },
      { account: 'roundoff', customerId: null, amountPaise: -50 },
    ]);
  });

  it('balances for every bill, with or without a part paid at the counter', () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 0, max: 100 }), (bill, percent) => {
        const part = Math.floor((bill.payablePaise * percent) / 100);
        const receipts = part > 0 ? [cash(part)] : [];
        const postings = postInvoice({ customerId: RAHUL, totals: bill, receipts });
        expect(total(postings)).toBe(0);
        expect(owes(postings, RAHUL)).toBe(bill.payablePaise - part);
        expect(postings.every(({ amountPaise }) => amountPaise !== 0)).toBe(true);
      }),
      { numRuns },
    );
  });

  it('is undone to the paisa in every account by its reversal', () => {
    fc.assert(
      fc.property(totals, (bill) => {
        const sold = postInvoice({ customerId: RAHUL, totals: bill });
        const accounts = new Set(sold.map(({ account }) => account));
        for (const account of accounts) {
          expect(total([...sold, ...reverse(sold)].filter((posting) => posting.account === account))).toBe(0);
        }
      }),
      { numRuns },
    );
  });

  it('lets a walk-in go only when everything is paid', () => {
    expect(
      owes(postInvoice({ customerId: null, totals: plain, receipts: [cash(5000), cash(300)] }), null),
    ).toBe(0);
    expect(() => postInvoice({ customerId: null, totals: plain })).toThrow(RangeError);
    expect(() => postInvoice({ customerId: null, totals: plain, receipts: [cash(5299)] })).toThrow(
      RangeError,
    );
  });

  it('gives money back on a return, and never takes it', () => {
    const back: BillTotals = priceBill({
      supply: 'INTRASTATE',
      withGst: false,
      roundToRupee: true,
      lines: [
        {
          name: 'Cheeni',
          unitPrice: paise(5000),
          quantity: thousandths(-1000),
          gstRate: basisPoints(0),
          cessRate: basisPoints(0),
          mode: 'exclusive',
        },
      ],
    }).totals;
    expect(postInvoice({ customerId: null, totals: back, receipts: [cash(-5000)] })).toContainEqual({
      account: 'cash',
      customerId: null,
      amountPaise: -5000,
    });
    expect(() => postInvoice({ customerId: RAHUL, totals: back, receipts: [cash(5000)] })).toThrow(
      RangeError,
    );
    expect(() => postInvoice({ customerId: RAHUL, totals: plain, receipts: [cash(0)] })).toThrow(RangeError);
  });
});

describe('the khata', () => {
  it('moves by exactly the amount, the way the shopkeeper says it', () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...PAYMENT_ACCOUNTS), (money, account) => {
        const receipt = { account, amountPaise: money };
        const entries = [
          [postPayment(RAHUL, [receipt]), 0 - money],
          [postRefund(RAHUL, receipt), money],
          [postCredit(RAHUL, money), money],
          [postOpening(RAHUL, paise(0 - money)), 0 - money],
          [postWriteOff(RAHUL, money), 0 - money],
        ] as const;
        for (const [postings, moved] of entries) {
          expect(total(postings)).toBe(0);
          expect(owes(postings, RAHUL)).toBe(moved);
        }
      }),
      { numRuns },
    );
  });

  it('puts a payment into the account it came by, and udhaar without a bill into no sale', () => {
    expect(postPayment(RAHUL, [{ account: 'upi', amountPaise: paise(10_000) }])).toEqual([
      { account: 'upi', customerId: null, amountPaise: 10_000 },
      { account: 'receivable', customerId: RAHUL, amountPaise: -10_000 },
    ]);
    expect(postCredit(RAHUL, paise(500)).map(({ account }) => account)).toEqual(['receivable', 'opening']);
  });

  it.each([[0], [-1]])('refuses an amount of %d', (money) => {
    expect(() => postPayment(RAHUL, [cash(money)])).toThrow(RangeError);
    expect(() => postRefund(RAHUL, cash(money))).toThrow(RangeError);
    expect(() => postCredit(RAHUL, paise(money))).toThrow(RangeError);
    expect(() => postWriteOff(RAHUL, paise(money))).toThrow(RangeError);
  });
});

describe('balanced', () => {
  const side = (amountPaise: number, customerId: string | null = null): Posting => ({
    account: 'cash',
    customerId,
    amountPaise: paise(amountPaise),
  });

  it('stops postings that are off by a paisa, or name a customer where none belongs', () => {
    expect(() => balanced([side(100), side(-99)])).toThrow('off by 1 paise');
    expect(() => balanced([side(1, RAHUL), side(-1)])).toThrow('only a receivable');
    expect(balanced([side(1), side(-1), side(0)])).toHaveLength(2);
  });
});
