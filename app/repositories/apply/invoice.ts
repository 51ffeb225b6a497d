import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactHead, FactLine, FactOf, StoredFact } from '../../core/facts/facts.ts';
import { type Paise, paise, type Thousandths, thousandths } from '../../core/units.ts';
import { dayOf, post } from './ledger.ts';

type Confirmed = StoredFact & FactOf<'invoice.confirmed'>;

/** One bill: its number, its lines, its money and its stock. */
export function applyInvoiceConfirmed(tx: Writer, fact: Confirmed): void {
  const { head, body } = fact;
  raiseSeries(tx, body.series, body.n);
  writeInvoice(tx, fact);
  writeLines(tx, body.invoiceId, body.lines);
  writePayments(tx, fact);
  moveStock(tx, head, body.lines);
  post(tx, head, body.postings, 'bill', body.number);
}

function raiseSeries(tx: Writer, name: string, n: number): void {
  tx.run(
    q
      .insertInto('series')
      .values({ name, last: n })
      .onConflict((clash) =>
        clash.column('name').doUpdateSet((eb) => ({ last: eb.fn('max', ['series.last', 'excluded.last']) })),
      ),
  );
}

function writeInvoice(tx: Writer, { head, body }: Confirmed): void {
  tx.run(
    q.insertInto('invoices').values({
      id: body.invoiceId,
      number: body.number,
      series: body.series,
      n: body.n,
      at: head.at,
      day: dayOf(head.at),
      customer_id: body.customerId,
      title: body.title,
      with_gst: body.withGst ? 1 : 0,
      gstin_missing: body.gstinMissing ? 1 : 0,
      supply: body.supply,
      payment: body.payment,
      subtotal: body.subtotal,
      discount: body.discount,
      taxable: body.taxable,
      cgst: body.cgst,
      sgst: body.sgst,
      igst: body.igst,
      cess: body.cess,
      round_off: body.roundOff,
      total: body.total,
      balance_before: body.balanceBefore,
      balance_after: body.balanceAfter,
      fact_id: head.id,
    }),
  );
  const paid = paise(body.payments.reduce((sum, payment) => sum + payment.amountPaise, 0));
  tx.run(
    q
      .insertInto('invoice_status')
      .values({ invoice_id: body.invoiceId, paid, status: statusOf(paid, body.total) }),
  );
}

/** paid, partial or pending, from what was paid of a total. */
export function statusOf(paid: Paise, total: Paise): 'paid' | 'partial' | 'pending' {
  if (paid >= total) return 'paid';
  return paid > 0 ? 'partial' : 'pending';
}

function writeLines(tx: Writer, invoiceId: string, lines: readonly FactLine[]): void {
  const rows = lines.map((line, n) => ({
    invoice_id: invoiceId,
    n: n + 1,
    product_id: line.productId,
    name: line.name,
    name_hi: line.nameHi,
    hsn: line.hsn,
    quantity: line.quantity,
    unit: line.unit,
    price: line.price,
    mode: line.mode,
    gst_rate: line.gstRate,
    cess_rate: line.cessRate,
    gross: line.gross,
    discount: line.discount,
    taxable: line.taxable,
    cgst: line.cgst,
    sgst: line.sgst,
    igst: line.igst,
    cess: line.cess,
    total: line.total,
    new_product: line.newProduct ? (1 as const) : (0 as const),
  }));
  tx.run(q.insertInto('invoice_lines').values(rows));
}

function writePayments(tx: Writer, { head, body }: Confirmed): void {
  if (body.payments.length === 0) return;
  const rows = body.payments.map((payment) => ({
    id: payment.id,
    fact_id: head.id,
    invoice_id: body.invoiceId,
    customer_id: body.customerId,
    at: head.at,
    day: dayOf(head.at),
    mode: payment.mode,
    amount: payment.amountPaise,
  }));
  tx.run(q.insertInto('payments').values(rows));
}

function moveStock(tx: Writer, head: FactHead, lines: readonly FactLine[]): void {
  const rows = lines.map((line, n) => ({
    fact_id: head.id,
    n,
    product_id: line.productId,
    at: head.at,
    reason: 'sold' as const,
    quantity: thousandths(-line.quantity),
  }));
  tx.run(q.insertInto('stock_moves').values(rows));
  takeFromStock(tx, head.id);
}

/** All products of the bill in one statement, out of the moves that were just written. */
function takeFromStock(tx: Writer, factId: string): void {
  const moved = q
    .selectFrom('stock_moves')
    .where('fact_id', '=', factId)
    .groupBy('product_id')
    .select((eb) => [
      'product_id',
      eb.fn.sum<Thousandths>('quantity').as('quantity'),
      eb.fn.countAll<number>().as('times'),
    ]);
  tx.run(
    q
      .updateTable('products')
      .from(moved.as('moved'))
      .set((eb) => ({
        stock: eb('products.stock', '+', eb.ref('moved.quantity')),
        sold_times: eb('products.sold_times', '+', eb.ref('moved.times')),
      }))
      .whereRef('products.id', '=', 'moved.product_id'),
  );
}
