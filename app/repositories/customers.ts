import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { Known } from '../core/intent/types.ts';
import { type Paise, paise } from '../core/units.ts';
import { strings } from './json.ts';

export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly balance: Paise;
}

const columns = ['id', 'name', 'phone', 'balance'] as const;

export const customerById = (read: Reader, id: string): CustomerRow | undefined =>
  read.first(q.selectFrom('customers').select(columns).where('id', '=', id));

export const customersByPhone = (read: Reader, phone: string): CustomerRow[] =>
  read.all(q.selectFrom('customers').select(columns).where('phone', '=', phone));

export const customersByIds = (read: Reader, ids: readonly string[]): CustomerRow[] =>
  ids.length === 0 ? [] : read.all(q.selectFrom('customers').select(columns).where('id', 'in', ids));

/** Those who bought or paid last, for an empty search field. */
export const recentCustomers = (read: Reader, limit: number): CustomerRow[] =>
  read.all(
    q.selectFrom('customers').select(columns).orderBy('created_at', 'desc').orderBy('name').limit(limit),
  );

/** Last digits of a phone are enough to list. */
export const customersByDigits = (read: Reader, digits: string, limit: number): CustomerRow[] =>
  read.all(q.selectFrom('customers').select(columns).where('phone', 'like', `%${digits}%`).limit(limit));

/** Every name the shop knows, for the ear and the reader. */
export const knownCustomers = (read: Reader): Known[] =>
  read
    .all(q.selectFrom('customers').select(['id', 'name', 'forms']))
    .map((row) => ({ id: row.id, name: row.name, forms: strings(row.forms) }));

export interface KhataRow {
  readonly fact_id: string;
  readonly at: string;
  readonly kind: 'bill' | 'payment' | 'credit' | 'opening';
  readonly reference: string | null;
  readonly amount: Paise;
  readonly balance: Paise;
}

/** The newest entries of a customer's khata, oldest of them first, each with the balance after it. */
export function khataOf(read: Reader, customerId: string, limit: number): KhataRow[] {
  const entries = q
    .selectFrom('ledger')
    .where('customer_id', '=', customerId)
    .groupBy(['fact_id', 'at', 'kind', 'reference'])
    .select(['fact_id', 'at', 'kind', 'reference'])
    .select((eb) => eb.fn.sum<Paise>('amount').as('amount'));
  const rows = read.all(
    q
      .selectFrom(entries.as('e'))
      .selectAll()
      .select(sql<Paise>`sum(amount) over (order by at, fact_id)`.as('balance'))
      .orderBy('at', 'desc')
      .orderBy('fact_id', 'desc')
      .limit(limit),
  );
  return rows.reverse();
}

/** Sum of all that is owed to the shop, in paise. */
export function outstanding(read: Reader): Paise {
  const row = read.first(
    q
      .selectFrom('customers')
      .select((eb) => eb.fn.sum<number | null>('balance').as('sum'))
      .where('balance', '>', paise(0)),
  );
  return paise(row?.sum ?? 0);
}
