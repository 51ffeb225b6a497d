import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { type Paise, paise } from '../core/units.ts';
import { sameCustomer } from './customers.ts';

/** A customer's bills that money of the khata settled, newest first, and by how much (paise). */
export const settledBills = (read: Reader, customerId: string): { id: string; settled: Paise }[] =>
  read.all(
    billsOf(customerId)
      .where('s.paid', '>', paise(0))
      .select('i.id')
      .select(
        sql<Paise>`max(0, s.paid - (SELECT coalesce(sum(p.amount), 0) FROM payments p WHERE p.invoice_id = i.id))`.as(
          'settled',
        ),
      )
      .orderBy('i.at', 'desc')
      .orderBy('i.n', 'desc'),
  );

/** What of a customer's money settles no bill, paise: paid beyond their bills, or against udhaar without one. */
export function freeMoney(read: Reader, customerId: string): Paise {
  const due = read.first(
    billsOf(customerId)
      .where('s.status', '!=', 'cancelled')
      .select(sql<number>`coalesce(sum(i.total - s.returned - s.paid), 0)`.as('sum')),
  );
  const owed = read.first(
    q
      .selectFrom('ledger as l')
      .leftJoin('reversals as r', 'r.entry_id', 'l.fact_id')
      .where('l.customer_id', 'in', sameCustomer(customerId))
      .select(sql<number>`coalesce(sum(l.amount), 0)`.as('all'))
      .select(
        sql<number>`coalesce(sum(l.amount) FILTER (WHERE l.kind IN ('opening', 'credit') AND r.entry_id IS NULL), 0)`.as(
          'unbilled',
        ),
      ),
  );
  return paise(Math.max(0, (due?.sum ?? 0) + (owed?.unbilled ?? 0) - (owed?.all ?? 0)));
}

const billsOf = (customerId: string) =>
  q
    .selectFrom('invoices as i')
    .innerJoin('invoice_status as s', 's.invoice_id', 'i.id')
    .where('i.customer_id', 'in', sameCustomer(customerId));

/** Every id of the person whom an id stands for. */
const samePerson = (customerId: string) =>
  q
    .selectFrom('customers as named')
    .innerJoin('customers as same', (join) =>
      join.on(sql<boolean>`coalesce(same.merged_into, same.id) = coalesce(named.merged_into, named.id)`),
    )
    .where('named.id', '=', customerId)
    .select('same.id');

/**
 * What of a customer's bill is given up for lost, paise: every write-off that settled it, less what was taken back of one. Which bills a
 * write-off settled stands in its fact; few customers have any.
 */
export function writtenOffOf(read: Reader, customerId: string, invoiceId: string): Paise {
  const lost = q
    .selectFrom('ledger as l')
    .where('l.customer_id', 'in', samePerson(customerId))
    .where('l.kind', 'in', ['writtenOff', 'reversed'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('ledger as b')
          .select('b.n')
          .whereRef('b.fact_id', '=', 'l.fact_id')
          .where('b.account', '=', 'baddebt'),
      ),
    )
    .select('l.fact_id');
  const parts = read.all(
    q
      .selectFrom('journal as j')
      .innerJoin(sql<{ value: string }>`json_each(j.body, '$.settles')`.as('s'), (join) => join.onTrue())
      .where('j.id', 'in', lost)
      .where(sql<string>`json_extract(s.value, '$.invoiceId')`, '=', invoiceId)
      .select(sql<Paise>`json_extract(s.value, '$.amountPaise')`.as('amount')),
  );
  return paise(parts.reduce((sum, { amount }) => sum + amount, 0));
}
