import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { type Thousandths, thousandths } from '../core/units.ts';

const noted = (read: Reader, id: string) =>
  read.first(
    q
      .selectFrom('credit_notes as n')
      .innerJoin('invoices as i', 'i.id', 'n.invoice_id')
      .leftJoin('customers as c', 'c.id', 'n.customer_id')
      .selectAll('n')
      .select(['c.name as customer_name', 'c.phone as customer_phone'])
      .select(sql<0 | 1>`i.with_gst > n.with_gst`.as('commercial'))
      .where('n.id', '=', id),
  );

const linesOf = (read: Reader, id: string) =>
  read.all(q.selectFrom('credit_note_lines').selectAll().where('note_id', '=', id).orderBy('n'));

export type CreditNoteRecord = NonNullable<ReturnType<typeof noted>> & {
  readonly lines: ReturnType<typeof linesOf>;
};

/** A credit note with its lines, or undefined. */
export function creditNoteById(read: Reader, id: string): CreditNoteRecord | undefined {
  const head = noted(read, id);
  return head && { ...head, lines: linesOf(read, id) };
}

/** The notes on one bill, in the order they were made. */
export const notesOn = (read: Reader, invoiceId: string) =>
  read.all(
    q
      .selectFrom('credit_notes')
      .select(['id', 'number', 'day', 'total'])
      .where('invoice_id', '=', invoiceId)
      .orderBy('at')
      .orderBy('n'),
  );

/** How much came back of each line of a bill up to now; lines of which nothing did are absent. */
export function returnedOf(read: Reader, invoiceId: string): Map<number, Thousandths> {
  const rows = read.all(
    q
      .selectFrom('credit_note_lines as l')
      .innerJoin('credit_notes as n', 'n.id', 'l.note_id')
      .where('n.invoice_id', '=', invoiceId)
      .groupBy('l.line')
      .select(['l.line', (eb) => eb.fn.sum<number>('l.quantity').as('quantity')]),
  );
  return new Map(rows.map(({ line, quantity }) => [line, thousandths(quantity)]));
}

/** Ids of credit notes, newest first; of one day (yyyy-mm-dd) when given. */
export function creditNoteIds(read: Reader, day: string | null, limit: number): string[] {
  const rows = q
    .selectFrom('credit_notes')
    .select('id')
    .orderBy('at', 'desc')
    .orderBy('n', 'desc')
    .limit(limit);
  return read.all(day === null ? rows : rows.where('day', '=', day)).map(({ id }) => id);
}
