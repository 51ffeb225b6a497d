import type { Reader } from '../../db/gateway.ts';
import type { CreditNote } from '../contract/invoice.ts';
import { creditNoteById, creditNoteIds } from '../repositories/invoices-returned.ts';
import { customerOn, lineMessage, pdfState, sumsMessage } from './invoice-view.ts';
import { Refusal } from './refusal.ts';

/** A credit note as doors see it. Refuses with `not_found`. */
export function readNote(read: Reader, id: string): CreditNote {
  const note = creditNoteById(read, id);
  if (!note) throw new Refusal('not_found', 'credit note');
  return {
    id: note.id,
    number: note.number,
    title: note.title,
    at: note.at,
    customer: customerOn(note),
    withGst: note.with_gst === 1,
    invoice: { id: note.invoice_id, number: note.invoice_number, day: note.invoice_day },
    reason: note.reason,
    commercial: note.commercial === 1,
    ...sumsMessage(note),
    refundedPaise: note.refunded,
    balanceBeforePaise: note.balance_before,
    balanceAfterPaise: note.balance_after,
    lines: note.lines.map((line) => ({
      ...lineMessage(line),
      line: line.line,
      restock: line.restock === 1,
    })),
    pdf: pdfState(read, id),
  };
}

/** Credit notes, newest first; of one day (yyyy-mm-dd) when given. */
export const listNotes = (read: Reader, day: string | null, limit: number): CreditNote[] =>
  creditNoteIds(read, day, limit).map((id) => readNote(read, id));
