import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { BasisPoints } from '../core/units.ts';
import { basisPoints } from '../core/units.ts';

/** Days of a period, both included (yyyy-mm-dd). */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Bills of a period with what they are in GST law; nulls for bills from before the books kept it. */
export const gstBills = (read: Reader, { from, to }: Period) =>
  read.all(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .leftJoin('invoice_gst as g', 'g.invoice_id', 'i.id')
      .leftJoin('invoice_addresses as a', 'a.invoice_id', 'i.id')
      .leftJoin('customers as c', 'c.id', 'i.customer_id')
      .select(['i.id', 'i.number', 'i.series', 'i.n', 'i.day', 'i.title', 'i.with_gst', 'i.supply'])
      .select(['i.taxable', 'i.cgst', 'i.sgst', 'i.igst', 'i.cess', 'i.round_off', 'i.total'])
      .select(['s.status', 'g.kind', 'g.place_of_supply', 'g.shop_gstin', 'g.buyer_gstin', 'g.memo'])
      .select(['c.name as buyer_name', sql<0 | 1>`a.invoice_id IS NOT NULL`.as('has_address')])
      .where('i.day', '>=', from)
      .where('i.day', '<=', to)
      .orderBy('i.day')
      .orderBy('i.n'),
  );
export type GstBillRow = ReturnType<typeof gstBills>[number];

/** Credit notes of a period, with what their bill was in GST law. */
export const gstNotes = (read: Reader, { from, to }: Period) =>
  read.all(
    q
      .selectFrom('credit_notes as n')
      .innerJoin('invoices as i', 'i.id', 'n.invoice_id')
      .leftJoin('invoice_gst as g', 'g.invoice_id', 'i.id')
      .leftJoin('invoice_addresses as a', 'a.invoice_id', 'i.id')
      .leftJoin('customers as c', 'c.id', 'n.customer_id')
      .select(['n.id', 'n.number', 'n.series', 'n.n', 'n.day', 'i.title', 'n.with_gst', 'n.supply'])
      .select(['n.taxable', 'n.cgst', 'n.sgst', 'n.igst', 'n.cess', 'n.round_off', 'n.total'])
      .select(['g.kind', 'g.place_of_supply', 'g.shop_gstin', 'g.buyer_gstin', 'g.memo'])
      .select(['c.name as buyer_name', sql<0 | 1>`a.invoice_id IS NOT NULL`.as('has_address')])
      .select(['i.day as invoice_day', 'i.total as invoice_total'])
      .where('n.day', '>=', from)
      .where('n.day', '<=', to)
      .orderBy('n.day')
      .orderBy('n.n'),
  );
export type GstNoteRow = ReturnType<typeof gstNotes>[number];

/** Lines of the bills of a period, bill by bill. */
export const gstBillLines = (read: Reader, { from, to }: Period) =>
  read.all(
    q
      .selectFrom('invoice_lines as l')
      .innerJoin('invoices as i', 'i.id', 'l.invoice_id')
      .selectAll('l')
      .select('l.invoice_id as document_id')
      .where('i.day', '>=', from)
      .where('i.day', '<=', to)
      .orderBy('l.invoice_id')
      .orderBy('l.n'),
  );

/** Lines of the credit notes of a period, note by note. */
export const gstNoteLines = (read: Reader, { from, to }: Period) =>
  read.all(
    q
      .selectFrom('credit_note_lines as l')
      .innerJoin('credit_notes as n', 'n.id', 'l.note_id')
      .selectAll('l')
      .select('l.note_id as document_id')
      .where('n.day', '>=', from)
      .where('n.day', '<=', to)
      .orderBy('l.note_id')
      .orderBy('l.n'),
  );

/** All dated GST rates, product by product, oldest first; and which products are exempt whatever their rates say. */
export function rateBook(read: Reader): (productId: string, day: string) => BasisPoints | null {
  const dated = new Map<string, { from: string; gst: BasisPoints }[]>();
  const rates = q.selectFrom('product_rates').select(['product_id', 'from_day', 'gst']).orderBy('from_day');
  for (const { product_id, from_day, gst } of read.all(rates))
    dated.set(product_id, [...(dated.get(product_id) ?? []), { from: from_day, gst }]);
  const exempt = new Set(
    read.all(q.selectFrom('products').select('id').where('exempt', '=', 1)).map(({ id }) => id),
  );
  return (productId, day) =>
    exempt.has(productId)
      ? basisPoints(0)
      : (dated.get(productId)?.findLast(({ from }) => from <= day)?.gst ?? null);
}

/** What the law wants on the paper of a bill: who bought, where the goods go, and the sentence at the top. */
export const paperGst = (read: Reader, invoiceId: string) =>
  read.first(
    q
      .selectFrom('invoice_gst as g')
      .leftJoin('invoice_addresses as a', 'a.invoice_id', 'g.invoice_id')
      .select(['g.kind', 'g.notice', 'g.place_of_supply', 'g.shop_gstin', 'g.buyer_gstin', 'a.address'])
      .where('g.invoice_id', '=', invoiceId),
  );
