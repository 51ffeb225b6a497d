import type { Reader } from '../../db/gateway.ts';
import type { Customer, Owing } from '../contract/people.ts';
import { postOpening } from '../core/ledger/postings.ts';
import { parsePhone } from '../core/people/phone.ts';
import { type Paise, paise } from '../core/units.ts';
import { type CustomerRow, customerById, customersByPhone } from '../repositories/customers.ts';
import type { Entry } from './books.ts';
import { doneBefore, isSpent } from './operation.ts';
import { Refusal } from './refusal.ts';

export interface NewCustomer {
  /** Made by the caller before the first try, so that a retry finds the first; else made here. */
  readonly id?: string;
  readonly name: string;
  readonly phone: string | null;
  readonly openingPaise: Paise;
}

/** Writes a customer into the books and gives back their id. */
export function recordCustomer(entry: Entry, { id: said, name, phone, openingPaise }: NewCustomer): string {
  const id = said ?? entry.ids.next();
  const postings = openingPaise === 0 ? [] : postOpening(id, openingPaise);
  const body = { customerId: id, openingPaise, postings };
  entry.record({ kind: 'customer.created', version: 1, body, person: { name, phone, forms: [] } }, said);
  return id;
}

/** A phone as the shop keeps it; nothing written is no phone. Refuses with `phone_invalid`. */
export function phoneOf(text: string | null): string | null {
  if (text === null || text.trim() === '') return null;
  const phone = parsePhone(text);
  if (phone === null) throw new Refusal('phone_invalid');
  return phone;
}

/**
 * A customer from a form. The same id again answers with who is there. Refuses with `phone_invalid`, with `customer_exists`
 * when someone has the phone or is one of `twins` (unless `evenIfAlike`), and with `operation_reused` when the id is another's.
 */
export function createCustomer(
  entry: Entry,
  asked: NewCustomer & { readonly id: string; readonly evenIfAlike: boolean },
  twins: readonly string[],
): CustomerRow {
  const wanted = { ...asked, phone: phoneOf(asked.phone) };
  if (isSpent(entry.tx, wanted.id)) return madeBefore(entry.tx, wanted);
  if (!wanted.evenIfAlike && isAlike(entry.tx, wanted.phone, twins)) throw new Refusal('customer_exists');
  recordCustomer(entry, wanted);
  return needCustomer(entry.tx, wanted.id);
}

/** Who was made under this id with these words, whatever they are called now. */
function madeBefore(
  read: Reader,
  { id, name, phone, openingPaise }: NewCustomer & { id: string },
): CustomerRow {
  const made = doneBefore(read, id, 'customer.created');
  const same =
    made?.body.openingPaise === openingPaise && made.person?.name === name && made.person.phone === phone;
  if (!same) throw new Refusal('operation_reused');
  return needCustomer(read, id);
}

const isAlike = (read: Reader, phone: string | null, twins: readonly string[]): boolean =>
  (phone !== null && customersByPhone(read, phone).length > 0) ||
  twins.some((id) => customerById(read, id) !== undefined);

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

/** What of a balance is above a limit, paise; 0 without a limit. It is said, and stops nothing. */
export const overLimit = (balance: Paise, limit: Paise | null): Paise =>
  paise(limit === null ? 0 : Math.max(0, balance - limit));

/** A customer after udhaar was written for them. */
export const owingMessage = (row: CustomerRow): Owing => ({
  ...customerMessage(row),
  overLimitPaise: overLimit(row.balance, row.creditLimit),
});
