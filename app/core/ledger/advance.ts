import { type Paise, paise } from '../units.ts';
import { type Settlement, settleOldestFirst, type UnpaidBill } from './settle.ts';

/**
 * What an advance settles: bills together ask for more than the customer owes in all, so the difference was paid ahead. It goes
 * to the oldest bills first. `balance` is what they owe with these bills in it; paise.
 */
export function advanceFor(balance: Paise, bills: readonly UnpaidBill[]): Settlement[] {
  const unpaid = bills.reduce((sum, bill) => sum + Math.max(0, bill.total - bill.paid), 0);
  return settleOldestFirst(paise(Math.max(0, unpaid - balance)), bills);
}

/** As `settleOldestFirst`, but one bill comes before all others. A bill that is not unpaid changes nothing. */
export function settleChosenFirst(
  amount: Paise,
  bills: readonly UnpaidBill[],
  chosen: string | null,
): Settlement[] {
  const first = bills.filter((bill) => bill.id === chosen);
  return settleOldestFirst(amount, [...first, ...bills.filter((bill) => bill.id !== chosen)]);
}
