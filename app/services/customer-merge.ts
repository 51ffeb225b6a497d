import type { FactOf } from '../core/facts/facts.ts';
import {
  aliasesOf,
  type CustomerDetails,
  customerDetails,
  whoBecame,
} from '../repositories/customer-details.ts';
import type { CustomerRow } from '../repositories/customers.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';

export interface Merge {
  /** Made by the caller before the first try. */
  readonly id: string;
  readonly mergedId: string;
  readonly survivorId: string;
}

/**
 * Makes one customer of two: balance, bills, entries and names of the first are the second's from now on, and what the second
 * has no word for (phone, address …) is taken over. The old id goes on standing for them. Refuses with customer_missing,
 * same_customer, operation_reused.
 */
export function mergeCustomers(entry: Entry, { id, ...pair }: Merge): CustomerRow {
  const before = doneBefore(entry.tx, id, 'customer.merged');
  if (before) return sameMerge(entry, before, pair);
  const gone = needCustomer(entry.tx, pair.mergedId);
  const stays = needCustomer(entry.tx, pair.survivorId);
  if (gone.id === stays.id) throw new Refusal('same_customer');
  fillGaps(entry, gone.id, stays.id);
  const forms = [gone.name, ...aliasesOf(entry.tx, gone.id).map(({ form }) => form)];
  entry.record(
    {
      kind: 'customer.merged',
      version: 1,
      body: { mergedId: gone.id, survivorId: stays.id },
      person: { aliases: [...new Set(forms)].filter((form) => form !== stays.name) },
    },
    id,
  );
  return needCustomer(entry.tx, stays.id);
}

/** A retry names the same two, by whatever id they had then: theirs, or one that had become theirs. */
function sameMerge(entry: Entry, { body }: FactOf<'customer.merged'>, pair: Omit<Merge, 'id'>): CustomerRow {
  const became = (id: string, whom: string) => whoBecame(entry.tx, id).includes(whom);
  if (!became(pair.mergedId, body.mergedId) || !became(pair.survivorId, body.survivorId))
    throw new Refusal('operation_reused');
  return needCustomer(entry.tx, pair.survivorId);
}

function fillGaps(entry: Entry, goneId: string, staysId: string): void {
  const gone = customerDetails(entry.tx, goneId);
  const stays = customerDetails(entry.tx, staysId);
  if (!gone || !stays) return;
  const state = stays.state_code === null && gone.state_code !== null ? { stateCode: gone.state_code } : {};
  const person = { ...gaps(gone, stays), ...state };
  if (Object.keys(person).length === 0) return;
  entry.record({ kind: 'customer.changed', version: 2, body: { customerId: staysId }, person });
}

const GAPS = ['phone', 'email', 'address', 'gstin'] as const;

function gaps(gone: CustomerDetails, stays: CustomerDetails): Partial<Record<(typeof GAPS)[number], string>> {
  const found = GAPS.flatMap((field) => {
    const value = gone[field];
    return stays[field] === null && value !== null ? [[field, value] as const] : [];
  });
  return Object.fromEntries(found);
}
