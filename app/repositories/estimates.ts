import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';

const made = (read: Reader, id: string) =>
  read.first(
    q
      .selectFrom('estimates as e')
      .leftJoin('customers as c', 'c.id', 'e.customer_id')
      .selectAll('e')
      .select(['c.name as customer_name', 'c.phone as customer_phone'])
      .where('e.id', '=', id),
  );

const linesOf = (read: Reader, id: string) =>
  read.all(q.selectFrom('estimate_lines').selectAll().where('estimate_id', '=', id).orderBy('n'));

export type EstimateRecord = NonNullable<ReturnType<typeof made>> & {
  readonly lines: ReturnType<typeof linesOf>;
};

/** An estimate with its lines, or undefined. */
export function estimateById(read: Reader, id: string): EstimateRecord | undefined {
  const head = made(read, id);
  return head && { ...head, lines: linesOf(read, id) };
}

/** The bill that made an estimate good and was not cancelled, or undefined. */
export const billOfEstimate = (read: Reader, estimateId: string): string | undefined =>
  read.first(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .select('i.id')
      .where('i.estimate_id', '=', estimateId)
      .where('s.status', '!=', 'cancelled')
      .limit(1),
  )?.id;

/** Ids of estimates, newest first; of one day (yyyy-mm-dd) when given. */
export function estimateIds(read: Reader, day: string | null, limit: number): string[] {
  const rows = q.selectFrom('estimates').select('id').orderBy('at', 'desc').orderBy('n', 'desc').limit(limit);
  return read.all(day === null ? rows : rows.where('day', '=', day)).map(({ id }) => id);
}
