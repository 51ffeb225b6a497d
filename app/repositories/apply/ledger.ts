import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared, preparedRows } from '../../../db/prepared.ts';
import type { LedgerTable } from '../../../db/schema/tables.ts';
import type { FactHead, FactPosting } from '../../core/facts/facts.ts';
import type { Paise } from '../../core/units.ts';

/** The date part of an ISO instant in India: facts carry their own offset, so no clock is read. */
export const dayOf = (at: string): string => at.slice(0, 10);

const ENTRIES = preparedRows((rows: readonly LedgerTable[]) => q.insertInto('ledger').values(rows));

type LedgerKind = LedgerTable['kind'];

/** Writes both sides of a posting and moves the balances of the customers in it. */
export function post(
  tx: Writer,
  head: FactHead,
  postings: readonly FactPosting[],
  kind: LedgerKind,
  reference: string | null,
): void {
  if (postings.length === 0) return;
  const rows = postings.map((posting, n) => ({
    fact_id: head.id,
    n,
    day: dayOf(head.at),
    at: head.at,
    account: posting.account,
    customer_id: posting.customerId,
    amount: posting.amountPaise,
    kind,
    reference,
  }));
  tx.run(ENTRIES(rows));
  for (const { customer_id, amount } of rows)
    if (customer_id !== null) tx.run(MOVED({ customer_id, amount }));
}

/** A merged customer's money belongs to the one they were merged into. */
const survivorOf = (customerId: string) =>
  q
    .selectFrom('customers as c')
    .where('c.id', '=', customerId)
    .select((eb) => eb.fn.coalesce('c.merged_into', 'c.id').as('id'));

const MOVED = prepared(({ customer_id, amount }: { customer_id: string; amount: Paise }) =>
  q
    .updateTable('customers')
    .set((eb) => ({ balance: eb('balance', '+', amount) }))
    .where('id', '=', survivorOf(customer_id)),
);
