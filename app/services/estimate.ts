import type { Reader } from '../../db/gateway.ts';
import type { Estimate } from '../contract/invoice.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { DOCUMENT_TITLES } from '../core/gst/document.ts';
import type { PricedDraft } from '../core/sale/price-draft.ts';
import { billOfEstimate, estimateById, estimateIds } from '../repositories/estimates.ts';
import { deleteDraft } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { discountIn, discountMessage } from './discount-message.ts';
import { madeReal, needSavable } from './draft-real.ts';
import { priceOn } from './draft-view.ts';
import { factLines, factTotals } from './invoice-fact.ts';
import { customerOn, pdfState, savedLineMessage, sumsMessage } from './invoice-view.ts';
import { nextNumber } from './numbering.ts';
import { Refusal } from './refusal.ts';

/**
 * Keeps a draft as an estimate (kachcha): a paper with a number of its own that moves neither money nor stock. The draft's id
 * is the estimate's, so a second call answers with the first. Refuses with draft_missing, draft_changed, draft_empty.
 */
export function makeEstimate(entry: Entry, draftId: string, version: number): Estimate {
  if (!estimateById(entry.tx, draftId)) {
    const open = needSavable(entry, draftId, version);
    const draft = madeReal(entry, open.draft);
    entry.record(estimateFact(entry, draftId, priceOn(entry.tx, draft, entry.day)), draftId);
    entry.later('pdf', draftId);
    deleteDraft(entry.tx, draftId);
  }
  return readEstimate(entry.tx, draftId);
}

const estimateFact = (entry: Entry, estimateId: string, sale: PricedDraft): FactOf<'estimate.made'> => ({
  kind: 'estimate.made',
  version: 1,
  body: {
    estimateId,
    ...nextNumber(entry, 'estimate'),
    title: DOCUMENT_TITLES.estimate,
    customerId: sale.draft.customer?.id ?? null,
    withGst: sale.draft.withGst,
    supply: sale.supply,
    lines: factLines(sale),
    ownDiscount: sale.draft.discount,
    ...factTotals(sale.priced.totals),
    reason: sale.draft.gstReason,
  },
});

/** An estimate as doors see it. Refuses with `not_found`. */
export function readEstimate(read: Reader, id: string): Estimate {
  const row = estimateById(read, id);
  if (!row) throw new Refusal('not_found', 'estimate');
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    at: row.at,
    customer: customerOn(row),
    withGst: row.with_gst === 1,
    ...sumsMessage(row),
    discount: discountMessage(discountIn(row.own_discount)),
    lines: row.lines.map(savedLineMessage),
    invoiceId: billOfEstimate(read, id) ?? null,
    pdf: pdfState(read, id),
  };
}

/** Estimates, newest first; of one day (yyyy-mm-dd) when given. */
export const listEstimates = (read: Reader, day: string | null, limit: number): Estimate[] =>
  estimateIds(read, day, limit).map((id) => readEstimate(read, id));
