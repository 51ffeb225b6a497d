import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paise, paise } from '../units.ts';
import { counterMoney } from './counter-money.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { paidAs, type SaidPayment, type SaidWay } from './said-payment.ts';

const RAHUL: Draft = { ...EMPTY_DRAFT, customer: { id: 'r', name: 'Rahul' } };
const BILL = paise(17_000);
const part = (way: SaidWay, rupees: number | null) => ({
  way,
  amountPaise: rupees === null ? null : paise(rupees * 100),
});
const said = (parts: SaidPayment['parts'], rest: SaidWay | null = null): SaidPayment => ({ parts, rest });
const taken = (draft: Draft, payable: Paise = BILL) => counterMoney(draft, payable);

describe('the money of a bill as it is said', () => {
  it('"cash diya" takes the bill in cash, "udhaar" puts all of it on the khata', () => {
    expect(taken(paidAs(RAHUL, BILL, said([part('cash', null)])))).toMatchObject({
      payment: 'cash',
      rest: 0,
    });
    const cash: Draft = { ...RAHUL, payment: 'cash' };
    expect(taken(paidAs(cash, BILL, said([part('udhaar', null)])))).toMatchObject({
      receipts: [],
      rest: 17_000,
    });
  });

  it('"500 ka note" gives change', () => {
    const draft = paidAs(RAHUL, BILL, said([part('cash', 500)]));
    expect(taken(draft)).toMatchObject({ payment: 'cash', tendered: 50_000, change: 33_000, rest: 0 });
  });

  it('"100 cash baaki udhaar" and "100 cash baaki UPI" split the bill', () => {
    expect(taken(paidAs(RAHUL, BILL, said([part('cash', 100)], 'udhaar')))).toMatchObject({
      receipts: [{ mode: 'cash', amountPaise: 10_000 }],
      rest: 7000,
    });
    expect(taken(paidAs(RAHUL, BILL, said([part('cash', 100)], 'upi')))).toMatchObject({
      receipts: [
        { mode: 'cash', amountPaise: 10_000 },
        { mode: 'upi', amountPaise: 7000 },
      ],
      rest: 0,
    });
  });

  it('"baaki udhaar" after "100 diya" keeps the hundred; another way takes its place', () => {
    const counted = paidAs(RAHUL, BILL, said([part('cash', 100)]));
    expect(taken(paidAs(counted, BILL, said([part('udhaar', null)])))).toMatchObject({ rest: 7000 });
    expect(taken(paidAs(counted, BILL, said([part('upi', null)])))).toMatchObject({
      receipts: [{ mode: 'upi', amountPaise: 17_000 }],
    });
  });

  it('more cash than the bill is handed over, whatever is said of a rest', () => {
    const draft = paidAs(RAHUL, BILL, said([part('cash', 200)], 'udhaar'));
    expect(taken(draft)).toMatchObject({ change: 3000, rest: 0 });
  });

  it('always comes to the bill, and never takes more than was said', () => {
    const way = fc.constantFrom<SaidWay>('cash', 'upi', 'card', 'udhaar');
    const amount = fc.integer({ min: 1, max: 100_000 }).map(paise);
    const parts = fc.array(fc.record({ way, amountPaise: amount }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(parts, fc.option(way), amount, (given, rest, payable) => {
        const found = taken(paidAs(RAHUL, payable, { parts: given, rest }), payable);
        fc.pre(typeof found !== 'string');
        const sum = (list: readonly { amountPaise: Paise }[]) =>
          list.reduce((total, each) => total + each.amountPaise, 0);
        expect(sum(found.receipts) + found.rest).toBe(payable);
        if (rest === null) expect(sum(found.receipts)).toBeLessThanOrEqual(sum(given));
      }),
    );
  });
});
