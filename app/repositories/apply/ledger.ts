import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared, preparedRows } from '../../../db/prepared.ts';
import type { LedgerTable } from '../../../db/schema/tables.ts';
import { oneByOne, sumOf } from '../../../db/sums.ts';
import type { FactHead, FactPosting } from '../../core/facts/facts.ts';
import { type Paise, paise } from '../../core/units.ts';

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
  tx.add(BALANCES, rows.flatMap(balanceMove));
}

interface BalanceMove {
  readonly customer_id: string;
  readonly amount: Paise;
}

const balanceMove = ({ customer_id, amount }: LedgerTable): BalanceMove[] =>
  customer_id === null ? [] : [{ customer_id, amount }];

/** A merged customer's money belongs to the one they were merged into. */
const survivorOf = (customerId: string) =>
  q
    .selectFrom('customers as c')
    .where('c.id', '=', customerId)
    .select((eb) => eb.fn.coalesce('c.merged_into', 'c.id').as('id'));

const MOVED = prepared(({ customer_id, amount }: BalanceMove) =>
  q
    .updateTable('customers')
    .set((eb) => ({ balance: eb('balance', '+', amount) }))
    .where('id', '=', survivorOf(customer_id)),
);

const BALANCES = sumOf<BalanceMove>({
  table: 'customers',
  keyOf: ({ customer_id }) => customer_id,
  together: (one, more) => ({ ...one, amount: paise(one.amount + more.amount) }),
  write: oneByOne(MOVED),
});
