import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '../units.ts';
import { counterMoney } from './counter-money.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

const RAHUL = { id: 'r', name: 'Rahul' };
const draft = (change: Partial<Draft>): Draft => ({ ...EMPTY_DRAFT, ...change });
const money = fc.integer({ min: 0, max: 1_000_000 }).map(paise);
const mode = fc.constantFrom('cash', 'upi', 'card', 'cheque', 'bank');

const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    ...Object.fromEntries(Object.entries(EMPTY_DRAFT).map(([key, value]) => [key, fc.constant(value)])),
    customer: fc.constantFrom(null, RAHUL),
    payment: fc.option(fc.oneof(mode, fc.constant('udhaar' as const))),
    split: fc.array(fc.record({ mode, amountPaise: money }), { maxLength: 4 }),
    tendered: fc.option(money),
  })
  .map((change) => draft(change));

describe('money at the counter', () => {
  it('comes to the bill: what is taken, and what goes on the khata', () => {
    fc.assert(
      fc.property(anyDraft, money, (asked, payable) => {
        const found = counterMoney(asked, payable);
        fc.pre(typeof found !== 'string');
        const taken = found.receipts.reduce((sum, part) => sum + part.amountPaise, 0);
        expect(taken + found.rest).toBe(payable);
        expect(found.receipts.every((part) => part.amountPaise > 0)).toBe(true);
        expect(new Set(found.receipts.map((part) => part.mode)).size).toBe(found.receipts.length);
        if (asked.customer === null) expect(found.rest).toBe(0);
      }),
    );
  });

  it('gives change of cash only: what was handed over less what was taken of it', () => {
    fc.assert(
      fc.property(anyDraft, money, (asked, payable) => {
        const found = counterMoney(asked, payable);
        fc.pre(typeof found !== 'string' && found.tendered !== null);
        if (typeof found === 'string' || found.tendered === null) return;
        const cash = found.receipts.find((part) => part.mode === 'cash')?.amountPaise ?? 0;
        expect(found.change).toBe(found.tendered - cash);
      }),
    );
  });

  it('takes ₹200 for ₹170 and gives ₹30 back', () => {
    expect(counterMoney(draft({ tendered: paise(20_000) }), paise(17_000))).toEqual({
      payment: 'cash',
      receipts: [{ mode: 'cash', amountPaise: 17_000 }],
      tendered: 20_000,
      change: 3000,
      rest: 0,
    });
  });

  it('writes the rest of a split as udhaar', () => {
    const split = [{ mode: 'upi' as const, amountPaise: paise(50_000) }];
    expect(counterMoney(draft({ customer: RAHUL, split }), paise(87_100))).toMatchObject({
      payment: 'upi',
      rest: 37_100,
    });
  });

  it('says what cannot be', () => {
    const split = [{ mode: 'upi' as const, amountPaise: paise(20_000) }];
    expect(counterMoney(draft({ customer: RAHUL, split }), paise(17_000))).toBe('over');
    expect(counterMoney(draft({ split }), paise(27_000))).toBe('short');
    expect(counterMoney(draft({ tendered: paise(10_000) }), paise(17_000))).toBe('short');
    expect(counterMoney(draft({ payment: 'udhaar' }), paise(17_000))).toBe('short');
  });
});
