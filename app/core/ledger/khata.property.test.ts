import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../datetime/ist.ts';
import { paise } from '../units.ts';
import { advanceFor, settleChosenFirst } from './advance.ts';
import { ageingOf } from './ageing.ts';

const TODAY = '2026-11-25';
const numRuns = process.env.EXECORA_DEEP === undefined ? 300 : 20_000;
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const amount = fc.integer({ min: 1, max: 1_000_000 });
const entry = fc.record({ back: fc.nat(200), amount: fc.integer({ min: -500_000, max: 500_000 }) });
const bill = fc.record({ total: amount, part: fc.nat(100) }).map(({ total, part }) => ({
  total: paise(total),
  paid: paise(Math.floor((total * part) / 100)),
}));
const bills = fc
  .array(bill, { maxLength: 8 })
  .map((all) => all.map((one, at) => ({ ...one, id: String(at) })));

/** First in, first out, said plainly: every credit eats the oldest debit that is left. */
function fifo(entries: readonly { back: number; amount: number }[]): number[] {
  const debits = entries
    .filter((one) => one.amount > 0)
    .sort((a, b) => b.back - a.back)
    .map((one) => ({ ...one }));
  let paid = -sum(entries.filter((one) => one.amount < 0).map((one) => one.amount));
  const left = [0, 0, 0, 0];
  for (const debit of debits) {
    const part = Math.min(paid, debit.amount);
    paid -= part;
    const at = debit.back <= 30 ? 0 : debit.back <= 60 ? 1 : debit.back <= 90 ? 2 : 3;
    left[at] = (left[at] ?? 0) + debit.amount - part;
  }
  return left;
}

describe('ageing', () => {
  it('lets every payment take the oldest udhaar, and adds up to the balance', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (entries) => {
        const aged = ageingOf(
          entries.map(({ back, amount: moved }) => ({
            day: addDays(TODAY, -back),
            amount: paise(moved === 0 ? 0 : moved),
          })),
          TODAY,
        );
        const found = [aged.upTo30, aged.upTo60, aged.upTo90, aged.over90];
        expect(found).toEqual(fifo(entries));
        expect(sum(found)).toBe(Math.max(0, sum(entries.map((one) => one.amount))));
      }),
      { numRuns },
    );
  });

  it.each([
    [30, 'upTo30'],
    [31, 'upTo60'],
    [60, 'upTo60'],
    [61, 'upTo90'],
    [90, 'upTo90'],
    [91, 'over90'],
  ] as const)('counts %i days as %s', (days, bucket) => {
    expect(ageingOf([{ day: addDays(TODAY, -days), amount: paise(700) }], TODAY)[bucket]).toBe(700);
  });
});

describe('an advance', () => {
  it('settles so much that bills ask for no more than is owed, and no bill twice', () => {
    fc.assert(
      fc.property(bills, fc.integer({ min: -2_000_000, max: 8_000_000 }), (unpaid, owed) => {
        const balance = paise(owed === 0 ? 0 : owed);
        const due = sum(unpaid.map((one) => one.total - one.paid));
        const parts = advanceFor(balance, unpaid);
        const used = sum(parts.map((part) => part.amountPaise));
        expect(used).toBe(Math.min(due, Math.max(0, due - owed)));
        for (const part of parts) {
          const of = unpaid.find((one) => one.id === part.invoiceId);
          expect(part.amountPaise).toBeLessThanOrEqual((of?.total ?? 0) - (of?.paid ?? 0));
        }
      }),
      { numRuns },
    );
  });
});

describe('a payment for a chosen bill', () => {
  it('pays that one first and spreads what is left from the oldest', () => {
    fc.assert(
      fc.property(bills, amount, fc.nat(9), (unpaid, paid, at) => {
        const parts = settleChosenFirst(paise(paid), unpaid, String(at));
        const chosen = unpaid.find((one) => one.id === String(at));
        const due = chosen ? chosen.total - chosen.paid : 0;
        const got = parts.find((part) => part.invoiceId === String(at))?.amountPaise ?? 0;
        expect(got).toBe(Math.min(due, paid));
        const all = sum(unpaid.map((one) => one.total - one.paid));
        expect(sum(parts.map((part) => part.amountPaise))).toBe(Math.min(all, paid));
      }),
      { numRuns },
    );
  });
});
