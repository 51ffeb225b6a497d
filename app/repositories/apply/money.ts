import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { dayOf, post } from './ledger.ts';
import { settleBills } from './settled.ts';

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
  settleBills(tx, body.settles);
  post(tx, head, body.postings, 'payment', null);
}

export function applyCreditAdded(tx: Writer, fact: StoredFact & FactOf<'credit.added'>): void {
  post(tx, fact.head, fact.body.postings, 'credit', null);
}
