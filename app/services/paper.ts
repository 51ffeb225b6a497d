import type { Reader } from '../../db/gateway.ts';
import type { LineColumns } from '../../db/schema/bills.ts';
import { COMMERCIAL_NOTICE } from '../core/gst/credit-note.ts';
import { add } from '../core/money/arithmetic.ts';
import type { PaperInvoice } from '../core/paper/types.ts';
import { paise } from '../core/units.ts';
import { dayInvoiceById } from '../repositories/day-invoices.ts';
import { type EstimateRecord, estimateById } from '../repositories/estimates.ts';
import { paperGst } from '../repositories/gst-documents.ts';
import { profileOn } from '../repositories/gst-profiles.ts';
import { counterMoneyOf, type InvoiceRecord, invoiceById } from '../repositories/invoices.ts';
import { type CreditNoteRecord, creditNoteById } from '../repositories/invoices-returned.ts';
import { shopRow } from '../repositories/plain.ts';
import { type DayInvoiceRecord, dayInvoiceRecord } from './paper-day.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';

/** All that the paper of a bill, a credit note, an estimate or a day's invoice needs. Refuses with `not_found`. */
export function paperOf(read: Reader, id: string, copy = false): PaperInvoice {
  const row = needPaper(read, id);
  const bill = 'gstin_missing' in row ? row : null;
  return {
    ...commonOf(read, row),
    ...(bill ? billPart(read, bill) : UNPAID),
    memos: 'memo_numbers' in row ? { numbers: row.memo_numbers, day: row.day } : null,
    against: 'invoice_number' in row ? { number: row.invoice_number, day: row.invoice_day } : null,
    copy,
  };
}

/** The number of any of these papers. Refuses with `not_found`. */
export const paperNumber = (read: Reader, id: string): string => needPaper(read, id).number;

type PaperRow = InvoiceRecord | CreditNoteRecord | EstimateRecord | DayInvoiceRecord;

function needPaper(read: Reader, id: string): PaperRow {
  const row =
    invoiceById(read, id) ?? creditNoteById(read, id) ?? estimateById(read, id) ?? dayInvoice(read, id);
  if (!row) throw new Refusal('not_found', 'invoice');
  return row;
}

function dayInvoice(read: Reader, id: string): DayInvoiceRecord | undefined {
  const row = dayInvoiceById(read, id);
  return row && dayInvoiceRecord(read, row);
}

/** The bill whose standing in GST law a paper shares: its own, that of the bill it takes back, of the memos it carries. */
function standsAs(row: PaperRow): string {
  if ('memo_ids' in row) return row.memo_ids[0] ?? '';
  return 'invoice_id' in row ? row.invoice_id : row.id;
}

function commonOf(read: Reader, row: PaperRow) {
  const shop = shopRow(read);
  if (!shop) throw new Refusal('not_found', 'shop');
  const { name, address, phone, state_code: stateCode, upi_id: upiId } = shop;
  const gst = paperGst(read, standsAs(row));
  const gstin = gst?.shop_gstin ?? profileOn(read, row.day).gstin;
  return {
    shop: { name, address, phone, gstin, stateCode },
    declaration: isCommercial(row) ? COMMERCIAL_NOTICE : (gst?.notice ?? null),
    placeOfSupply: gst?.place_of_supply ?? null,
    upi: upiId === null ? null : { id: upiId },
    title: row.title,
    number: row.number,
    at: row.at,
    customer: row.customer_id === null ? null : { ...customerOf(row), ...buyerPart(gst) },
    withGst: row.with_gst === 1,
    underGst: gst ? gst.kind !== 'invoice' : row.with_gst === 1,
    lines: row.lines.map(paperLine),
    totals: {
      subtotal: row.subtotal,
      discount: row.discount,
      tax: paise(row.cgst + row.sgst + row.igst + row.cess),
      roundOff: row.round_off,
      total: row.total,
    },
    language: readSettings(read).language,
  };
}

const isCommercial = (row: PaperRow): boolean => 'commercial' in row && row.commercial === 1;

const customerOf = (row: PaperRow) => ({ name: row.customer_name ?? '', phone: row.customer_phone });

/** What GST law wants of the buyer. */
const buyerPart = (gst: ReturnType<typeof paperGst>) => ({
  gstin: gst?.buyer_gstin ?? null,
  address: gst?.address ?? null,
});

const UNPAID = {
  gstinMissing: false,
  payment: null,
  paid: paise(0),
  balanceBefore: null,
  balanceAfter: null,
} as const;

/** What was paid with the bill: what came later stands on the khata, not on its paper. */
function billPart(read: Reader, bill: InvoiceRecord) {
  const parts = counterMoneyOf(read, bill.id).filter(({ amount }) => amount > 0);
  return {
    gstinMissing: bill.gstin_missing === 1,
    payment: bill.payment,
    paid: add(...parts.map(({ amount }) => amount)),
    parts,
    balanceBefore: bill.balance_before,
    balanceAfter: bill.balance_after,
    cancelled: bill.status === 'cancelled',
  };
}

const paperLine = (line: LineColumns): PaperInvoice['lines'][number] => ({
  name: line.name,
  nameHi: line.name_hi,
  hsn: line.hsn,
  quantity: line.quantity,
  unit: line.unit,
  unitPrice: line.price,
  taxInside: line.mode !== 'exclusive',
  taxable: line.taxable,
  gstRate: line.gst_rate,
  cgst: line.cgst,
  sgst: line.sgst,
  igst: line.igst,
  cess: line.cess,
  total: line.total,
});
