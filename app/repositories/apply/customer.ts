import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { paise } from '../../core/units.ts';
import { dayOf, post } from './ledger.ts';

/** Stands where a name was, after the customer asked to be forgotten. */
const FORGOTTEN = 'Removed customer';

export function applyCustomerCreated(tx: Writer, fact: StoredFact & FactOf<'customer.created'>): void {
  const { head, body, person } = fact;
  tx.run(
    q.insertInto('customers').values({
      id: body.customerId,
      name: person?.name ?? FORGOTTEN,
      phone: person?.phone ?? null,
      forms: JSON.stringify(person?.forms ?? []),
      created_at: head.at,
      created_day: dayOf(head.at),
      balance: paise(0),
    }),
  );
  post(tx, head, body.postings, 'opening', null);
}
