import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { sameCustomer } from './customers.ts';

/** All that the shop keeps about one customer, or undefined. `id` is their own, not one merged into it. */
export const customerDetails = (read: Reader, id: string) =>
  read.first(
    q
      .selectFrom('customers')
      .select(['id', 'name', 'phone', 'balance', 'email', 'address', 'state_code', 'gstin', 'notes'])
      .select(['credit_limit', 'by_whatsapp', 'by_email', 'by_sms', 'opted_out', 'created_at'])
      .where('id', '=', id),
  );
export type CustomerDetails = NonNullable<ReturnType<typeof customerDetails>>;

/** Their other names, oldest first. */
export const aliasesOf = (read: Reader, id: string) =>
  read.all(
    q
      .selectFrom('customer_aliases')
      .select(['form', 'learned'])
      .where('customer_id', '=', id)
      .where('used', '=', 1)
      .orderBy('stamp')
      .orderBy('form'),
  );

/** Names that were learnt of the shop's customers, in the order of the alphabet. */
export const learnedAliases = (read: Reader) =>
  read.all(
    q
      .selectFrom('customer_aliases as a')
      .innerJoin('customers as c', 'c.id', 'a.customer_id')
      .where('a.learned', '=', 1)
      .where('a.used', '=', 1)
      .where('c.forgotten', '=', 0)
      .where('c.merged_into', 'is', null)
      .select(['c.id', 'c.name', 'a.form'])
      .orderBy('a.form'),
  );

/** How often and for how much they bought, and when last; cancelled bills are left out. Paise. */
export const boughtBy = (read: Reader, id: string) =>
  read.first(
    q
      .selectFrom('invoices as i')
      .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
      .where('i.customer_id', 'in', sameCustomer(id))
      .where('s.status', '!=', 'cancelled')
      .select((eb) => [
        eb.fn.countAll<number>().as('bills'),
        eb.fn.coalesce(eb.fn.sum<number>('i.total'), eb.val(0)).as('total'),
        eb.fn.max<string | null>('i.at').as('lastAt'),
      ]),
  );

/** Ids under which a customer's bills stand, their own first. */
export const idsOf = (read: Reader, id: string): string[] => {
  const rows = read.all(sameCustomer(id)).map((row) => row.id);
  return [id, ...rows.filter((other) => other !== id)];
};

/** A customer's id and whom it was merged into, one after the other. */
export function whoBecame(read: Reader, id: string): string[] {
  const next = read.first(q.selectFrom('customer_merges').select('survivor_id').where('merged_id', '=', id));
  return next ? [id, ...whoBecame(read, next.survivor_id)] : [id];
}
