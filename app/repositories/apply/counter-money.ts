import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactHead, MoneyMode } from '../../core/facts/facts.ts';
import type { Paise } from '../../core/units.ts';
import { dayOf } from './ledger.ts';

interface Moved {
  readonly id: string;
  readonly mode: MoneyMode;
  readonly amountPaise: Paise;
}

/** Money over the counter with a bill; below 0 when it goes back. */
export function writeCounterMoney(
  tx: Writer,
  head: FactHead,
  bill: { readonly invoiceId: string; readonly customerId: string | null },
  moved: readonly Moved[],
): void {
  if (moved.length === 0) return;
  const rows = moved.map((payment) => ({
    id: payment.id,
    fact_id: head.id,
    invoice_id: bill.invoiceId,
    customer_id: bill.customerId,
    at: head.at,
    day: dayOf(head.at),
    mode: payment.mode,
    amount: payment.amountPaise,
  }));
  tx.run(q.insertInto('payments').values(rows));
}
