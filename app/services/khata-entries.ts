import type { FactOf, FactPosting, MoneyMode, StoredFact } from '../core/facts/facts.ts';
import { advanceFor } from '../core/ledger/advance.ts';
import { postRefund, postWriteOff, reverse } from '../core/ledger/postings.ts';
import { type Settlement, settleOldestFirst } from '../core/ledger/settle.ts';
import { LARGEST_AMOUNT } from '../core/money/parse.ts';
import { type Paise, paise } from '../core/units.ts';
import { lastEntryOf } from '../repositories/customer-khata.ts';
import type { CustomerRow } from '../repositories/customers.ts';
import { unpaidOf } from '../repositories/invoices.ts';
import { factById } from '../repositories/journal.ts';
import { paymentById } from '../repositories/payments.ts';
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
function sameOrRefuse(entry: Entry, before: Omit<Asked, 'id'>, asked: Omit<Asked, 'id'>): CustomerRow {
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
  if (paymentById(entry.tx, id)) throw new Refusal('operation_reused');
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

/**
 * Takes the last entry of a khata back, on its own day: a payment, an udhaar, a write-off, a refund. A bill is cancelled, not
 * undone. Refuses with customer_missing, undo_impossible, operation_reused.
 */
export function undoLast(entry: Entry, asked: Omit<Asked, 'amountPaise'>): CustomerRow {
  const customer = needCustomer(entry.tx, asked.customerId);
  const before = doneBefore(entry.tx, asked.id, 'entry.reversed');
  const nothing = paise(0);
  if (before)
    return sameOrRefuse(entry, { ...before.body, amountPaise: nothing }, { ...asked, amountPaise: nothing });
  const last = lastEntryOf(entry.tx, customer.id);
  if (!last || last.day !== entry.day) throw new Refusal('undo_impossible', 'day');
  const fact = factById(entry.tx, last.fact_id);
  if (!fact || !canUndo(fact)) throw new Refusal('undo_impossible', last.kind);
  entry.record(reversed(entry, customer.id, fact), asked.id);
  return needCustomer(entry.tx, customer.id);
}

type Undoable = StoredFact &
  FactOf<'payment.recorded' | 'credit.added' | 'balance.writtenOff' | 'payment.refunded'>;

const UNDOABLE: readonly string[] = [
  'payment.recorded',
  'credit.added',
  'balance.writtenOff',
  'payment.refunded',
] satisfies readonly Undoable['kind'][];

const canUndo = (fact: StoredFact): fact is Undoable => UNDOABLE.includes(fact.kind);

function reversed(entry: Entry, customerId: string, fact: Undoable): FactOf<'entry.reversed'> {
  const postings: FactPosting[] = reverse(fact.body.postings);
  const settles = 'settles' in fact.body ? fact.body.settles.map(turned) : [];
  const body = { entryId: fact.head.id, customerId, payments: moneyBack(entry, fact), settles, postings };
  return { kind: 'entry.reversed', version: 1, body };
}

const turned = ({ invoiceId, amountPaise }: Settlement): Settlement => ({
  invoiceId,
  amountPaise: paise(-amountPaise),
});

/** What the drawer gives or takes when the entry goes. */
function moneyBack(entry: Entry, fact: Undoable): FactOf<'entry.reversed'>['body']['payments'] {
  if (!('mode' in fact.body)) return [];
  const { mode, amountPaise } = fact.body;
  const amount = fact.kind === 'payment.recorded' ? paise(-amountPaise) : amountPaise;
  return [{ id: entry.ids.next(), mode, amountPaise: amount }];
}
