import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { FactOf, StoredFact } from '../../core/facts/facts.ts';
import { paise } from '../../core/units.ts';
import { addHour, addMoney, addProducts, addToDay, hourOf, type Moved } from './day-sums.ts';
import { dayOf } from './ledger.ts';

/**
 * Adds a fact to the sums of its day. Everything here adds, so facts of several counters may come in any order. A cancelled bill
 * leaves the day and the hour in which it was made; its money goes back on the day it was given back.
 */
export function countInDays(tx: Writer, fact: StoredFact): void {
  switch (fact.kind) {
    case 'invoice.confirmed':
      countBill(tx, fact);
      break;
    case 'invoice.cancelled':
      uncountBill(tx, fact);
      break;
    case 'invoice.returned':
      countReturn(tx, fact);
      break;
    case 'customer.created':
      addToDay(tx, dayOf(fact.head.at), { new_customers: 1 });
      break;
    case 'day.closed':
      keepClosing(tx, fact);
      break;
    default:
      countKhata(tx, fact);
  }
}

/** Money and udhaar that came without a bill. */
function countKhata(tx: Writer, fact: StoredFact): void {
  const day = dayOf(fact.head.at);
  switch (fact.kind) {
    case 'payment.recorded':
      addMoney(tx, day, 'khata', [fact.body]);
      addToDay(tx, day, { recovered: fact.body.amountPaise });
      break;
    case 'payment.refunded':
      addMoney(tx, day, 'back', [turned(fact.body)]);
      break;
    case 'credit.added':
      addToDay(tx, day, { credit_given: fact.body.amountPaise });
      break;
    case 'entry.reversed':
      countReversal(tx, day, fact.body);
      break;
  }
}

const turned = ({ mode, amountPaise }: Moved): Moved => ({ mode, amountPaise: paise(0 - amountPaise) });

const sumOf = (moved: readonly Pick<Moved, 'amountPaise'>[]): number =>
  moved.reduce((sum, { amountPaise }) => sum + amountPaise, 0);

/** Unpaid part of a bill: it went into the khata. A walk-in has none. */
const owedOf = (customerId: string | null, total: number, paid: number): number =>
  customerId === null ? 0 : Math.max(0, total - paid);

function countBill(tx: Writer, { head, body }: StoredFact & FactOf<'invoice.confirmed'>): void {
  const day = dayOf(head.at);
  const tax = body.cgst + body.sgst + body.igst + body.cess;
  const given = owedOf(body.customerId, body.total, sumOf(body.payments));
  addToDay(tx, day, { bills: 1, sales: body.total, tax, credit_given: given });
  addHour(tx, day, hourOf(head.at), 1, body.total);
  addMoney(tx, day, 'bills', body.payments);
  addProducts(tx, day, body.lines, 1);
}

function uncountBill(tx: Writer, { head, body }: StoredFact & FactOf<'invoice.cancelled'>): void {
  addMoney(tx, dayOf(head.at), 'back', body.payments);
  const bill = tx.first(q.selectFrom('invoices').selectAll().where('id', '=', body.invoiceId));
  if (!bill) return;
  const tax = bill.cgst + bill.sgst + bill.igst + bill.cess;
  const given = owedOf(bill.customer_id, bill.total, paidWith(tx, bill));
  const off = { bills: -1, sales: -bill.total, tax: -tax, credit_given: -given };
  addToDay(tx, bill.day, { ...off, cancelled: 1, cancelled_total: bill.total });
  addHour(tx, bill.day, hourOf(bill.at), -1, -bill.total);
  addProducts(tx, bill.day, linesOf(tx, bill.id), -1);
}

/** What was paid over the counter with a bill. */
const paidWith = (tx: Writer, bill: { readonly id: string; readonly fact_id: string }): number =>
  tx.first(
    q
      .selectFrom('payments')
      .where('invoice_id', '=', bill.id)
      .where('fact_id', '=', bill.fact_id)
      .select((eb) => eb.fn.sum<number | null>('amount').as('sum')),
  )?.sum ?? 0;

const linesOf = (tx: Writer, invoiceId: string) =>
  tx.all(
    q
      .selectFrom('invoice_lines')
      .where('invoice_id', '=', invoiceId)
      .select(['product_id as productId', 'unit', 'quantity', 'total']),
  );

function countReturn(tx: Writer, { head, body }: StoredFact & FactOf<'invoice.returned'>): void {
  const day = dayOf(head.at);
  addToDay(tx, day, { returns: 1, returned: body.total });
  addMoney(tx, day, 'back', body.payments);
  addProducts(tx, day, body.lines, -1);
}

/** A payment that never was lowers what came; a refund that never was raises it; udhaar that never was was not given. */
function countReversal(tx: Writer, day: string, body: FactOf<'entry.reversed'>['body']): void {
  const came = body.payments.filter(({ amountPaise }) => amountPaise < 0);
  addMoney(tx, day, 'khata', came);
  addMoney(
    tx,
    day,
    'back',
    body.payments.filter(({ amountPaise }) => amountPaise > 0),
  );
  if (came.length > 0) addToDay(tx, day, { recovered: sumOf(came) });
  const given = body.postings.filter(({ account }) => account === 'opening');
  if (given.length > 0) addToDay(tx, day, { credit_given: 0 - sumOf(given) });
}

/** As they stand in the column: a fact that comes from the journal has its fields in another order. */
const COUNT_FIELDS = ['rupees', 'count'];

function keepClosing(tx: Writer, { head, body, person }: StoredFact & FactOf<'day.closed'>): void {
  tx.run(
    q.insertInto('day_closings').values({
      fact_id: head.id,
      day: body.day,
      at: head.at,
      opening: body.openingPaise,
      cash: body.cashPaise,
      expected: body.expectedPaise,
      counted: body.countedPaise,
      difference: body.differencePaise,
      taken: body.takenPaise,
      left_over: body.leftPaise,
      cash_ever: body.cashEverPaise,
      counts: JSON.stringify(body.counts, COUNT_FIELDS),
      note: person?.note ?? '',
      bills: body.bills,
      sales: body.salesPaise,
      received: body.receivedPaise,
    }),
  );
}
