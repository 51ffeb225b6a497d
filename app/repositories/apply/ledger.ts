import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { LedgerTable } from '../../../db/schema/tables.ts';
import type { FactHead, FactPosting } from '../../core/facts/facts.ts';
import type { Paise } from '../../core/units.ts';

/** The date part of an ISO instant in India: facts carry their own offset, so no clock is read. */
export const dayOf = (at: string): string => at.slice(0, 10);

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
  tx.run(q.insertInto('ledger').values(rows));
  for (const row of rows) if (row.customer_id !== null) moveBalance(tx, row.customer_id, row.amount);
}

/** A merged customer's money belongs to the one they were merged into. */
const survivorOf = (customerId: string) =>
  q
    .selectFrom('customers as c')
    .where('c.id', '=', customerId)
    .select((eb) => eb.fn.coalesce('c.merged_into', 'c.id').as('id'));

function moveBalance(tx: Writer, customerId: string, amount: Paise): void {
  tx.run(
    q
      .updateTable('customers')
      .set((eb) => ({ balance: eb('balance', '+', amount) }))
      .where('id', '=', survivorOf(customerId)),
  );
}
