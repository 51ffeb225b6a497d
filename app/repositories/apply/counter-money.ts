import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import type { PaymentsTable } from '../../../db/schema/tables.ts';
import type { FactHead, MoneyMode } from '../../core/facts/facts.ts';
import type { Paise } from '../../core/units.ts';
import { dayOf } from './ledger.ts';

const PAYMENT = prepared((row: PaymentsTable) => q.insertInto('payments').values(row));

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
  for (const payment of moved)
    tx.run(
      PAYMENT({
        id: payment.id,
        fact_id: head.id,
        invoice_id: bill.invoiceId,
        customer_id: bill.customerId,
        at: head.at,
        day: dayOf(head.at),
        mode: payment.mode,
        amount: payment.amountPaise,
      }),
    );
}
