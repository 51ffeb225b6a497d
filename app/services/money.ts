import type { MoneyMode } from '../core/facts/facts.ts';
import { postCredit, postPayment } from '../core/ledger/postings.ts';
import { settleOldestFirst } from '../core/ledger/settle.ts';
import { LARGEST_AMOUNT } from '../core/money/parse.ts';
import { type Paise, paise } from '../core/units.ts';
import type { CustomerRow } from '../repositories/customers.ts';
import { unpaidOf } from '../repositories/invoices.ts';
import { hasFact } from '../repositories/journal.ts';
import { creditById, paymentById } from '../repositories/payments.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { Refusal } from './refusal.ts';

export interface Payment {
  /** Made by the caller before the first try. */
  readonly id: string;
  readonly customerId: string;
  readonly amountPaise: Paise;
  readonly mode: MoneyMode;
  /** The shopkeeper knows that it is more than they owe. */
  readonly advance: boolean;
}

/**
 * Records money received: oldest bills are settled first, the rest stays as advance. The same id again answers with what
 * is there. Refuses with customer_missing, amount_invalid, payment_over_balance (unless `advance`), operation_reused.
 */
export function recordPayment(entry: Entry, payment: Payment): CustomerRow {
  const customer = needCustomer(entry.tx, payment.customerId);
  refuseAmount(payment.amountPaise);
  const before = paymentById(entry.tx, payment.id);
  if (before) return sameOrRefuse(customer, before, payment);
  if (!payment.advance && payment.amountPaise > customer.balance) {
    throw new Refusal('payment_over_balance', String(payment.amountPaise - Math.max(0, customer.balance)));
  }
  const { id, customerId, amountPaise, mode } = payment;
  entry.record({
    kind: 'payment.recorded',
    version: 1,
    body: {
      paymentId: id,
      customerId,
      amountPaise,
      mode,
      settles: settleOldestFirst(amountPaise, unpaidOf(entry.tx, customerId)),
      postings: postPayment(customerId, [{ account: mode, amountPaise }]),
    },
  });
  return needCustomer(entry.tx, customerId);
}

/** Writes udhaar without a bill. Refuses with customer_missing, amount_invalid, operation_reused. */
export function addCredit(
  entry: Entry,
  credit: { id: string; customerId: string; amountPaise: Paise },
): CustomerRow {
  const customer = needCustomer(entry.tx, credit.customerId);
  refuseAmount(credit.amountPaise);
  const before = creditById(entry.tx, credit.id);
  if (before) return sameOrRefuse(customer, before, credit);
  if (hasFact(entry.tx, credit.id)) throw new Refusal('operation_reused');
  entry.record(
    {
      kind: 'credit.added',
      version: 1,
      body: {
        creditId: credit.id,
        customerId: credit.customerId,
        amountPaise: credit.amountPaise,
        postings: postCredit(credit.customerId, credit.amountPaise),
      },
    },
    credit.id,
  );
  return needCustomer(entry.tx, credit.customerId);
}

interface MoneyMoved {
  readonly mode?: MoneyMode;
  readonly customerId: string | null;
  readonly amountPaise: Paise;
}

/** A retry is harmless; the same id for other money is not. */
function sameOrRefuse(customer: CustomerRow, before: MoneyMoved, now: MoneyMoved): CustomerRow {
  if (!isSame(before, now)) throw new Refusal('operation_reused');
  return customer;
}

const isSame = (before: MoneyMoved, now: MoneyMoved): boolean =>
  before.customerId === now.customerId && before.amountPaise === now.amountPaise && before.mode === now.mode;

function refuseAmount(amount: Paise): void {
  if (amount <= paise(0) || amount > LARGEST_AMOUNT) throw new Refusal('amount_invalid');
}
