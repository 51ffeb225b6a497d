import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { type Paise, paise } from '../../core/units.ts';
import { statusOf } from './invoice.ts';
import { dayOf, post } from './ledger.ts';

export function applyPaymentRecorded(tx: Writer, fact: StoredFact & FactOf<'payment.recorded'>): void {
  const { head, body } = fact;
  tx.run(
    q.insertInto('payments').values({
      id: body.paymentId,
      fact_id: head.id,
      invoice_id: null,
      customer_id: body.customerId,
      at: head.at,
      day: dayOf(head.at),
      mode: body.mode,
      amount: body.amountPaise,
    }),
  );
  for (const part of body.settles) settle(tx, part.invoiceId, part.amountPaise);
  post(tx, head, body.postings, 'payment', null);
}

function settle(tx: Writer, invoiceId: string, amount: Paise): void {
  const bill = tx.first(
    q
      .selectFrom('invoice_status as s')
      .innerJoin('invoices as i', 'i.id', 's.invoice_id')
      .select(['s.paid', 'i.total'])
      .where('s.invoice_id', '=', invoiceId),
  );
  if (!bill) return;
  const paid = paise(bill.paid + amount);
  tx.run(
    q
      .updateTable('invoice_status')
      .set({ paid, status: statusOf(paid, bill.total) })
      .where('invoice_id', '=', invoiceId),
  );
}

export function applyCreditAdded(tx: Writer, fact: StoredFact & FactOf<'credit.added'>): void {
  post(tx, fact.head, fact.body.postings, 'credit', null);
}
