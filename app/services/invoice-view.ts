import type { Reader } from '../../db/gateway.ts';
import type { LineColumns } from '../../db/schema/bills.ts';
import type { Invoice, InvoiceRow, SavedInvoice } from '../contract/invoice.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { formatRate } from '../core/money/rates.ts';
import { isFree } from '../core/sale/draft.ts';
import { type Paise, paise, thousandths } from '../core/units.ts';
import { customerById } from '../repositories/customers.ts';
import {
  cancellationOf,
  counterMoneyOf,
  type InvoiceRecord,
  invoiceById,
  listInvoices,
} from '../repositories/invoices.ts';
import { notesOn, returnedOf } from '../repositories/invoices-returned.ts';
import { writtenOffOf } from '../repositories/khata-settled.ts';
import { overLimit } from './customer.ts';
import { discountIn, discountMessage } from './discount-message.ts';
import { Refusal } from './refusal.ts';
import { workOn } from './work.ts';

/** A saved bill as doors see it. Refuses with `not_found`. */
export function readInvoice(read: Reader, id: string): Invoice {
  const record = invoiceById(read, id);
  if (!record) throw new Refusal('not_found', 'invoice');
  return invoiceMessage(read, record);
}

/** The same with what is said when it was just saved. Refuses with `not_found`. */
export function readSaved(read: Reader, id: string): SavedInvoice {
  const invoice = readInvoice(read, id);
  const { customer, balanceBeforePaise: before, balanceAfterPaise: after } = invoice;
  const onKhata = customer !== null && before !== null && after !== null && after > before;
  const limit = onKhata ? (customerById(read, customer.id)?.creditLimit ?? null) : null;
  return { ...invoice, overLimitPaise: overLimit(after ?? paise(0), limit) };
}

function invoiceMessage(read: Reader, bill: InvoiceRecord): Invoice {
  return {
    ...rowMessage(read, bill),
    writtenOffPaise: lossOf(read, bill),
    title: bill.title,
    withGst: bill.with_gst === 1,
    gstinMissing: bill.gstin_missing === 1,
    lines: linesMessage(read, bill),
    ...sumsMessage(bill),
    discount: discountMessage(discountIn(bill.own_discount)),
    tenderedPaise: bill.tendered,
    changePaise: bill.change,
    split: counterMoneyOf(read, bill.id)
      .filter(({ amount }) => amount > 0)
      .map(({ mode, amount }) => ({ mode, amountPaise: amount })),
    estimateId: bill.estimate_id,
    balanceBeforePaise: bill.balance_before,
    balanceAfterPaise: bill.balance_after,
    creditNotes: notesOn(read, bill.id).map(({ total, ...note }) => ({ ...note, totalPaise: total })),
    cancelled: cancelledMessage(read, bill),
  };
}

/** A bill of nobody, or of which nothing is settled, has no loss to look for. */
const lossOf = (read: Reader, { id, customer_id: customerId, paid }: InvoiceRecord): Paise =>
  customerId === null || paid === 0 ? paise(0) : writtenOffOf(read, customerId, id);

function cancelledMessage(read: Reader, bill: InvoiceRecord): Invoice['cancelled'] {
  const row = bill.status === 'cancelled' ? cancellationOf(read, bill.id) : undefined;
  return row ? { at: row.at, reason: row.reason, replacedBy: row.replaced_by } : null;
}

interface Sums {
  readonly subtotal: Paise;
  readonly discount: Paise;
  readonly cgst: Paise;
  readonly sgst: Paise;
  readonly igst: Paise;
  readonly cess: Paise;
  readonly round_off: Paise;
  readonly total: Paise;
}

/** The sums under any document. */
export const sumsMessage = (row: Sums) => ({
  subtotalPaise: row.subtotal,
  discountPaise: row.discount,
  taxPaise: paise(row.cgst + row.sgst + row.igst + row.cess),
  roundOffPaise: row.round_off,
  totalPaise: row.total,
});

function linesMessage(read: Reader, bill: InvoiceRecord): Invoice['lines'] {
  const returned = returnedOf(read, bill.id);
  return bill.lines.map((line) => ({
    ...savedLineMessage(line),
    returned: formatQuantity(returned.get(line.n) ?? thousandths(0)),
  }));
}

/** A line of any document, without what was asked for it. */
export const lineMessage = (line: LineColumns) => ({
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
  discountPaise: line.discount,
});

/** A line of a bill or an estimate. */
export function savedLineMessage(line: LineColumns & { own_discount: string | null; new_product: 0 | 1 }) {
  const discount = discountIn(line.own_discount);
  return {
    ...lineMessage(line),
    newProduct: line.new_product === 1,
    discount: discountMessage(discount),
    free: isFree({ discount }),
  };
}

type RowFields = Pick<
  InvoiceRecord,
  | 'id'
  | 'number'
  | 'at'
  | 'customer_id'
  | 'customer_name'
  | 'total'
  | 'paid'
  | 'returned'
  | 'payment'
  | 'status'
>;

function rowMessage(read: Reader, bill: RowFields): InvoiceRow {
  return {
    id: bill.id,
    number: bill.number,
    at: bill.at,
    customer: customerOn(bill),
    totalPaise: bill.total,
    paidPaise: bill.paid,
    returnedPaise: bill.returned,
    payment: bill.payment,
    status: bill.status,
    pdf: pdfState(read, bill.id),
  };
}

/** Whose document it is; null for a walk-in. */
export const customerOn = (row: { customer_id: string | null; customer_name: string | null }) =>
  row.customer_id === null ? null : { id: row.customer_id, name: row.customer_name ?? '' };

/** How the paper of a document stands. */
export function pdfState(read: Reader, id: string): 'waiting' | 'ready' | 'failed' {
  const job = workOn(read, 'pdf', id);
  if (job?.state === 'done') return 'ready';
  return job?.state === 'failed' ? 'failed' : 'waiting';
}

/** Bills, newest first. */
export const listBills = (read: Reader, day: string | null, limit: number): InvoiceRow[] =>
  listInvoices(read, day, limit).map((bill) => rowMessage(read, bill));
