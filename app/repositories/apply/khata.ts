import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactHead, FactOf, MoneyMode, StoredFact } from '../../core/facts/facts.ts';
import { type Paise, paise } from '../../core/units.ts';
import { dayOf, post } from './ledger.ts';
import { settleBills } from './settled.ts';

export function applyBalanceWrittenOff(
  tx: Writer,
  { head, body }: StoredFact & FactOf<'balance.writtenOff'>,
): void {
  settleBills(tx, body.settles);
  post(tx, head, body.postings, 'writtenOff', null);
}

export function applyPaymentRefunded(
  tx: Writer,
  { head, body }: StoredFact & FactOf<'payment.refunded'>,
): void {
  const { refundId, customerId, mode, amountPaise } = body;
  writeMoney(tx, head, customerId, [{ id: refundId, mode, amountPaise: paise(-amountPaise) }]);
  post(tx, head, body.postings, 'refund', null);
}

export function applyAdvanceUsed(tx: Writer, { body }: FactOf<'advance.used'>): void {
  settleBills(tx, body.settles);
}

/** An entry taken back. Its own id is the reference of what takes it back, so that the two can be shown as a pair. */
export function applyEntryReversed(tx: Writer, { head, body }: StoredFact & FactOf<'entry.reversed'>): void {
  tx.run(q.insertInto('reversals').values({ entry_id: body.entryId, fact_id: head.id }));
  writeMoney(tx, head, body.customerId, body.payments);
  settleBills(tx, body.settles);
  post(tx, head, body.postings, 'reversed', body.entryId);
}

interface Moved {
  readonly id: string;
  readonly mode: MoneyMode;
  readonly amountPaise: Paise;
}

function writeMoney(tx: Writer, head: FactHead, customerId: string, moved: readonly Moved[]): void {
  if (moved.length === 0) return;
  const rows = moved.map(({ id, mode, amountPaise }) => ({
    id,
    fact_id: head.id,
    invoice_id: null,
    customer_id: customerId,
    at: head.at,
    day: dayOf(head.at),
    mode,
    amount: amountPaise,
  }));
  tx.run(q.insertInto('payments').values(rows));
}
