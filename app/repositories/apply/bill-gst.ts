import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import type { InvoiceGstTable } from '../../../db/schema/gst.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { raiseSeries } from './series.ts';

const BILL_GST = prepared((row: InvoiceGstTable) => q.insertInto('invoice_gst').values(row));

/** What a bill is in GST law, and the buyer's address where the law wants it. Facts from before the profile have neither. */
export function writeBillGst(tx: Writer, { body, person }: FactOf<'invoice.confirmed'>): void {
  const { invoiceId: invoice_id, gst } = body;
  if (gst) {
    tx.run(
      BILL_GST({
        invoice_id,
        profile: gst.profile,
        kind: gst.kind,
        notice: gst.notice,
        place_of_supply: gst.placeOfSupply,
        shop_gstin: gst.shopGstin,
        buyer_gstin: gst.buyerGstin,
        memo: gst.memo ? 1 : 0,
      }),
    );
  }
  if (person) tx.run(q.insertInto('invoice_addresses').values({ invoice_id, address: person.address }));
}

/** As they stand in the column: a fact that comes from the journal has its fields in another order. */
const RATE_FIELDS = ['gstRate', 'taxable', 'cgst', 'sgst', 'igst', 'cess'];

/** The one invoice of a day's memos: a number and sums, no money and no stock. */
export function applyDayInvoiced(tx: Writer, { head, body }: StoredFact & FactOf<'day.invoiced'>): void {
  raiseSeries(tx, body.series, body.n);
  tx.run(
    q.insertInto('day_invoices').values({
      id: body.dayInvoiceId,
      day: body.day,
      number: body.number,
      series: body.series,
      n: body.n,
      title: body.title,
      supply: body.supply,
      rates: JSON.stringify(body.rates, RATE_FIELDS),
      total: body.total,
      at: head.at,
      fact_id: head.id,
    }),
  );
  const memos = body.memos.map((invoice_id) => ({ invoice_id, day_invoice_id: body.dayInvoiceId }));
  tx.run(q.insertInto('day_invoice_memos').values(memos));
}
