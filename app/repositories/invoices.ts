import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { sameCustomer } from './customers.ts';

const billed = (read: Reader, id: string) =>
  read.first(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .leftJoin('customers as c', 'c.id', 'i.customer_id')
      .selectAll('i')
      .select(['s.paid', 's.returned', 's.status', 'c.name as customer_name', 'c.phone as customer_phone'])
      .where('i.id', '=', id),
  );

const linesOf = (read: Reader, id: string) =>
  read.all(q.selectFrom('invoice_lines').selectAll().where('invoice_id', '=', id).orderBy('n'));

export type InvoiceRecord = NonNullable<ReturnType<typeof billed>> & {
  readonly lines: ReturnType<typeof linesOf>;
};

/** A saved bill with its lines, or undefined. */
export function invoiceById(read: Reader, id: string): InvoiceRecord | undefined {
  const head = billed(read, id);
  return head && { ...head, lines: linesOf(read, id) };
}

/** The id of the bill, credit note, estimate or day's invoice with this number, or undefined. */
export function documentIdByNumber(read: Reader, number: string): string | undefined {
  for (const table of ['invoices', 'credit_notes', 'estimates', 'day_invoices'] as const) {
    const found = read.first(q.selectFrom(table).select('id').where('number', '=', number));
    if (found) return found.id;
  }
  return undefined;
}

/** Whether a bill of this id is saved. */
export const hasInvoice = (read: Reader, id: string): boolean =>
  read.first(q.selectFrom('invoices').select('n').where('id', '=', id)) !== undefined;

/** Bills, newest first; of one day (yyyy-mm-dd) when given. */
export const listInvoices = (read: Reader, day: string | null, limit: number) => {
  const rows = q
    .selectFrom('invoices as i')
    .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
    .leftJoin('customers as c', 'c.id', 'i.customer_id')
    .select(['i.id', 'i.number', 'i.at', 'i.customer_id', 'i.total', 'i.payment'])
    .select(['s.paid', 's.returned', 's.status', 'c.name as customer_name'])
    .orderBy('i.at', 'desc')
    .orderBy('i.n', 'desc')
    .limit(limit);
  return read.all(day === null ? rows : rows.where('i.day', '=', day));
};

/** Bills a customer has not paid in full, oldest first; `total` is what is left of the bill after returns. */
export const unpaidOf = (read: Reader, customerId: string) =>
  read.all(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .select(['i.id', 's.paid', (eb) => eb('i.total', '-', eb.ref('s.returned')).as('total')])
      .where('i.customer_id', 'in', sameCustomer(customerId))
      .where('s.status', 'in', ['pending', 'partial'])
      .orderBy('i.at')
      .orderBy('i.n'),
  );

/** The last number given in a series; 0 before the first. */
export const lastNumber = (read: Reader, series: string): number =>
  read.first(q.selectFrom('series').select('last').where('name', '=', series))?.last ?? 0;

/** A series with its first and last number, or undefined before either is known. */
export const seriesRow = (read: Reader, series: string): { first: number; last: number } | undefined =>
  read.first(q.selectFrom('series').select(['first', 'last']).where('name', '=', series));

/** Money of the counter that came (above 0) or went with a bill, in its own order. */
export const counterMoneyOf = (read: Reader, invoiceId: string) =>
  read.all(
    q
      .selectFrom('payments')
      .select(['id', 'mode', 'amount'])
      .where('invoice_id', '=', invoiceId)
      .orderBy('at')
      .orderBy('id'),
  );

/** How a bill was cancelled, or undefined. */
export const cancellationOf = (read: Reader, invoiceId: string) =>
  read.first(q.selectFrom('cancellations').selectAll().where('invoice_id', '=', invoiceId));

/** The id of a customer's newest bill that stands, or undefined. */
export const lastBillOf = (read: Reader, customerId: string): string | undefined =>
  read.first(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .select('i.id')
      .where('i.customer_id', 'in', sameCustomer(customerId))
      .where('s.status', '!=', 'cancelled')
      .orderBy('i.at', 'desc')
      .orderBy('i.n', 'desc')
      .limit(1),
  )?.id;

/** The id of the shop's newest bill, or undefined. */
export const newestBill = (read: Reader): string | undefined => listInvoices(read, null, 1)[0]?.id;

/** The id of the newest bill whose number ends so: 12 is INV/26-27/00012 of this year, whichever series it is of. */
export const billByFigure = (read: Reader, figure: number): string | undefined =>
  read.first(q.selectFrom('invoices').select('id').where('n', '=', figure).orderBy('at', 'desc').limit(1))
    ?.id;

/** The postings that a fact made, in its order. */
export const postingsOf = (read: Reader, factId: string) =>
  read.all(
    q
      .selectFrom('ledger')
      .select(['account', 'customer_id as customerId', 'amount as amountPaise'])
      .where('fact_id', '=', factId)
      .orderBy('n'),
  );

/** Ids of a customer's bills that stand and have one of these goods on them, newest first, at most 20. */
export const billsWith = (read: Reader, customerId: string, productIds: readonly string[]): string[] =>
  read
    .all(
      q
        .selectFrom('invoices as i')
        .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
        .innerJoin('invoice_lines as l', 'l.invoice_id', 'i.id')
        .select('i.id')
        .distinct()
        .where('i.customer_id', 'in', sameCustomer(customerId))
        .where('s.status', '!=', 'cancelled')
        .where('l.product_id', 'in', productIds)
        .orderBy('i.at', 'desc')
        .orderBy('i.n', 'desc')
        .limit(20),
    )
    .map(({ id }) => id);
