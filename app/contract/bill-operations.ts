import { z } from 'zod';
import { draft, draftEdit, preview, previewAsk } from './draft.ts';
import { dayField, id } from './fields.ts';
import {
  creditNote,
  estimate,
  invoice,
  invoiceRow,
  reasonField,
  returnAsk,
  savedInvoice,
  series,
  seriesKind,
} from './invoice.ts';
import { op } from './operation.ts';

/** Everything that happens to bills: drafts, bills, credit notes, estimates, and the series that number them. */
export const bills = {
  drafts: {
    list: op.output(z.array(draft)),
    open: op.input(z.object({ id })).output(draft),
    edit: op.input(z.object({ draftId: id, version: z.int(), edit: draftEdit })).output(draft),
    close: op.input(z.object({ draftId: id })).output(z.object({ closed: z.boolean() })),
    reopen: op.input(z.object({ draftId: id })).output(draft),
    /** The money of a bill without keeping anything. */
    preview: op.input(previewAsk).output(preview),
    /** The customer's last bill again, at the prices of today, as a draft. */
    repeat: op.input(z.object({ draftId: id, customerId: id })).output(draft),
  },
  invoices: {
    /** Saves the draft as a bill. The bill's id was made with the draft: a second call answers with the same bill. */
    confirm: op.input(z.object({ draftId: id, version: z.int() })).output(savedInvoice),
    get: op.input(z.object({ id })).output(invoice),
    list: op
      .input(z.object({ day: dayField.optional(), limit: z.int().min(1).max(200).default(50) }))
      .output(z.array(invoiceRow)),
    /** Takes a bill of today back whole; its number stays. `id` makes a retry harmless. */
    cancel: op.input(z.object({ id, invoiceId: id, reason: reasonField })).output(invoice),
    /** Cancels a bill of today and puts its lines on a new draft. */
    correct: op.input(z.object({ id, invoiceId: id, draftId: id, reason: reasonField })).output(draft),
    /** Whole or some lines come back: a credit note. */
    return: op.input(returnAsk).output(creditNote),
    /** Asks for the paper of a bill, credit note or estimate: answers when the file is there. */
    pdf: op.input(z.object({ id })).output(z.object({ bytes: z.base64(), name: z.string() })),
  },
  creditNotes: {
    get: op.input(z.object({ id })).output(creditNote),
    list: op
      .input(z.object({ day: dayField.optional(), limit: z.int().min(1).max(200).default(50) }))
      .output(z.array(creditNote)),
  },
  estimates: {
    /** Keeps a draft as an estimate; the draft's id is the estimate's. */
    make: op.input(z.object({ draftId: id, version: z.int() })).output(estimate),
    get: op.input(z.object({ id })).output(estimate),
    list: op
      .input(z.object({ day: dayField.optional(), limit: z.int().min(1).max(200).default(50) }))
      .output(z.array(estimate)),
    /** A draft with the estimate's lines, prices and discounts; saved, it is the estimate's bill. */
    toDraft: op.input(z.object({ draftId: id, estimateId: id })).output(draft),
  },
  series: {
    list: op.output(z.array(series)),
    /** Lets an unused series of this year begin with another number than 1. */
    start: op.input(z.object({ id, kind: seriesKind, first: z.int().min(1).max(999_999) })).output(series),
  },
};
