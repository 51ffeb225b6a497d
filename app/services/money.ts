import type { FactOf, MoneyMode } from '../core/facts/facts.ts';
import { settleChosenFirst } from '../core/ledger/advance.ts';
import { postCredit, postPayment } from '../core/ledger/postings.ts';
import type { Settlement } from '../core/ledger/settle.ts';
import { LARGEST_AMOUNT } from '../core/money/parse.ts';
import { type Paise, paise } from '../core/units.ts';
import type { CustomerRow } from '../repositories/customers.ts';
import { unpaidOf } from '../repositories/invoices.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { sameOrRefuse } from './khata-entries.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';

export interface Payment {
  /** Made by the caller before the first try. */
  readonly id: string;
  readonly customerId: string;
  readonly amountPaise: Paise;
  readonly mode: MoneyMode;
  /** The bill it is for; null or none: the oldest first. */
  readonly invoiceId?: string | null;
  /** The shopkeeper knows that it is more than they owe. */
  readonly advance: boolean;
}

/**
 * Records money received: oldest bills are settled first, the rest stays as advance. The same id again answers with what
 * is there. Refuses with customer_missing, amount_invalid, payment_over_balance (unless `advance`), not_found (a bill
 * of theirs that is not unpaid), operation_reused.
 */
export function recordPayment(entry: Entry, payment: Payment): CustomerRow {
  const customer = needCustomer(entry.tx, payment.customerId);
  refuseAmount(payment.amountPaise);
  const before = doneBefore(entry.tx, payment.id, 'payment.recorded')?.body;
  if (before && !isSamePayment(before, payment)) throw new Refusal('operation_reused');
  if (before) return sameOrRefuse(entry, before, payment);
  if (!payment.advance && payment.amountPaise > customer.balance) {
    throw new Refusal('payment_over_balance', String(payment.amountPaise - Math.max(0, customer.balance)));
  }
  const { id, amountPaise, mode } = payment;
  const customerId = customer.id;
  const postings = postPayment(customerId, [{ account: mode, amountPaise }]);
  const body = { paymentId: id, customerId, amountPaise, mode, settles: settled(entry, payment, customerId) };
  entry.record({ kind: 'payment.recorded', version: 1, body: { ...body, postings } }, id);
  return needCustomer(entry.tx, customerId);
}

function settled(entry: Entry, { amountPaise, invoiceId = null }: Payment, customerId: string): Settlement[] {
  const unpaid = unpaidOf(entry.tx, customerId);
  if (invoiceId !== null && !unpaid.some((bill) => bill.id === invoiceId))
    throw new Refusal('not_found', 'invoice');
  return settleChosenFirst(amountPaise, unpaid, invoiceId);
}

/** Writes udhaar without a bill. Refuses with customer_missing, amount_invalid, operation_reused. */
export function addCredit(
  entry: Entry,
  credit: { id: string; customerId: string; amountPaise: Paise },
): CustomerRow {
  const customer = needCustomer(entry.tx, credit.customerId);
  refuseAmount(credit.amountPaise);
  const before = doneBefore(entry.tx, credit.id, 'credit.added')?.body;
  if (before) return sameOrRefuse(entry, before, credit);
  entry.record(
    {
      kind: 'credit.added',
      version: 1,
      body: {
        creditId: credit.id,
        customerId: customer.id,
        amountPaise: credit.amountPaise,
        postings: postCredit(customer.id, credit.amountPaise),
      },
    },
    credit.id,
  );
  return needCustomer(entry.tx, customer.id);
}

/** In the same way, and for the same bill when one is named: that one was settled first. */
const isSamePayment = (
  { mode, settles }: FactOf<'payment.recorded'>['body'],
  { mode: asked, invoiceId = null }: Payment,
): boolean => mode === asked && (invoiceId === null || settles[0]?.invoiceId === invoiceId);

function refuseAmount(amount: Paise): void {
  if (amount <= paise(0) || amount > LARGEST_AMOUNT) throw new Refusal('amount_invalid');
}
