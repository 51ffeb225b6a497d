import type { FactOf, MoneyMode } from '../core/facts/facts.ts';
import { advanceFor } from '../core/ledger/advance.ts';
import { postRefund, postWriteOff, reverse } from '../core/ledger/postings.ts';
import { settleOldestFirst } from '../core/ledger/settle.ts';
import { LARGEST_AMOUNT } from '../core/money/parse.ts';
import { type Paise, paise } from '../core/units.ts';
import type { CustomerRow } from '../repositories/customers.ts';
import { unpaidOf } from '../repositories/invoices.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';

interface Asked {
  /** Made by the caller before the first try. */
  readonly id: string;
  readonly customerId: string;
  readonly amountPaise: Paise;
}

function needAmount(amount: Paise, most: Paise): void {
  if (amount <= 0 || amount > LARGEST_AMOUNT) throw new Refusal('amount_invalid');
  if (amount > most) throw new Refusal('amount_over_balance', String(most));
}

/** A retry is harmless; the same id for another person or other money is not. */
export function sameOrRefuse(entry: Entry, before: Omit<Asked, 'id'>, asked: Omit<Asked, 'id'>): CustomerRow {
  const customer = needCustomer(entry.tx, asked.customerId);
  const same = needCustomer(entry.tx, before.customerId).id === customer.id;
  if (!same || before.amountPaise !== asked.amountPaise) throw new Refusal('operation_reused');
  return customer;
}

/** Gives udhaar up for lost, the oldest bills first. Refuses with customer_missing, amount_invalid, amount_over_balance, operation_reused. */
export function writeOff(entry: Entry, asked: Asked): CustomerRow {
  const customer = needCustomer(entry.tx, asked.customerId);
  const before = doneBefore(entry.tx, asked.id, 'balance.writtenOff');
  if (before) return sameOrRefuse(entry, before.body, asked);
  needAmount(asked.amountPaise, paise(Math.max(0, customer.balance)));
  entry.record(writtenOff(entry, customer.id, asked.amountPaise), asked.id);
  return needCustomer(entry.tx, customer.id);
}

/** The fact that brings a balance down by `amount`; below 0 it gives up an advance. */
export function writtenOff(entry: Entry, customerId: string, amount: Paise): FactOf<'balance.writtenOff'> {
  const postings =
    amount > 0 ? postWriteOff(customerId, amount) : reverse(postWriteOff(customerId, paise(-amount)));
  const settles = amount > 0 ? settleOldestFirst(amount, unpaidOf(entry.tx, customerId)) : [];
  return {
    kind: 'balance.writtenOff',
    version: 1,
    body: { customerId, amountPaise: amount, settles, postings },
  };
}

/** Gives money of an advance back. Refuses as `writeOff`; more than the advance is amount_over_balance. */
export function refund(entry: Entry, asked: Asked & { readonly mode: MoneyMode }): CustomerRow {
  const customer = needCustomer(entry.tx, asked.customerId);
  const { id, amountPaise, mode } = asked;
  const before = doneBefore(entry.tx, id, 'payment.refunded');
  if (before && before.body.mode !== mode) throw new Refusal('operation_reused');
  if (before) return sameOrRefuse(entry, before.body, asked);
  needAmount(amountPaise, paise(Math.max(0, 0 - customer.balance)));
  const postings = postRefund(customer.id, { account: mode, amountPaise });
  const body = { refundId: id, customerId: customer.id, amountPaise, mode, postings };
  entry.record({ kind: 'payment.refunded', version: 1, body }, id);
  return needCustomer(entry.tx, customer.id);
}

/** Lets a bill that was just saved take what was paid ahead. A walk-in (null) has paid nothing ahead. */
export function spendAdvance(entry: Entry, customerId: string | null): void {
  if (customerId === null) return;
  const customer = needCustomer(entry.tx, customerId);
  const settles = advanceFor(customer.balance, unpaidOf(entry.tx, customer.id));
  if (settles.length === 0) return;
  entry.record({ kind: 'advance.used', version: 1, body: { customerId: customer.id, settles } });
}
