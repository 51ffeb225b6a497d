import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { paise, thousandths } from '../../core/units.ts';
import { writeCounterMoney } from './counter-money.ts';
import { headColumns, lineColumns } from './document.ts';
import { dayOf, post } from './ledger.ts';
import { raiseSeries } from './series.ts';
import { moveBill, settleBills } from './settled.ts';
import { moveShelf, type ShelfMove } from './shelf.ts';

type Cancelled = StoredFact & FactOf<'invoice.cancelled'>;
type Returned = StoredFact & FactOf<'invoice.returned'>;

/** A bill taken back whole: its number stays, its money and stock go the other way. */
export function applyInvoiceCancelled(tx: Writer, { head, body }: Cancelled): void {
  tx.run(
    q.insertInto('cancellations').values({
      invoice_id: body.invoiceId,
      at: head.at,
      day: dayOf(head.at),
      reason: body.reason,
      replaced_by: body.replacedBy,
      fact_id: head.id,
    }),
  );
  tx.run(
    q
      .updateTable('invoice_status')
      .set({ paid: paise(0), status: 'cancelled' })
      .where('invoice_id', '=', body.invoiceId),
  );
  writeCounterMoney(tx, head, body, body.payments);
  settleBills(tx, body.settles);
  moveShelf(
    tx,
    head,
    body.stock.map((goods) => ({ ...goods, reason: 'cancelled', sold: -1 })),
  );
  post(tx, head, body.postings, 'cancelled', body.number);
}

/** A credit note: what came back of a bill. */
export function applyInvoiceReturned(tx: Writer, fact: Returned): void {
  const { head, body } = fact;
  raiseSeries(tx, body.series, body.n);
  writeNote(tx, fact);
  writeCounterMoney(tx, head, body, body.payments);
  moveBill(tx, body.invoiceId, -(refundedIn(fact) + body.freed), body.total);
  settleBills(tx, body.settles);
  moveShelf(tx, head, body.lines.flatMap(shelfMoves));
  post(tx, head, body.postings, 'returned', body.number);
}

const refundedIn = ({ body }: Returned): number =>
  body.payments.reduce((sum, { amountPaise }) => sum - amountPaise, 0);

function writeNote(tx: Writer, fact: Returned): void {
  const { head, body } = fact;
  tx.run(
    q.insertInto('credit_notes').values({
      id: body.noteId,
      ...headColumns(head, body),
      invoice_id: body.invoiceId,
      invoice_number: body.invoiceNumber,
      invoice_day: body.invoiceDay,
      reason: body.reason,
      refunded: paise(refundedIn(fact) + 0),
      balance_before: body.balanceBefore,
      balance_after: body.balanceAfter,
    }),
  );
  const rows = body.lines.map((line, n) => ({
    note_id: body.noteId,
    ...lineColumns(line, n),
    line: line.line,
    restock: line.restock ? (1 as const) : (0 as const),
  }));
  tx.run(q.insertInto('credit_note_lines').values(rows));
}

/** Broken goods come back and are written off in the same breath, so that both can be counted. */
function shelfMoves({ productId, quantity, restock }: Returned['body']['lines'][number]): ShelfMove[] {
  const back: ShelfMove = { productId, quantity, reason: 'returned' };
  return restock ? [back] : [back, { productId, quantity: thousandths(-quantity), reason: 'wasted' }];
}
