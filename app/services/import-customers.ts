import { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { money } from '../core/facts/kinds/parts.ts';
import { type CustomerBody, customerRow } from '../core/import/customer-row.ts';
import { customerColumns } from '../core/import/headings.ts';
import { postOpening } from '../core/ledger/postings.ts';
import { nameWords } from '../core/people/likeness.ts';
import { peopleInBook } from '../repositories/imports.ts';
import type { Entry } from './books.ts';
import { importKind, type Judged } from './import-kind.ts';

const body = z.object({
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  gstin: z.string().nullable(),
  balance: money,
  limit: money.nullable(),
  aliases: z.array(z.string()),
  notes: z.string(),
});

/** Somebody in the shop's book or above in the file; `id` is empty for the latter. */
interface Someone {
  readonly id: string;
  readonly phone: string | null;
}

/**
 * The same phone is the same person. The same name is, unless both have a phone and they differ: there are many Rahuls. Who is in
 * the book stays as they are there, for their balance has lived on since the list was written.
 */
function judge(read: Reader): (row: CustomerBody) => Judged {
  const byPhone = new Map<string, Someone>();
  const byName = new Map<string, Someone[]>();
  const add = (name: string, someone: Someone): void => {
    if (someone.phone !== null && !byPhone.has(someone.phone)) byPhone.set(someone.phone, someone);
    const key = nameKey(name);
    byName.set(key, [...(byName.get(key) ?? []), someone]);
  };
  for (const { id, name, phone } of peopleInBook(read)) add(name, { id, phone });
  return ({ name, phone }) => {
    const named = byName.get(nameKey(name)) ?? [];
    const known =
      (phone === null ? undefined : byPhone.get(phone)) ??
      named.find((each) => phone === null || each.phone === null);
    if (!known) {
      add(name, { id: '', phone });
      return { fate: 'created', reason: null, match: '' };
    }
    return { fate: known.id === '' ? 'double' : 'exists', reason: null, match: known.id };
  };
}

const nameKey = (name: string): string => nameWords(name).join(' ') || name.toLowerCase();

function save(entry: Entry, row: CustomerBody): void {
  const customerId = entry.ids.next();
  const { name, phone, balance, aliases } = row;
  entry.record({
    kind: 'customer.created',
    version: 1,
    body: {
      customerId,
      openingPaise: balance,
      postings: balance === 0 ? [] : postOpening(customerId, balance),
    },
    person: { name, phone, forms: [...aliases] },
  });
  const more = changedFact(customerId, row);
  if (more) entry.record(more);
}

function changedFact(customerId: string, row: CustomerBody): FactOf<'customer.changed'> | null {
  const { email, address, gstin, notes, limit } = row;
  const person = {
    ...(email === null ? {} : { email }),
    ...(address === null ? {} : { address }),
    ...(gstin === null ? {} : { gstin }),
    ...(notes === '' ? {} : { notes }),
    ...(gstin === null ? {} : { stateCode: gstin.slice(0, 2) }),
    ...(limit === null ? {} : { creditLimitPaise: limit }),
  };
  if (Object.keys(person).length === 0) return null;
  return { kind: 'customer.changed', version: 2, body: { customerId }, person };
}

export const customersKind = importKind({
  schema: body,
  columns: customerColumns,
  row: customerRow,
  judge,
  save,
});
