import type { Reader } from '../../db/gateway.ts';
import type { Customer, KhataEntry } from '../contract/people.ts';
import { postOpening } from '../core/ledger/postings.ts';
import { type Paise, paise } from '../core/units.ts';
import { type CustomerRow, customerById, customersByPhone, khataOf } from '../repositories/customers.ts';
import type { Entry } from './books.ts';
import { Refusal } from './refusal.ts';

export interface NewCustomer {
  /** Made by the caller before the first try, so that a retry finds the first; else made here. */
  readonly id?: string;
  readonly name: string;
  readonly phone: string | null;
  readonly openingPaise: Paise;
}

/** Writes a customer into the books and gives back their id. */
export function recordCustomer(
  entry: Entry,
  { id = entry.ids.next(), name, phone, openingPaise }: NewCustomer,
): string {
  const postings = openingPaise === 0 ? [] : postOpening(id, openingPaise);
  entry.record({
    kind: 'customer.created',
    version: 1,
    body: { customerId: id, openingPaise, postings },
    person: { name, phone, forms: [] },
  });
  return id;
}

/**
 * A customer from a form. The same id again answers with who is there. Refuses with `customer_exists` when someone has the
 * phone or the name (unless `evenIfAlike`) and `operation_reused` when the id is another person's.
 */
export function createCustomer(
  entry: Entry,
  wanted: NewCustomer & { readonly id: string; readonly evenIfAlike: boolean },
  sameName: readonly string[],
): CustomerRow {
  const before = customerById(entry.tx, wanted.id);
  if (before) {
    if (before.name !== wanted.name || before.phone !== wanted.phone) throw new Refusal('operation_reused');
    return before;
  }
  if (!wanted.evenIfAlike && alike(entry.tx, wanted.phone, sameName).length > 0)
    throw new Refusal('customer_exists');
  recordCustomer(entry, wanted);
  return needCustomer(entry.tx, wanted.id);
}

export const customerMessage = ({ id, name, phone, balance }: CustomerRow): Customer => ({
  id,
  name,
  phone,
  balancePaise: balance,
});

/** A customer by id. Refuses with `customer_missing`. */
export function needCustomer(read: Reader, id: string): CustomerRow {
  const found = customerById(read, id);
  if (!found) throw new Refusal('customer_missing');
  return found;
}

/** Customers so like a new one that the shopkeeper is asked first: the same phone, or a name the shop knows. */
function alike(read: Reader, phone: string | null, sameName: readonly string[]): CustomerRow[] {
  const byPhone = phone === null ? [] : customersByPhone(read, phone);
  const byName = sameName.flatMap((id) => customerById(read, id) ?? []);
  return [...byPhone, ...byName.filter((one) => !byPhone.some((other) => other.id === one.id))];
}

/** The newest entries of a khata, each with the balance after it. */
export function khata(read: Reader, customerId: string, limit: number): KhataEntry[] {
  needCustomer(read, customerId);
  return khataOf(read, customerId, limit).map((row) => ({
    id: row.fact_id,
    at: row.at,
    kind: row.kind,
    reference: row.reference,
    debitPaise: paise(Math.max(0, row.amount)),
    creditPaise: paise(Math.max(0, -row.amount)),
    balancePaise: row.balance,
  }));
}
