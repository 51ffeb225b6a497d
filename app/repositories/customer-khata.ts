import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { LedgerTable } from '../../db/schema/tables.ts';
import type { AgedEntry } from '../core/ledger/ageing.ts';
import { type Paise, paise } from '../core/units.ts';
import { sameCustomer } from './customers.ts';

export interface KhataRow {
  readonly fact_id: string;
  readonly at: string;
  readonly kind: LedgerTable['kind'] | 'merged';
  readonly reference: string | null;
  readonly amount: Paise;
  readonly balance: Paise;
  /** It was taken back by a later entry. */
  readonly reversed: 0 | 1;
}

/** Which entries: days yyyy-mm-dd, both counted in, and which page of them from the newest back. */
export interface KhataRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly limit: number;
  readonly offset?: number | undefined;
}

/** Money over the counter with a bill, or back with what takes it back, is an entry of its own beside it. */
const kindOfSide = sql<KhataRow['kind']>`CASE
  WHEN l.kind = 'bill' AND l.amount < 0 THEN 'payment'
  WHEN l.kind IN ('cancelled', 'returned') AND l.amount > 0 THEN 'refund'
  ELSE l.kind END`;

/**
 * Every entry of a customer with the balance after it, in the order in which this file learnt them when two share a second. A
 * merge is an entry of its own that moves nothing: both khatas are one from their first day.
 */
const entriesOf = (customerId: string) => {
  const money = q
    .selectFrom('ledger as l')
    .innerJoin('journal as j', 'j.id', 'l.fact_id')
    .where('l.customer_id', 'in', sameCustomer(customerId))
    .groupBy(['l.fact_id', sql`l.amount > 0`])
    .select(['l.fact_id', 'l.at', 'l.day', 'j.position'])
    .select((eb) => [eb.fn.min<number>('l.n').as('n'), kindOfSide.as('kind'), 'l.reference'])
    .select((eb) => eb.fn.sum<Paise>('l.amount').as('amount'));
  const merges = q
    .selectFrom('customer_merges as m')
    .innerJoin('journal as j', 'j.id', 'm.fact_id')
    .where('m.merged_id', 'in', sameCustomer(customerId))
    .select(['m.fact_id', 'm.at', sql<string>`substr(m.at, 1, 10)`.as('day'), 'j.position'])
    .select(sql<number>`0`.as('n'))
    .select([sql<KhataRow['kind']>`'merged'`.as('kind'), sql<string | null>`null`.as('reference')])
    .select(sql<Paise>`0`.as('amount'));
  return q
    .selectFrom(money.unionAll(merges).as('e'))
    .leftJoin('reversals as r', 'r.entry_id', 'e.fact_id')
    .select(['e.fact_id', 'e.at', 'e.day', 'e.position', 'e.n', 'e.kind', 'e.reference', 'e.amount'])
    .select(sql<0 | 1>`r.entry_id is not null`.as('reversed'))
    .select(sql<Paise>`sum(e.amount) over (order by e.at, e.position, e.n)`.as('balance'));
};

const inRange = (customerId: string, { from, to }: KhataRange) => {
  const all = q.selectFrom(entriesOf(customerId).as('k'));
  const since = from === undefined ? all : all.where('k.day', '>=', from);
  return to === undefined ? since : since.where('k.day', '<=', to);
};

/** A page of a khata, oldest of it first, each entry with the balance after it. */
export function khataOf(read: Reader, customerId: string, range: KhataRange): KhataRow[] {
  const rows = read.all(
    inRange(customerId, range)
      .select(['k.fact_id', 'k.at', 'k.kind', 'k.reference', 'k.amount', 'k.balance', 'k.reversed'])
      .orderBy('k.at', 'desc')
      .orderBy('k.position', 'desc')
      .orderBy('k.n', 'desc')
      .limit(range.limit)
      .offset(range.offset ?? 0),
  );
  return rows.reverse();
}

/** How many entries the range has, and the sums of both sides, paise. */
export const khataSums = (read: Reader, customerId: string, range: KhataRange) =>
  read.first(
    inRange(customerId, range).select([
      sql<number>`count(*)`.as('entries'),
      sql<Paise>`coalesce(sum(max(k.amount, 0)), 0)`.as('debit'),
      sql<Paise>`coalesce(sum(max(-k.amount, 0)), 0)`.as('credit'),
    ]),
  );

/** What they owed when a day (yyyy-mm-dd) began, paise. */
export function balanceBefore(read: Reader, customerId: string, day: string): Paise {
  const row = read.first(
    q
      .selectFrom('ledger')
      .where('customer_id', 'in', sameCustomer(customerId))
      .where('day', '<', day)
      .select((eb) => eb.fn.sum<number | null>('amount').as('sum')),
  );
  return paise(row?.sum ?? 0);
}

/** What the ledger says that a customer owes, paise. */
export function ledgerBalance(read: Reader, customerId: string): Paise {
  const row = read.first(
    q
      .selectFrom('ledger')
      .where('customer_id', 'in', sameCustomer(customerId))
      .select((eb) => eb.fn.sum<number | null>('amount').as('sum')),
  );
  return paise(row?.sum ?? 0);
}

/**
 * Entries of a day that stand, newest first: neither taken back nor what takes another back, and neither a cancelled bill nor what
 * its cancelling wrote.
 */
export const entriesToUndo = (read: Reader, customerId: string, day: string) =>
  read.all(
    q
      .selectFrom(entriesOf(customerId).as('k'))
      .leftJoin('invoices as i', (join) =>
        join.onRef('i.number', '=', 'k.reference').on('k.kind', '=', 'bill'),
      )
      .leftJoin('cancellations as c', 'c.invoice_id', 'i.id')
      .select(['k.fact_id', 'k.kind'])
      .where('k.day', '=', day)
      .where('k.reversed', '=', 0)
      .where('k.kind', 'not in', ['reversed', 'merged', 'cancelled'])
      .where('c.fact_id', 'is', null)
      .where((eb) => eb.or([eb('k.kind', '!=', 'writtenOff'), eb('k.amount', '<', paise(0))]))
      .orderBy('k.at', 'desc')
      .orderBy('k.position', 'desc'),
  );

interface AgedRow extends AgedEntry {
  readonly customerId: string;
}

/** Entries of those who owe, for their age: of one customer, or of all. What takes another entry back counts with it, at its day. */
export function agedEntries(read: Reader, customerId: string | null): AgedRow[] {
  const rows = q
    .selectFrom('ledger as l')
    .innerJoin('customers as c', 'c.id', 'l.customer_id')
    .innerJoin('customers as s', (join) =>
      join.on((eb) => eb('s.id', '=', eb.fn.coalesce('c.merged_into', 'c.id'))),
    )
    .where('s.balance', '>', paise(0))
    .groupBy(['s.id', sql`coalesce(l.reference, l.fact_id)`])
    .select('s.id as customerId')
    .select((eb) => [eb.fn.min<string>('l.day').as('day'), eb.fn.sum<Paise>('l.amount').as('amount')])
    .orderBy('s.id');
  return read.all(customerId === null ? rows : rows.where('s.id', '=', customerId));
}
