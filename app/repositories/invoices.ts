import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';

const billed = (read: Reader, id: string) =>
  read.first(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .leftJoin('customers as c', 'c.id', 'i.customer_id')
      .selectAll('i')
      .select(['s.paid', 's.status', 'c.name as customer_name', 'c.phone as customer_phone'])
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

/** Whether a bill of this id is saved. */
export const hasInvoice = (read: Reader, id: string): boolean =>
  read.first(q.selectFrom('invoices').select('n').where('id', '=', id)) !== undefined;

/** The id of the bill with this number, or undefined. */
export const invoiceIdByNumber = (read: Reader, number: string): string | undefined =>
  read.first(q.selectFrom('invoices').select('id').where('number', '=', number))?.id;

/** Bills, newest first; of one day (yyyy-mm-dd) when given. */
export const listInvoices = (read: Reader, day: string | null, limit: number) => {
  const rows = q
    .selectFrom('invoices as i')
    .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
    .leftJoin('customers as c', 'c.id', 'i.customer_id')
    .select(['i.id', 'i.number', 'i.at', 'i.customer_id', 'i.total', 'i.payment', 's.paid', 's.status'])
    .select('c.name as customer_name')
    .orderBy('i.at', 'desc')
    .orderBy('i.n', 'desc')
    .limit(limit);
  return read.all(day === null ? rows : rows.where('i.day', '=', day));
};

/** Bills a customer has not paid in full, oldest first. */
export const unpaidOf = (read: Reader, customerId: string) =>
  read.all(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .select(['i.id', 'i.total', 's.paid'])
      .where('i.customer_id', '=', customerId)
      .where('s.status', 'in', ['pending', 'partial'])
      .orderBy('i.at')
      .orderBy('i.n'),
  );

/** The last number given in a series; 0 before the first. */
export const lastNumber = (read: Reader, series: string): number =>
  read.first(q.selectFrom('series').select('last').where('name', '=', series))?.last ?? 0;
