import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import type { CustomersTable } from '../../../db/schema/people.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { paise } from '../../core/units.ts';
import { putAlias } from './customer-changed.ts';
import { dayOf, post } from './ledger.ts';

/** Stands where a name was, after the customer asked to be forgotten. */
export const FORGOTTEN = 'Removed customer';

export function applyCustomerCreated(tx: Writer, fact: StoredFact & FactOf<'customer.created'>): void {
  const { head, body, person } = fact;
  tx.run(
    CUSTOMER({
      id: body.customerId,
      name: person?.name ?? FORGOTTEN,
      phone: person?.phone ?? null,
      created_at: head.at,
      created_day: dayOf(head.at),
      balance: paise(0),
      ...NOTHING_SAID,
    }),
  );
  for (const form of person?.forms ?? [])
    putAlias(tx, head, body.customerId, { form, learned: false, used: true });
  post(tx, head, body.postings, 'opening', null);
}

const CUSTOMER = prepared((row: CustomersTable) => q.insertInto('customers').values(row));

const NOTHING_SAID = {
  email: null,
  address: null,
  state_code: null,
  gstin: null,
  notes: '',
  credit_limit: null,
  by_whatsapp: 1,
  by_email: 1,
  by_sms: 1,
  opted_out: 0,
  forgotten: 0,
  merged_into: null,
} as const;
