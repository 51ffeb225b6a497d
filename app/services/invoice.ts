import type { Reader } from '../../db/gateway.ts';
import type { Invoice, InvoiceRow } from '../contract/invoice.ts';
import type { FactLine, FactOf } from '../core/facts/facts.ts';
import { documentTitle } from '../core/gst/document.ts';
import { postInvoice } from '../core/ledger/postings.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { formatRate } from '../core/money/rates.ts';
import { financialYear } from '../core/numbering/financial-year.ts';
import { invoiceNumber } from '../core/numbering/invoice-number.ts';
import { type Draft, type DraftLine, paymentOf } from '../core/sale/draft.ts';
import { ratesIn } from '../core/sale/price-draft.ts';
import type { PricedLine } from '../core/sale/price-types.ts';
import { basisPoints, type Paise, paise } from '../core/units.ts';
import { customerById } from '../repositories/customers.ts';
import {
  hasInvoice,
  type InvoiceRecord,
  invoiceById,
  lastNumber,
  listInvoices,
} from '../repositories/invoices.ts';
import { deleteDraft, shopRow } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { recordCustomer } from './customer.ts';
import { findOpen, type OpenDraft } from './draft-store.ts';
import { type PricedDraft, priceOn } from './draft-view.ts';
import { Refusal } from './refusal.ts';
import { workOn } from './work.ts';

export interface Confirmed {
  readonly invoiceId: string;
  /** It had been saved before; this call changed nothing. */
  readonly already: boolean;
}

/**
 * Saves a draft as a bill: customer and products it needs, number, lines, money, stock and the job for its paper in one
 * write. The draft's id is the bill's id, so a second call, or one after an unknown outcome, finds the first bill.
 * Refuses with draft_missing, draft_changed (when `version` is not the draft's), draft_empty.
 */
export function confirmDraft(entry: Entry, draftId: string, version: number | null): Confirmed {
  if (hasInvoice(entry.tx, draftId)) return { invoiceId: draftId, already: true };
  const open = findOpen(entry.tx, draftId);
  if (!open) throw new Refusal('draft_missing');
  if (version !== null && version !== open.version) throw new Refusal('draft_changed');
  if (open.draft.lines.length === 0) throw new Refusal('draft_empty');
  const draft = withRealCustomer(entry, open.draft);
  makeNewProducts(entry, draft);
  entry.record(invoiceFact(entry, open, priceOn(entry.tx, draft, entry.day)));
  entry.later('pdf', open.id);
  deleteDraft(entry.tx, open.id);
  return { invoiceId: open.id, already: false };
}

/** The new customer of the draft becomes a customer of the shop, together with the bill. */
function withRealCustomer(entry: Entry, draft: Draft): Draft {
  if (!draft.customer || draft.customer.id !== null) return draft;
  const id = recordCustomer(entry, { name: draft.customer.name, phone: null, openingPaise: paise(0) });
  return { ...draft, customer: { id, name: draft.customer.name } };
}

function makeNewProducts(entry: Entry, draft: Draft): void {
  for (const line of draft.lines) if (line.newProduct) entry.record(productFact(line));
}

const productFact = (line: DraftLine): FactOf<'product.created'> => ({
  kind: 'product.created',
  version: 1,
  body: {
    productId: line.productId,
    catalogKey: null,
    name: line.name,
    nameHi: line.nameHi,
    forms: [],
    category: '',
    unit: line.unit,
    mode: line.mode,
    hsn: line.hsn,
    pricePaise: line.price,
    rates: [],
    autoCreated: line.price === 0,
  },
});

function invoiceFact(entry: Entry, open: OpenDraft, sale: PricedDraft): FactOf<'invoice.confirmed'> {
  const { draft, priced, supply } = sale;
  const { totals } = priced;
  const payment = paymentOf(draft);
  const customerId = draft.customer?.id ?? null;
  const receipts =
    payment === 'udhaar' || totals.payablePaise === 0
      ? []
      : [{ account: payment, amountPaise: totals.payablePaise }];
  const postings = postInvoice({ customerId, totals, receipts });
  return {
    kind: 'invoice.confirmed',
    version: 1,
    body: {
      invoiceId: open.id,
      ...numberOf(entry),
      customerId,
      ...documentOf(entry.tx, sale),
      withGst: draft.withGst,
      supply,
      payment,
      lines: priced.lines.flatMap((money, n) => factLine(draft.lines[n], money, sale)),
      subtotal: totals.subtotalPaise,
      discount: totals.discountPaise,
      taxable: totals.taxablePaise,
      cgst: totals.cgstPaise,
      sgst: totals.sgstPaise,
      igst: totals.igstPaise,
      cess: totals.cessPaise,
      roundOff: totals.roundOffPaise,
      total: totals.payablePaise,
      payments: receipts.map(({ account, amountPaise }) => ({
        id: entry.ids.next(),
        mode: account,
        amountPaise,
      })),
      ...balancesOf(entry.tx, customerId, postings),
      postings,
    },
  };
}

