import type { Reader } from '../../db/gateway.ts';
import type { AskedColumns, LineColumns } from '../../db/schema/bills.ts';
import { type Draft, type DraftLine, EMPTY_DRAFT } from '../core/sale/draft.ts';
import { quantityForMoney } from '../core/sale/measure.ts';
import { billOfEstimate, type EstimateRecord, estimateById } from '../repositories/estimates.ts';
import { paperGst } from '../repositories/gst-documents.ts';
import { type InvoiceRecord, invoiceById, lastBillOf } from '../repositories/invoices.ts';
import { productById } from '../repositories/products.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { discountIn } from './discount-message.ts';
import { freshDraft, type OpenDraft } from './draft-store.ts';
import { placeOf } from './gst-bill.ts';
import { gstOnCopy } from './gst-profile.ts';
import { Refusal } from './refusal.ts';

/** Puts the lines of a saved bill on a new draft, as they were: prices, discounts, customer, GST, delivery and payment. */
export function copyToDraft(entry: Entry, draftId: string, bill: InvoiceRecord): OpenDraft {
  const { payment } = bill;
  const copy = copyOf(entry, bill);
  return freshDraft(entry, draftId, {
    ...copy,
    deliveryState: deliveryOf(entry.tx, bill.id, copy),
    payment: payment === 'split' ? null : payment,
    estimateId: bill.estimate_id,
  });
}

/**
 * An estimate as a draft, to be saved as its bill. Refuses with not_found, estimate_billed, and operation_reused when the
 * draft's id is taken.
 */
export function estimateToDraft(entry: Entry, draftId: string, estimateId: string): OpenDraft {
  const estimate = estimateById(entry.tx, estimateId);
  if (!estimate) throw new Refusal('not_found', 'estimate');
  if (billOfEstimate(entry.tx, estimateId)) throw new Refusal('estimate_billed');
  return freshDraft(entry, draftId, { ...copyOf(entry, estimate), estimateId });
}

/**
 * The customer's last bill again: the same goods at the prices of today. Refuses with customer_missing, not_found when they
 * have no bill, operation_reused when the draft's id is taken.
 */
export function repeatLastBill(entry: Entry, draftId: string, customerId: string): OpenDraft {
  const { id } = needCustomer(entry.tx, customerId);
  const last = lastBillOf(entry.tx, id);
  if (last === undefined) throw new Refusal('not_found', 'invoice');
  return repeatBill(entry, draftId, last);
}

/** A bill again, at the prices of today. Refuses with not_found, and operation_reused when the draft's id is taken. */
export function repeatBill(entry: Entry, draftId: string, billId: string): OpenDraft {
  const bill = invoiceById(entry.tx, billId);
  if (!bill) throw new Refusal('not_found', 'invoice');
  const lines = bill.lines.map((row) => atTodaysPrice(entry.tx, lineOf(entry, row)));
  const customer = bill.customer_id === null ? null : needCustomer(entry.tx, bill.customer_id);
  return freshDraft(entry, draftId, {
    ...EMPTY_DRAFT,
    customer: customer && { id: customer.id, name: customer.name },
    withGst: gstOnCopy(entry.tx, entry.day, bill.with_gst === 1),
    lines,
  });
}

/** Where the goods of a bill went, when that was said and is not where its customer lives. */
function deliveryOf(read: Reader, billId: string, copy: Draft): string | null {
  const place = paperGst(read, billId)?.place_of_supply ?? null;
  return place === placeOf(read, copy) ? null : place;
}

type Copied = Pick<
  InvoiceRecord | EstimateRecord,
  'customer_id' | 'customer_name' | 'with_gst' | 'own_discount'
> & {
  readonly lines: readonly (LineColumns & AskedColumns)[];
};

const copyOf = (entry: Entry, paper: Copied): Draft => ({
  ...EMPTY_DRAFT,
  customer: paper.customer_id === null ? null : { id: paper.customer_id, name: paper.customer_name ?? '' },
  withGst: paper.with_gst === 1,
  discount: discountIn(paper.own_discount),
  lines: paper.lines.map((row) => lineOf(entry, row)),
});

const lineOf = (entry: Entry, row: LineColumns & AskedColumns): DraftLine => ({
  id: entry.ids.next(),
  productId: row.product_id,
  name: row.name,
  nameHi: row.name_hi,
  quantity: row.quantity,
  unit: row.unit,
  price: row.price,
  amount: row.amount,
  mode: row.mode,
  hsn: row.hsn,
  discount: discountIn(row.own_discount),
  newProduct: false,
  source: 'touch',
});

/** What was agreed once (a special price, a discount) is not promised again; money's worth is weighed anew. */
function atTodaysPrice(read: Reader, line: DraftLine): DraftLine {
  const product = productById(read, line.productId);
  if (!product) return { ...line, discount: null };
  const { price, mode, hsn } = product;
  const bought = line.amount === null ? null : quantityForMoney(line.amount, price);
  return {
    ...line,
    price,
    mode,
    hsn,
    discount: null,
    ...(bought === null ? { amount: null } : { quantity: bought }),
  };
}
