import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paise } from '../units.ts';
import { unsettle } from './unsettle.ts';

const numRuns = process.env.EXECORA_DEEP === undefined ? 300 : 20_000;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const some = fc.integer({ min: 0, max: 100_000 });

/** A customer's bills, money that is free, and a payment that settled some of what they settled. */
const world = fc
  .record({
    bills: fc.array(some, { maxLength: 6 }),
    free: some,
    gone: some,
    shares: fc.array(fc.nat(100), { minLength: 6, maxLength: 6 }),
    freeShare: fc.nat(100),
  })
  .map(({ bills, free, gone, shares, freeShare }) => {
    const settles = bills.map((settled, n) => ({
      invoiceId: String(n),
      amountPaise: paise(Math.floor((settled * (shares[n] ?? 0)) / 100)),
    }));
    // `gone`: what it had settled of a bill that was cancelled since.
    const cancelled = { invoiceId: 'cancelled', amountPaise: paise(gone) };
    const before = sum(settles.map((part) => part.amountPaise)) + gone;
    const amount = before + Math.floor((free * freeShare) / 100);
    return {
      bills: bills.map((settled, n) => ({ id: String(n), settled: paise(settled) })),
      money: { amount: paise(amount), settles: [...settles, cancelled], free: paise(free) },
    };
  });

describe('money that is taken back', () => {
  it('never takes more off a bill than settled it, and takes all that no free money covers', () => {
    fc.assert(
      fc.property(world, ({ bills, money }) => {
        const off = unsettle(money, bills);
        for (const { id, settled } of bills) {
          const parts = off.filter((part) => part.invoiceId === id).map((part) => -part.amountPaise);
          expect(parts.length <= 1 && sum(parts) <= settled).toBe(true);
        }
        const taken = -sum(off.map((part) => part.amountPaise));
        const all = sum(bills.map((bill) => bill.settled));
        expect(taken + money.free).toBeGreaterThanOrEqual(Math.min(money.amount, all + money.free));
      }),
      { numRuns },
    );
  });

  it('goes off the very bills that it had settled, when they stand', () => {
    fc.assert(
      fc.property(world, ({ bills, money }) => {
        const settles = money.settles.filter((part) => part.invoiceId !== 'cancelled');
        const amount = paise(sum(settles.map((part) => part.amountPaise)));
        const off = unsettle({ ...money, amount, settles }, bills);
        expect(off).toEqual(
          settles
            .filter((part) => part.amountPaise > 0)
            .map(({ invoiceId, amountPaise }) => ({ invoiceId, amountPaise: -amountPaise })),
        );
      }),
      { numRuns },
    );
  });

  it('that went on from a cancelled bill comes off the newest bills', () => {
    const bills = [
      { id: 'new', settled: paise(500) },
      { id: 'old', settled: paise(700) },
    ];
    const money = {
      amount: paise(900),
      settles: [{ invoiceId: 'gone', amountPaise: paise(900) }],
      free: paise(100),
    };
    expect(unsettle(money, bills)).toEqual([
      { invoiceId: 'new', amountPaise: -500 },
      { invoiceId: 'old', amountPaise: -300 },
    ]);
  });
});
