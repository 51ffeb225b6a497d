import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';

/** Days of a period, both included (yyyy-mm-dd). */
interface Period {
  readonly from: string;
  readonly to: string;
}

const withMemos = () =>
  q
    .selectFrom('day_invoices as d')
    .selectAll('d')
    .select((eb) =>
      eb
        .selectFrom('day_invoice_memos as m')
        .whereRef('m.day_invoice_id', '=', 'd.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .as('memos'),
    )
    .orderBy('d.day')
    .orderBy('d.at')
    .orderBy('d.n');

/** Invoices that were made in a period, whatever the day of their sales: a number belongs to the return of its own day. */
export const dayInvoicesIssued = (read: Reader, { from, to }: Period) =>
  read.all(
    withMemos()
      .where(sql<string>`substr(d.at, 1, 10)`, '>=', from)
      .where(sql<string>`substr(d.at, 1, 10)`, '<=', to),
  );

/** Invoices for the sales of the days of a period. */
export const dayInvoicesFor = (read: Reader, { from, to }: Period) =>
  read.all(withMemos().where('d.day', '>=', from).where('d.day', '<=', to));

export const dayInvoiceById = (read: Reader, id: string) => read.first(withMemos().where('d.id', '=', id));
export type DayInvoiceRow = NonNullable<ReturnType<typeof dayInvoiceById>>;

/** The invoice of its day in which a small sale stands, or undefined while none carries it. */
export const dayInvoiceOf = (read: Reader, invoiceId: string): { number: string; at: string } | undefined =>
  read.first(
    q
      .selectFrom('day_invoice_memos as m')
      .innerJoin('day_invoices as d', 'd.id', 'm.day_invoice_id')
      .select(['d.number', 'd.at'])
      .where('m.invoice_id', '=', invoiceId),
  );

const loose = () =>
  q
    .selectFrom('invoices as i')
    .innerJoin('invoice_gst as g', 'g.invoice_id', 'i.id')
    .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
    .leftJoin('day_invoice_memos as m', 'm.invoice_id', 'i.id')
    .where('g.memo', '=', 1)
    .where('s.status', '!=', 'cancelled')
    .where('m.invoice_id', 'is', null);

/** Standing memos of a day that no invoice carries yet, in their order. */
export const looseMemos = (read: Reader, day: string) =>
  read.all(
    loose()
      .select(['i.id', 'i.total', 'i.supply'])
      .where('i.day', '=', day)
      .orderBy('i.series')
      .orderBy('i.n'),
  );

/** Days of a period with standing memos that no invoice carries yet, and how many, oldest first. */
export const looseMemoDays = (read: Reader, { from, to }: Period): { day: string; memos: number }[] =>
  read.all(
    loose()
      .where('i.day', '>=', from)
      .where('i.day', '<=', to)
      .groupBy('i.day')
      .orderBy('i.day')
      .select((eb) => ['i.day', eb.fn.countAll<number>().as('memos')]),
  );

/** Lines of these bills. */
export const linesOfBills = (read: Reader, ids: readonly string[]) =>
  read.all(q.selectFrom('invoice_lines').selectAll().where('invoice_id', 'in', ids));

/** The memos that an invoice carries, in their order. */
export const memosOf = (read: Reader, dayInvoiceId: string) =>
  read.all(
    q
      .selectFrom('day_invoice_memos as m')
      .innerJoin('invoices as i', 'i.id', 'm.invoice_id')
      .where('m.day_invoice_id', '=', dayInvoiceId)
      .select(['i.id', 'i.number', 'i.subtotal', 'i.discount', 'i.round_off', 'i.total'])
      .select(['i.cgst', 'i.sgst', 'i.igst', 'i.cess'])
      .orderBy('i.series')
      .orderBy('i.n'),
  );
