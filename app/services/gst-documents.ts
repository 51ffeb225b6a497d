import type { Reader } from '../../db/gateway.ts';
import type { BillKind } from '../core/gst/bill.ts';
import { DOCUMENT_TITLES } from '../core/gst/document.ts';
import { isCommercial } from '../core/gst/return-sums.ts';
import type { GstDocument, GstLine, IssuedNumber } from '../core/gst/return-types.ts';
import { dayInvoicesIssued } from '../repositories/day-invoices.ts';
import {
  type GstBillRow,
  type GstNoteRow,
  gstBillLines,
  gstBills,
  gstNoteLines,
  gstNotes,
  type Period,
} from '../repositories/gst-documents.ts';
import { profileOn } from '../repositories/gst-profiles.ts';
import { shopRow } from '../repositories/plain.ts';

/** The bills and credit notes of a period, as the return and the doctor read them. */
export function gstDocuments(read: Reader, period: Period): GstDocument[] {
  const lines = linesByDocument([...gstBillLines(read, period), ...gstNoteLines(read, period)]);
  const common = (row: GstBillRow | GstNoteRow) => ({
    ...documentOf(read, row),
    lines: lines.get(row.id) ?? [],
  });
  return [
    ...gstBills(read, period).map((row) => ({
      ...common(row),
      type: 'bill' as const,
      cancelled: row.status === 'cancelled',
      against: null,
    })),
    ...gstNotes(read, period).map((row) => ({
      ...common(row),
      type: 'creditNote' as const,
      cancelled: false,
      against: { day: row.invoice_day, total: row.invoice_total },
    })),
  ];
}

/** Bills from before the profile was kept stood in the shop's own State, as their titles say. */
function documentOf(read: Reader, row: GstBillRow | GstNoteRow) {
  const { title, with_gst, place_of_supply, shop_gstin, buyer_name, buyer_gstin, has_address, ...rest } = row;
  const { profile, gstin } = profileOn(read, row.day);
  return {
    ...rest,
    kind: row.kind ?? kindOfTitle(title),
    profile,
    withGst: with_gst === 1,
    placeOfSupply: place_of_supply ?? shopRow(read)?.state_code ?? '',
    shopGstin: shop_gstin ?? gstin,
    buyerName: buyer_name,
    buyerGstin: buyer_gstin,
    hasAddress: has_address === 1,
    memo: row.memo === 1,
    roundOff: row.round_off,
  };
}

const BILL_KINDS = ['invoice', 'taxInvoice', 'billOfSupply', 'invoiceCumBillOfSupply'] as const;

const kindOfTitle = (title: string): BillKind =>
  BILL_KINDS.find((kind) => DOCUMENT_TITLES[kind] === title) ?? 'invoice';

type LineRow = ReturnType<typeof gstBillLines>[number] | ReturnType<typeof gstNoteLines>[number];

function linesByDocument(rows: readonly LineRow[]): Map<string, GstLine[]> {
  const byDocument = new Map<string, GstLine[]>();
  for (const row of rows) {
    const known = byDocument.get(row.document_id);
    if (known) known.push(lineOf(row));
    else byDocument.set(row.document_id, [lineOf(row)]);
  }
  return byDocument;
}

const lineOf = ({ product_id, gst_rate, cess_rate, ...rest }: LineRow): GstLine => ({
  ...rest,
  productId: product_id,
  gstRate: gst_rate,
  cessRate: cess_rate,
});

/**
 * Every number given in a period. A memo is no invoice: the invoice of its day counts in its place. A commercial note is none of
 * the documents that table 13 asks for.
 */
export function issuedNumbers(
  read: Reader,
  documents: readonly GstDocument[],
  period: Period,
): IssuedNumber[] {
  const papers = documents.filter((each) => (each.type === 'bill' ? !each.memo : !isCommercial(each)));
  const days = dayInvoicesIssued(read, period).map(({ series, n, number }) => ({
    type: 'bill' as const,
    series,
    n,
    number,
    cancelled: false,
  }));
  const own = papers.map(({ type, series, n, number, cancelled }) => ({
    type,
    series,
    n,
    number,
    cancelled,
  }));
  return [...own, ...days];
}
