import type { FactOf, StoredFact } from '../core/facts/facts.ts';
import { postWriteOff, reverse } from '../core/ledger/postings.ts';
import type { Settlement } from '../core/ledger/settle.ts';
import { unsettle } from '../core/ledger/unsettle.ts';
import { type Paise, paise } from '../core/units.ts';
import { entriesToUndo } from '../repositories/customer-khata.ts';
import type { CustomerRow } from '../repositories/customers.ts';
import { factById } from '../repositories/journal.ts';
import { freeMoney, settledBills, writtenOffOf } from '../repositories/khata-settled.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';

interface Undoing {
  /** Made by the caller before the first try. */
  readonly id: string;
  readonly customerId: string;
}

type Reversed = FactOf<'entry.reversed'>['body'];

/**
 * Takes the last entry of a khata back, on its own day: a payment, an udhaar, a write-off, a refund. A bill is cancelled, not
 * undone; a cancelled bill is no entry any more. Refuses with customer_missing, undo_impossible, operation_reused.
 */
export function undoLast(entry: Entry, { id, customerId }: Undoing): CustomerRow {
  const customer = needCustomer(entry.tx, customerId);
  const before = doneBefore(entry.tx, id, 'entry.reversed');
  if (before && needCustomer(entry.tx, before.body.customerId).id !== customer.id)
    throw new Refusal('operation_reused');
  if (!before) {
    const last = lastToUndo(entry, customer.id);
    if (typeof last === 'string') throw new Refusal('undo_impossible', last);
    entry.record({ kind: 'entry.reversed', version: 1, body: last.body }, id);
  }
  return needCustomer(entry.tx, customer.id);
}

/** The entry that `undoLast` takes back now and how it goes, or what is in the way: the kind of a newer entry, or the day. */
export function lastToUndo(
  entry: Entry,
  customerId: string,
): { readonly fact: Undoable; readonly body: Reversed } | string {
  for (const { fact_id, kind } of entriesToUndo(entry.tx, customerId, entry.day)) {
    const fact = factById(entry.tx, fact_id);
    if (!fact || !canUndo(fact)) return kind;
    const body = reversed(entry, customerId, fact);
    // A write-off of which nothing is left is passed over.
    if (body) return { fact, body };
  }
  return 'day';
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

function reversed(entry: Entry, customerId: string, fact: Undoable): Reversed | null {
  if (fact.kind === 'balance.writtenOff') return lossReversed(entry, customerId, fact);
  const settles = fact.kind === 'payment.recorded' ? unsettled(entry, customerId, fact.body) : [];
  const postings = reverse(fact.body.postings);
  return { entryId: fact.head.id, customerId, payments: moneyBack(entry, fact), settles, postings };
}

function unsettled(
  entry: Entry,
  customerId: string,
  { amountPaise, settles }: FactOf<'payment.recorded'>['body'],
): Settlement[] {
  const money = { amount: amountPaise, settles, free: freeMoney(entry.tx, customerId) };
  return unsettle(money, settledBills(entry.tx, customerId));
}

/** What is left of a write-off: the loss of a bill that was cancelled or returned since is no loss any more. Null for nothing. */
function lossReversed(
  entry: Entry,
  customerId: string,
  { head, body }: StoredFact & FactOf<'balance.writtenOff'>,
): Reversed | null {
  const still = body.settles.map(({ invoiceId, amountPaise }) => ({
    invoiceId,
    amountPaise: paise(Math.min(amountPaise, writtenOffOf(entry.tx, customerId, invoiceId))),
  }));
  const left = paise(body.amountPaise - sumOf(body.settles) + sumOf(still));
  if (left <= 0) return null;
  const postings = reverse(postWriteOff(customerId, left));
  return { entryId: head.id, customerId, payments: [], settles: still.flatMap(turned), postings };
}

const sumOf = (parts: readonly Settlement[]): number =>
  parts.reduce((sum, { amountPaise }) => sum + amountPaise, 0);

const turned = ({ invoiceId, amountPaise }: Settlement): Settlement[] =>
  amountPaise > 0 ? [{ invoiceId, amountPaise: paise(-amountPaise) }] : [];

/** What the drawer gives or takes when the entry goes. */
function moneyBack(entry: Entry, fact: Undoable): Reversed['payments'] {
  if (!('mode' in fact.body)) return [];
  const { mode, amountPaise } = fact.body;
  const amount: Paise = fact.kind === 'payment.recorded' ? paise(-amountPaise) : amountPaise;
  return [{ id: entry.ids.next(), mode, amountPaise: amount }];
}
