import type { Reader } from '../../db/gateway.ts';
import type { DraftDocument } from '../contract/gst.ts';
import { refusalSentence } from '../contract/refusals.ts';
import { DOCUMENT_TITLES } from '../core/gst/document.ts';
import { stateOf } from '../core/gst/states.ts';
import { profileOn } from '../repositories/gst-profiles.ts';
import type { Entry } from './books.ts';
import { changeDraft, needOpen, type OpenDraft } from './draft-store.ts';
import { priceOn } from './draft-view.ts';
import { decideBill, documentKind, placeOf } from './gst-bill.ts';
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

/** What paper a draft makes when it is saved today, and what stands in the way. Refuses with `draft_missing`. */
export function draftDocument(read: Reader, draftId: string, day: string): DraftDocument {
  const { draft } = needOpen(read, draftId);
  const sale = priceOn(read, draft, day);
  const decided = decideBill(read, sale, day);
  const { language } = readSettings(read);
  const refusal = decided.ok ? null : decided.refusal;
  return {
    title: DOCUMENT_TITLES[documentKind(read, sale, day)],
    notice: decided.ok ? decided.notice : null,
    placeOfSupply: placeOf(read, draft),
    supply: sale.supply,
    gstinMissing: draft.withGst && profileOn(read, day).gstin === null,
    refusal: refusal && { code: refusal, message: refusalSentence(refusal, language) },
  };
}
