import type { Reader } from '../../db/gateway.ts';
import type { FactOf } from '../core/facts/facts.ts';
import type { DocumentKind } from '../core/gst/document.ts';
import { postInvoice } from '../core/ledger/postings.ts';
import type { SeriesKind } from '../core/numbering/series.ts';
import { type CounterMoney, counterMoney } from '../core/sale/counter-money.ts';
import type { Draft } from '../core/sale/draft.ts';
import type { PricedDraft } from '../core/sale/price-draft.ts';
import type { Paise } from '../core/units.ts';
import { billOfEstimate } from '../repositories/estimates.ts';
import { hasInvoice } from '../repositories/invoices.ts';
import { deleteDraft } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { madeReal, needSavable } from './draft-real.ts';
import { priceOn } from './draft-view.ts';
import { gstOfBill } from './gst-bill.ts';
import { balancesOf, factLines, factTotals } from './invoice-fact.ts';
import { spendAdvance } from './khata-entries.ts';
import { nextNumber } from './numbering.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

export interface Confirmed {
  readonly invoiceId: string;
  /** It had been saved before; this call changed nothing. */
  readonly already: boolean;
}

/**
 * Saves a draft as a bill: customer and products it needs, number, lines, money, stock and the job for its paper in one
 * write. The draft's id is the bill's id, so a second call, or one after an unknown outcome, finds the first bill.
 * Refuses with draft_missing, draft_changed (when `version` is not the draft's), draft_empty, estimate_billed,
 * payment_short and payment_over_bill, and as `gstOfBill`.
 */
export function confirmDraft(entry: Entry, draftId: string, version: number | null): Confirmed {
  if (hasInvoice(entry.tx, draftId)) return { invoiceId: draftId, already: true };
  const open = needSavable(entry, draftId, version);
  const { estimateId } = open.draft;
  if (estimateId !== null && billOfEstimate(entry.tx, estimateId)) throw new Refusal('estimate_billed');
  const draft = madeReal(entry, open.draft);
  entry.record(invoiceFact(entry, open.id, priceOn(entry.tx, draft, entry.day)));
  spendAdvance(entry, draft.customer?.id ?? null);
  entry.later('pdf', open.id);
  deleteDraft(entry.tx, open.id);
  return { invoiceId: open.id, already: false };
}

function invoiceFact(entry: Entry, invoiceId: string, sale: PricedDraft): FactOf<'invoice.confirmed'> {
  const { draft, priced, supply } = sale;
  const customerId = draft.customer?.id ?? null;
  const { receipts, payment, tendered, change } = moneyOf(draft, priced.totals.payablePaise);
  const postings = postInvoice({
    customerId,
    totals: priced.totals,
    receipts: receipts.map(({ mode, amountPaise }) => ({ account: mode, amountPaise })),
  });
  const { kind, title, gst, gstinMissing, person } = gstOfBill(entry.tx, sale, entry.day);
  return {
    kind: 'invoice.confirmed',
    version: 1,
    body: {
      invoiceId,
      ...nextNumber(entry, gst.memo ? 'memo' : seriesFor(entry.tx, kind)),
      customerId,
      title,
      gstinMissing,
      withGst: draft.withGst,
      supply,
      payment,
      lines: factLines(sale),
      ...factTotals(priced.totals),
      ownDiscount: draft.discount,
      payments: receipts.map((part) => ({ id: entry.ids.next(), ...part })),
      tendered,
      change,
      estimateId: draft.estimateId,
      gst,
      ...balancesOf(entry.tx, customerId, postings),
      postings,
    },
    ...person,
  };
}

/** The money of the counter. Refuses with payment_short and payment_over_bill. */
function moneyOf(draft: Draft, payable: Paise): CounterMoney {
  const money = counterMoney(draft, payable);
  if (money === 'short') throw new Refusal('payment_short');
  if (money === 'over') throw new Refusal('payment_over_bill');
  return money;
}

const seriesFor = (read: Reader, kind: DocumentKind): SeriesKind =>
  kind === 'billOfSupply' && readSettings(read).ownBillOfSupplySeries ? 'billOfSupply' : 'invoice';
