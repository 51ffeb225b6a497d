import { DbError } from '../../db/errors.ts';
import { hasInvoice } from '../repositories/invoices.ts';
import type { Books } from './books.ts';
import { type Confirmed, confirmDraft } from './invoice.ts';

/**
 * Saves a bill and does not take "failed" for "not saved": after an error of the disk the file is opened anew (by the
 * books) and looked at. When the bill is there, it was saved; else the refusal stands and the draft is kept.
 */
export function confirmSurely(books: Books, draftId: string, version: number | null): Confirmed {
  try {
    return books.write((entry) => confirmDraft(entry, draftId, version));
  } catch (error) {
    const unknown = error instanceof DbError && error.outcomeUnknown;
    if (unknown && hasInvoice(books.read, draftId)) return { invoiceId: draftId, already: true };
    throw error;
  }
}
