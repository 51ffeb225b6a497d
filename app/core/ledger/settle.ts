import { type Paise, paise } from '../units.ts';

export interface UnpaidBill {
  readonly id: string;
  readonly total: Paise;
  readonly paid: Paise;
}

export interface Settlement {
  readonly invoiceId: string;
  readonly amountPaise: Paise;
}

/**
 * Spreads a payment (paise, above 0) over unpaid bills, oldest first as given. What is left over belongs to
 * no bill: it stays as advance on the khata.
 */
export function settleOldestFirst(amount: Paise, bills: readonly UnpaidBill[]): Settlement[] {
  let rest: number = amount;
  const parts: Settlement[] = [];
  for (const bill of bills) {
    const part = Math.min(rest, bill.total - bill.paid);
    if (part > 0) parts.push({ invoiceId: bill.id, amountPaise: paise(part) });
    rest -= Math.max(0, part);
  }
  return parts;
}
