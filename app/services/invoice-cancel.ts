import type { Invoice } from '../contract/invoice.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { reverse } from '../core/ledger/postings.ts';
import { settleOldestFirst } from '../core/ledger/settle.ts';
import { negate } from '../core/money/arithmetic.ts';
import { paise } from '../core/units.ts';
import { dayInvoiceOf } from '../repositories/day-invoices.ts';
import {
  counterMoneyOf,
  type InvoiceRecord,
  invoiceById,
  postingsOf,
  unpaidOf,
} from '../repositories/invoices.ts';
import type { Entry } from './books.ts';
import { copyToDraft } from './draft-copy.ts';
import { needOpen, type OpenDraft } from './draft-store.ts';
import { readInvoice } from './invoice-view.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';
import { lossBackFirst } from './write-off-back.ts';

export interface Cancelling {
  /** Made by the caller before the first try; it becomes the fact's id. */
  readonly id: string;
  readonly invoiceId: string;
  readonly reason: string;
}

/**
 * Takes a bill of today back whole: ledger, stock and payments go the other way, its number stays. The same id again answers with
 * the bill. Refuses with not_found, bill_cancelled, bill_returned, cancel_too_late, operation_reused.
 */
export function cancelInvoice(entry: Entry, asked: Cancelling): Invoice {
  cancel(entry, asked, null);
  return readInvoice(entry.tx, asked.invoiceId);
}

/**
 * "Correct this bill": cancels it and puts its lines on a new draft, in one write. The same id again answers with the draft.
 * Refuses as `cancelInvoice`, and with draft_missing when the draft was saved or closed since.
 */
export function correctInvoice(entry: Entry, asked: Cancelling & { readonly draftId: string }): OpenDraft {
  const done = cancel(entry, asked, asked.draftId);
  if (done === 'before') return needOpen(entry.tx, asked.draftId);
  return copyToDraft(entry, asked.draftId, needBill(entry, asked.invoiceId));
}

function cancel(entry: Entry, asked: Cancelling, replacedBy: string | null): 'now' | 'before' {
  const before = doneBefore(entry.tx, asked.id, 'invoice.cancelled')?.body;
  if (before) {
    const same = before.invoiceId === asked.invoiceId && before.reason === asked.reason;
    if (!same || before.replacedBy !== replacedBy) throw new Refusal('operation_reused');
    return 'before';
  }
  entry.record(cancelFact(entry, cancellable(entry, asked.invoiceId), asked.reason, replacedBy), asked.id);
  entry.later('pdf', asked.invoiceId);
  return 'now';
}

function needBill(entry: Entry, id: string): InvoiceRecord {
  const bill = invoiceById(entry.tx, id);
  if (!bill) throw new Refusal('not_found', 'invoice');
  return bill;
}

/** A bill that can still be cancelled. Refuses as `cancelInvoice`. */
export function cancellable(entry: Entry, id: string): InvoiceRecord {
  const bill = needBill(entry, id);
  if (bill.status === 'cancelled') throw new Refusal('bill_cancelled');
  if (bill.returned > 0) throw new Refusal('bill_returned');
  if (bill.day !== entry.day) throw new Refusal('cancel_too_late');
  if (dayInvoiceOf(entry.tx, id)) throw new Refusal('bill_in_day_invoice');
  return bill;
}

function cancelFact(
  entry: Entry,
  bill: InvoiceRecord,
  reason: string,
  replacedBy: string | null,
): FactOf<'invoice.cancelled'> {
  const counter = counterMoneyOf(entry.tx, bill.id);
  const atCounter = counter.reduce((sum, { amount }) => sum + amount, 0);
  return {
    kind: 'invoice.cancelled',
    version: 1,
    body: {
      invoiceId: bill.id,
      number: bill.number,
      customerId: bill.customer_id,
      reason,
      stock: bill.lines.map((line) => ({ productId: line.product_id, quantity: line.quantity })),
      payments: counter.map(({ mode, amount }) => ({
        id: entry.ids.next(),
        mode,
        amountPaise: negate(amount),
      })),
      settles: settledElsewhere(entry, bill, bill.paid - atCounter),
      replacedBy,
      postings: reverse(postingsOf(entry.tx, bill.fact_id)),
    },
  };
}

/** Money that came later for this bill settles the customer's other bills, oldest first. */
function settledElsewhere(entry: Entry, bill: InvoiceRecord, settled: number) {
  const freed = lossBackFirst(entry, bill, paise(settled));
  if (bill.customer_id === null || freed <= 0) return [];
  const others = unpaidOf(entry.tx, bill.customer_id).filter(({ id }) => id !== bill.id);
  return settleOldestFirst(freed, others);
}
