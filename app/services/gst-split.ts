import { ratesIn } from '../core/sale/price-draft.ts';
import { splitDraft } from '../core/sale/split-draft.ts';
import type { Entry } from './books.ts';
import { changeDraft, freshDraft, needOpen, type OpenDraft } from './draft-store.ts';
import { priceOn } from './draft-view.ts';
import { Refusal } from './refusal.ts';

/**
 * Puts the exempt goods of a draft on a draft of their own, in one write: a registered buyer of a mixed basket gets a tax
 * invoice and a bill of supply (CGST Rules, rules 46 and 49). Refuses with draft_missing, draft_changed, draft_whole (nothing to
 * divide), operation_reused.
 */
export function splitExempt(
  entry: Entry,
  { draftId, version, exemptId }: { draftId: string; version: number; exemptId: string },
): OpenDraft {
  const open = needOpen(entry.tx, draftId);
  if (open.version !== version) throw new Refusal('draft_changed');
  const { draft, rates, priced } = priceOn(entry.tx, open.draft, entry.day);
  const exempt = ({ productId }: { productId: string }) => ratesIn(rates, productId).gst === 0;
  const costs = priced.lines.map(({ grossPaise }) => grossPaise);
  const parts = splitDraft(draft, exempt, costs);
  if (!parts) throw new Refusal('draft_whole');
  freshDraft(entry, exemptId, parts.goes);
  return changeDraft(entry, open, parts.stays);
}
