import type { Reader } from '../../db/gateway.ts';
import type { DraftDocument } from '../contract/gst.ts';
import { refusalSentence } from '../contract/refusals/index.ts';
import { DOCUMENT_TITLES, MEMO_TITLE } from '../core/gst/document.ts';
import { stateOf } from '../core/gst/states.ts';
import { profileOn } from '../repositories/gst-profiles.ts';
import type { Entry } from './books.ts';
import { changeDraft, needOpen, type OpenDraft } from './draft-store.ts';
import { priceOn } from './draft-view.ts';
import { decideBill, documentKind, isMemo, placeOf } from './gst-bill.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

/** Says where the goods of a draft are delivered; null: nobody said. Refuses with draft_missing, draft_changed, state_unknown. */
export function deliverTo(
  entry: Entry,
  { draftId, version, stateCode }: { draftId: string; version: number; stateCode: string | null },
): OpenDraft {
  const open = needOpen(entry.tx, draftId);
  if (open.version !== version) throw new Refusal('draft_changed');
  if (stateCode !== null && !stateOf(stateCode)?.current) throw new Refusal('state_unknown');
  return changeDraft(entry, open, { ...open.draft, deliveryState: stateCode });
}

/** Says that the buyer asked for an invoice however small the sale, or did not. Refuses with draft_missing, draft_changed. */
export function askInvoice(
  entry: Entry,
  { draftId, version, own }: { draftId: string; version: number; own: boolean },
): OpenDraft {
  const open = needOpen(entry.tx, draftId);
  if (open.version !== version) throw new Refusal('draft_changed');
  return changeDraft(entry, open, { ...open.draft, ownInvoice: own });
}

/** What paper a draft makes when it is saved today, and what stands in the way. Refuses with `draft_missing`. */
export function draftDocument(read: Reader, draftId: string, day: string): DraftDocument {
  const { draft } = needOpen(read, draftId);
  const sale = priceOn(read, draft, day);
  const decided = decideBill(read, sale, day);
  const memo = isMemo(read, sale, day);
  const { language } = readSettings(read);
  const refusal = decided.ok ? null : decided.refusal;
  return {
    title: memo ? MEMO_TITLE : DOCUMENT_TITLES[documentKind(read, sale, day)],
    memo,
    notice: decided.ok ? decided.notice : null,
    placeOfSupply: placeOf(read, draft),
    supply: sale.supply,
    gstinMissing: draft.withGst && profileOn(read, day).gstin === null,
    refusal: refusal && { code: refusal, message: refusalSentence(refusal, language) },
  };
}
