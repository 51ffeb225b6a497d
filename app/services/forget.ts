import type { Writer } from '../../db/gateway.ts';
import { mentions } from '../core/people/mentions.ts';
import { type Paise, paise } from '../core/units.ts';
import { idsOf } from '../repositories/customer-details.ts';
import {
  closingNotes,
  conversationTexts,
  deleteClosingNotes,
  deleteConversations,
  deleteImportRow,
  deletePersonalParts,
  deleteTurns,
  draftTexts,
  dropSteps,
  importTexts,
  papersOf,
  personalTexts,
  remakePapers,
  turnTexts,
} from '../repositories/forget.ts';
import { changeRequest, type ForgetRow } from '../repositories/forget-requests.ts';
import { dropSoundsOf } from '../repositories/kept-sounds.ts';
import { deleteDraft } from '../repositories/plain.ts';
import { blankReminder, ownReminderTexts } from '../repositories/reminders.ts';
import type { Books, Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { checkCode } from './forget-request.ts';
import { writtenOff } from './khata-entries.ts';

/** What forgetting somebody did. */
export interface Forgetting {
  readonly customerId: string;
  /** Udhaar that was written off; below 0, an advance that was given up. Paise. */
  readonly writtenOffPaise: Paise;
}

/**
 * Forgets a customer after the code or PIN of the request: whatever is open is written off, every personal part goes, amounts stay
 * under a name that says nothing. What lies outside of the books (papers, free pages of the file) goes by a job. The same
 * request again changes nothing. Refuses as `checkCode`.
 */
export function forgetCustomer(books: Books, requestId: string, code: string): Forgetting {
  const request = checkCode(books, requestId, code);
  return books.write((entry) => forgetAs(entry, request));
}

/** Does what a request asks, whose code was right. Again it changes nothing. */
export function forgetAs(entry: Entry, { id, customer_id: customerId, done }: ForgetRow): Forgetting {
  if (done === 1) return { customerId, writtenOffPaise: paise(0) };
  const customer = needCustomer(entry.tx, customerId);
  const ids = idsOf(entry.tx, customer.id);
  forgetPlain(entry, ids);
  if (customer.balance !== 0) entry.record(writtenOff(entry, customer.id, customer.balance));
  entry.record({ kind: 'customer.forgotten', version: 1, body: { customerId: customer.id, ids } });
  deletePersonalParts(entry.tx, ids);
  changeRequest(entry.tx, id, { done: 1, salt: null, hash: null });
  entry.later('forget', customer.id);
  return { customerId: customer.id, writtenOffPaise: customer.balance };
}

/** Drafts for them go, and every sentence, note and imported row that speaks of them. */
function forgetPlain({ tx }: Entry, ids: readonly string[]): void {
  const speaks = mentions({ ids, ...personalTexts(tx, ids) });
  const named = (texts: readonly { readonly id: string; readonly text: string }[]) =>
    texts.filter(({ text }) => speaks(text)).map(({ id }) => id);
  deleteTurns(tx, named(turnTexts(tx)));
  deleteConversations(tx, named(conversationTexts(tx)));
  deleteClosingNotes(tx, named(closingNotes(tx)));
  blankReminders(tx, named(ownReminderTexts(tx)));
  for (const { id, n, text } of importTexts(tx)) if (speaks(text)) deleteImportRow(tx, id, n);
  dropSoundsOf(tx, ids, named(draftTexts(tx)));
  for (const { id, text, steps } of draftTexts(tx)) {
    if (speaks(text)) deleteDraft(tx, id);
    else if (speaks(steps)) dropSteps(tx, id);
  }
}

/** What the shopkeeper wanted to remember of them, in the rows and in the journal. */
function blankReminders(tx: Writer, ids: readonly string[]): void {
  for (const id of ids) blankReminder(tx, id);
  deletePersonalParts(tx, ids);
}

/** Papers that carry the name of somebody who was forgotten. */
export const forgottenPapers = (books: Books, customerId: string): string[] =>
  papersOf(books.read, idsOf(books.read, customerId));

/** Has those papers made again, without the name. */
export const remakeForgotten = (books: Books, papers: readonly string[]): void =>
  books.write(({ tx, nowMs }) => remakePapers(tx, papers, nowMs));
