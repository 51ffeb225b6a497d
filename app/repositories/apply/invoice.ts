import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared, preparedRows } from '../../../db/prepared.ts';
import type { InvoiceLinesTable, InvoiceStatusTable, InvoicesTable } from '../../../db/schema/tables.ts';
import type { FactLine, FactOf, StoredFact } from '../../core/facts/facts.ts';
import { paise, thousandths } from '../../core/units.ts';
import { writeBillGst } from './bill-gst.ts';
import { writeCounterMoney } from './counter-money.ts';
import { askedColumns, headColumns, lineColumns } from './document.ts';
import { post } from './ledger.ts';
import { raiseSeries } from './series.ts';
import { statusOf } from './settled.ts';
import { moveShelf } from './shelf.ts';

const INVOICE = prepared((row: InvoicesTable) => q.insertInto('invoices').values(row));
const STATUS = prepared((row: InvoiceStatusTable) => q.insertInto('invoice_status').values(row));
const LINES = preparedRows((rows: readonly InvoiceLinesTable[]) =>
  q.insertInto('invoice_lines').values(rows),
);

type Confirmed = StoredFact & FactOf<'invoice.confirmed'>;

/** One bill: its number, its lines, its money and its stock. */
export function applyInvoiceConfirmed(tx: Writer, fact: Confirmed): void {
  const { head, body } = fact;
  raiseSeries(tx, body.series, body.n);
  writeInvoice(tx, fact);
  writeBillGst(tx, fact);
  writeStatus(tx, fact);
  writeLines(tx, body.invoiceId, body.lines);
  writeCounterMoney(tx, head, body, body.payments);
  moveShelf(
    tx,
    head,
    body.lines.map(({ productId, quantity }) => ({
      productId,
      quantity: thousandths(-quantity),
      reason: 'sold',
      sold: 1,
    })),
  );
  post(tx, head, body.postings, 'bill', body.number);
}

function writeInvoice(tx: Writer, { head, body }: Confirmed): void {
  tx.run(
    INVOICE({
      id: body.invoiceId,
      ...headColumns(head, body),
      gstin_missing: body.gstinMissing ? 1 : 0,
      payment: body.payment,
      balance_before: body.balanceBefore,
      balance_after: body.balanceAfter,
      own_discount: body.ownDiscount && JSON.stringify(body.ownDiscount),
      tendered: body.tendered,
      change: body.change,
      estimate_id: body.estimateId,
    }),
  );
}

function writeStatus(tx: Writer, { body }: Confirmed): void {
  const paid = paise(body.payments.reduce((sum, payment) => sum + payment.amountPaise, 0));
  const status = statusOf(paid, body.total);
  tx.run(STATUS({ invoice_id: body.invoiceId, paid, returned: paise(0), status }));
}

function writeLines(tx: Writer, invoiceId: string, lines: readonly FactLine[]): void {
  const invoice = { invoice_id: invoiceId };
  const rows = lines.map((line, n) => Object.assign(lineColumns(line, n), askedColumns(line), invoice));
  tx.run(LINES(rows));
}
