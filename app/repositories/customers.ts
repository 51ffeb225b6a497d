import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { prepared } from '../../db/prepared.ts';
import type { Known } from '../core/intent/types.ts';
import { type Paise, paise } from '../core/units.ts';
import { soundRows, withSounds } from './sounds.ts';

export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly balance: Paise;
  /** What they should not owe more than; null: nobody set one. */
  readonly creditLimit: Paise | null;
}

const columns = ['id', 'name', 'phone', 'balance', 'credit_limit as creditLimit'] as const;

/** Ids under which a customer's bills and entries stand: their own, and those that were merged into it. */
export const sameCustomer = (id: string) =>
  q
    .selectFrom('customers as same')
    .select('same.id')
    .where((eb) => eb.or([eb('same.id', '=', id), eb('same.merged_into', '=', id)]));

/** Whom an id stands for now: itself, or the customer it was merged into. */
const standsFor = (id: string) =>
  q
    .selectFrom('customers as named')
    .where('named.id', '=', id)
    .select((eb) => eb.fn.coalesce('named.merged_into', 'named.id').as('id'));

/** A customer by any id they ever had; undefined when there is none, or they were forgotten. */
export const customerById = (read: Reader, id: string): CustomerRow | undefined => read.first(BY_ID({ id }));

const BY_ID = prepared(({ id }: { id: string }) =>
  q.selectFrom('customers').select(columns).where('id', '=', standsFor(id)).where('forgotten', '=', 0),
);

/** Whether an id is some customer's, known or forgotten. */
export const isCustomer = (read: Reader, id: string): boolean =>
  read.first(q.selectFrom('customers').select('id').where('id', '=', id)) !== undefined;

/** Customers whom the shop still knows: not forgotten, not merged into another. */
const living = () =>
  q.selectFrom('customers').where('forgotten', '=', 0).where('merged_into', 'is', null).select(columns);

export const customersByPhone = (read: Reader, phone: string): CustomerRow[] =>
  read.all(living().where('phone', '=', phone));

export const customersByIds = (read: Reader, ids: readonly string[]): CustomerRow[] =>
  ids.length === 0 ? [] : read.all(living().where('id', 'in', ids));

/** Those who came last, for an empty search field. */
export const recentCustomers = (read: Reader, limit: number): CustomerRow[] =>
  read.all(living().orderBy('created_at', 'desc').orderBy('name').limit(limit));

/** Customers who bought or paid on a day, the last first. */
export function customersOfDay(read: Reader, day: string, limit: number): CustomerRow[] {
  const rows = [...read.all(peopleOf('invoices', day)), ...read.all(peopleOf('payments', day))];
  const newest = rows.sort((a, b) => (a.at < b.at ? 1 : -1)).flatMap(({ id }) => id ?? []);
  return customersByIds(read, [...new Set(newest)].slice(0, limit));
}

const peopleOf = (table: 'invoices' | 'payments', day: string) =>
  q
    .selectFrom(table)
    .where('day', '=', day)
    .where('customer_id', 'is not', null)
    .select(['customer_id as id', 'at']);

/** Customers with these digits in their phone; the ends of numbers come first. */
export const customersByDigits = (read: Reader, digits: string, limit: number): CustomerRow[] =>
  read.all(
    living()
      .where((eb) => eb.fn<string>('replace', ['phone', eb.val('-'), eb.val('')]), 'like', `%${digits}%`)
      .orderBy((eb) => eb('phone', 'like', `%${digits}`), 'desc')
      .orderBy('name')
      .limit(limit),
  );

/** The id of the one customer with exactly this name; undefined when there is none, or more than one. */
export function customerIdByName(read: Reader, name: string): string | undefined {
  const [only, ...more] = read.all(living().where('name', '=', name).limit(2));
  return more.length === 0 ? only?.id : undefined;
}

/** Customers whose name begins with these letters (plain ones: no sign of them is a wildcard). */
export const customersBySpelling = (read: Reader, letters: string, limit: number): CustomerRow[] =>
  read.all(living().where('name', 'like', `${letters}%`).orderBy('name').limit(limit));

/** Every customer with a balance, the largest first; an advance (below 0) comes last. */
export const balancesOf = (read: Reader, limit: number, offset: number): CustomerRow[] =>
  read.all(
    living()
      .where('balance', '!=', paise(0))
      .orderBy('balance', 'desc')
      .orderBy('name')
      .orderBy('id')
      .limit(limit)
      .offset(offset),
  );

/** How many owe the shop something. */
export const owingCount = (read: Reader): number =>
  read.first(
    q
      .selectFrom('customers')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('forgotten', '=', 0)
      .where('merged_into', 'is', null)
      .where('balance', '>', paise(0)),
  )?.n ?? 0;

const named = () =>
  q
    .selectFrom('customers')
    .where('forgotten', '=', 0)
    .where('merged_into', 'is', null)
    .select(['id', 'name']);

/** Every name the shop knows, for the ear and the reader. */
export const knownCustomers = (read: Reader): Known[] =>
  withSounds(withForms(read.all(named()), formRows(read)), soundRows(read));

/** Those of these customers whom the shop still knows, with their names of now. */
export const knownCustomersOf = (read: Reader, ids: readonly string[]): Known[] =>
  ids.length === 0
    ? []
    : withSounds(
        withForms(read.all(named().where('id', 'in', ids)), formRows(read, ids)),
        soundRows(read, ids),
      );

interface FormRow {
  readonly customer_id: string;
  readonly form: string;
}

function formRows(read: Reader, ids?: readonly string[]): FormRow[] {
  const rows = q
    .selectFrom('customer_aliases')
    .select(['customer_id', 'form'])
    .where('used', '=', 1)
    .orderBy('stamp')
    .orderBy('form');
  return read.all(ids === undefined ? rows : rows.where('customer_id', 'in', ids));
}

function withForms(
  rows: readonly { readonly id: string; readonly name: string }[],
  forms: readonly FormRow[],
): Known[] {
  const byId = new Map<string, string[]>();
  for (const { customer_id, form } of forms) byId.set(customer_id, [...(byId.get(customer_id) ?? []), form]);
  return rows.map(({ id, name }) => ({ id, name, forms: byId.get(id) ?? [] }));
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
