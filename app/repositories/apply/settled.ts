import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { type Paise, paise } from '../../core/units.ts';

/** paid, partial or pending, from what was paid of what is to pay. */
export function statusOf(paid: Paise, due: Paise): 'paid' | 'partial' | 'pending' {
  if (paid >= due) return 'paid';
  return paid > 0 ? 'partial' : 'pending';
}

/** Adds to what was paid of a bill and to what was returned of it. A cancelled bill stays cancelled. */
export function moveBill(tx: Writer, invoiceId: string, paidMore: number, returnedMore = 0): void {
  const bill = tx.first(
    q
      .selectFrom('invoice_status as s')
      .innerJoin('invoices as i', 'i.id', 's.invoice_id')
      .select(['s.paid', 's.returned', 's.status', 'i.total'])
      .where('s.invoice_id', '=', invoiceId),
  );
  if (!bill) return;
  const paid = paise(bill.paid + paidMore);
  const returned = paise(bill.returned + returnedMore);
  const status = bill.status === 'cancelled' ? bill.status : statusOf(paid, paise(bill.total - returned));
  tx.run(q.updateTable('invoice_status').set({ paid, returned, status }).where('invoice_id', '=', invoiceId));
}

interface Part {
  readonly invoiceId: string;
  readonly amountPaise: Paise;
}

/** Money that settles bills: each takes its part. */
export function settleBills(tx: Writer, parts: readonly Part[]): void {
  for (const { invoiceId, amountPaise } of parts) moveBill(tx, invoiceId, amountPaise);
}