/** The next number of this counter's series in the financial year of today. */
function numberOf(entry: Entry): { number: string; series: string; n: number } {
  const counter = shopRow(entry.tx)?.counter ?? null;
  const year = financialYear(entry.day);
  const series = `INV${counter ?? ''}/${year}`;
  const n = lastNumber(entry.tx, series) + 1;
  return { number: invoiceNumber({ prefix: 'INV', counter, year, n }), series, n };
}

function documentOf(read: Reader, { draft, rates }: PricedDraft): { title: string; gstinMissing: boolean } {
  const shop = shopRow(read);
  const lines = draft.lines.map((line) => ({
    exempt: ratesIn(rates, line.productId).gst === basisPoints(0),
  }));
  const profile = shop?.profile ?? 'unsaid';
  const title = documentTitle({ profile, withGst: draft.withGst, lines, buyerRegistered: false });
  return { title, gstinMissing: draft.withGst && !shop?.gstin };
}

function balancesOf(
  read: Reader,
  customerId: string | null,
  postings: readonly { customerId: string | null; amountPaise: Paise }[],
) {
  if (customerId === null) return { balanceBefore: null, balanceAfter: null };
  const before = customerById(read, customerId)?.balance ?? paise(0);
  const moved = postings
    .filter((posting) => posting.customerId === customerId)
    .reduce((sum, posting) => sum + posting.amountPaise, 0);
  return { balanceBefore: before, balanceAfter: paise(before + moved) };
}

function factLine(line: DraftLine | undefined, money: PricedLine, { rates }: PricedDraft): FactLine[] {
  if (!line) return [];
  const { gst, cess } = ratesIn(rates, line.productId);
  return [
    {
      productId: line.productId,
      name: line.name,
      nameHi: line.nameHi,
      hsn: line.hsn,
      quantity: line.quantity,
      unit: line.unit,
      price: line.price,
      mode: line.mode,
      gstRate: gst,
      cessRate: cess,
      gross: money.grossPaise,
      discount: money.discountPaise,
      taxable: money.taxablePaise,
      cgst: money.cgstPaise,
      sgst: money.sgstPaise,
      igst: money.igstPaise,
      cess: money.cessPaise,
      total: money.totalPaise,
      newProduct: line.newProduct,
    },
  ];
}

/** A saved bill as doors see it. Refuses with `not_found`. */
export function readInvoice(read: Reader, id: string): Invoice {
  const record = invoiceById(read, id);
  if (!record) throw new Refusal('not_found', 'invoice');
  return invoiceMessage(read, record);
}

function invoiceMessage(read: Reader, bill: InvoiceRecord): Invoice {
  return {
    ...rowMessage(read, bill),
    title: bill.title,
    withGst: bill.with_gst === 1,
    gstinMissing: bill.gstin_missing === 1,
    lines: bill.lines.map(lineMessage),
    subtotalPaise: bill.subtotal,
    discountPaise: bill.discount,
    taxPaise: paise(bill.cgst + bill.sgst + bill.igst + bill.cess),
    roundOffPaise: bill.round_off,
    balanceBeforePaise: bill.balance_before,
    balanceAfterPaise: bill.balance_after,
  };
}

const lineMessage = (line: InvoiceRecord['lines'][number]): Invoice['lines'][number] => ({
  product: line.name,
  productHi: line.name_hi,
  productId: line.product_id,
  quantity: formatQuantity(line.quantity),
  unit: line.unit,
  unitPricePaise: line.price,
  gstRate: formatRate(line.gst_rate),
  cessRate: formatRate(line.cess_rate),
  taxInside: line.mode !== 'exclusive',
  hsn: line.hsn,
  taxablePaise: line.taxable,
  cgstPaise: line.cgst,
  sgstPaise: line.sgst,
  igstPaise: line.igst,
  cessPaise: line.cess,
  totalPaise: line.total,
  newProduct: line.new_product === 1,
});

type RowFields = Pick<
  InvoiceRecord,
  'id' | 'number' | 'at' | 'customer_id' | 'customer_name' | 'total' | 'paid' | 'payment' | 'status'
>;

function rowMessage(read: Reader, bill: RowFields): InvoiceRow {
  return {
    id: bill.id,
    number: bill.number,
    at: bill.at,
    customer: bill.customer_id === null ? null : { id: bill.customer_id, name: bill.customer_name ?? '' },
    totalPaise: bill.total,
    paidPaise: bill.paid,
    payment: bill.payment,
    status: bill.status,
    pdf: pdfState(read, bill.id),
  };
}

function pdfState(read: Reader, id: string): 'waiting' | 'ready' | 'failed' {
  const job = workOn(read, 'pdf', id);
  if (job?.state === 'done') return 'ready';
  return job?.state === 'failed' ? 'failed' : 'waiting';
}

/** Bills, newest first. */
export const listBills = (read: Reader, day: string | null, limit: number): InvoiceRow[] =>
  listInvoices(read, day, limit).map((bill) => rowMessage(read, bill));
