import type { Reader } from '../../db/gateway.ts';
import type { CreditNote, ReturnAsk } from '../contract/invoice.ts';
import type { FactOf, ReturnedLine } from '../core/facts/facts.ts';
import { lowersTax } from '../core/gst/credit-note.ts';
import { DOCUMENT_TITLES } from '../core/gst/document.ts';
import { postInvoice } from '../core/ledger/postings.ts';
import { settleOldestFirst } from '../core/ledger/settle.ts';
import { negate } from '../core/money/arithmetic.ts';
import { parseQuantity } from '../core/money/quantity.ts';
import type { BillTotals } from '../core/sale/price-types.ts';
import {
  type BackLine,
  type BackQuantity,
  freedBy,
  mirrored,
  takeBack,
  withoutTax,
} from '../core/sale/take-back.ts';
import { type Paise, paise, type Thousandths, thousandths } from '../core/units.ts';
import { dayInvoiceOf } from '../repositories/day-invoices.ts';
import { type InvoiceRecord, invoiceById, unpaidOf } from '../repositories/invoices.ts';
import { returnedOf } from '../repositories/invoices-returned.ts';
import type { Entry } from './books.ts';
import { balancesOf, factTotals } from './invoice-fact.ts';
import { nextNumber } from './numbering.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';
import { readNote } from './returns-view.ts';
import { lossBackFirst } from './write-off-back.ts';

/**
 * Takes goods of a bill back with a credit note: at the bill's own rates and place of supply, in proportion and to the paisa,
 * stock back or written off, money over the counter or off the khata. After the last day of section 34 the note is commercial: the
 * money comes back whole, the GST stays paid. The same id again answers with the first note. Refuses with
 * not_found, bill_cancelled, line_missing, quantity_invalid, return_too_much, customer_missing (a walk-in has no khata),
 * operation_reused.
 */
export function returnGoods(entry: Entry, asked: ReturnAsk): CreditNote {
  const before = doneBefore(entry.tx, asked.id, 'invoice.returned')?.body;
  if (before && !isSame(before, asked)) throw new Refusal('operation_reused');
  if (!before) {
    entry.record(noteFact(entry, returnable(entry.tx, asked), asked), asked.id);
    entry.later('pdf', asked.id);
  }
  return readNote(entry.tx, asked.id);
}

/** What a return would come to, in paise, without making it. Refuses as `returnGoods`. */
export function returnTotals(entry: Entry, asked: ReturnAsk): BillTotals {
  const bill = returnable(entry.tx, asked);
  return takenBack(bill, quantities(entry.tx, bill, asked), entry.day).taken.totals;
}

type NoteBody = FactOf<'invoice.returned'>['body'];

function isSame(before: NoteBody, asked: ReturnAsk): boolean {
  if (before.invoiceId !== asked.invoiceId || before.reason !== asked.reason) return false;
  if (before.back !== asked.back || before.whole !== (asked.lines === undefined)) return false;
  const now = (asked.lines ?? []).map((part) => ({ ...part, quantity: parseQuantity(part.quantity) }));
  return before.whole || fingerprint(before.lines) === fingerprint(now);
}

type Part = Pick<ReturnedLine, 'line' | 'restock'> & { readonly quantity: Thousandths | null };

const fingerprint = (parts: readonly Part[]): string =>
  parts
    .map(({ line, quantity, restock }) => `${line} ${quantity} ${restock}`)
    .sort()
    .join('\n');

function returnable(read: Reader, { invoiceId, back }: ReturnAsk): InvoiceRecord {
  const bill = invoiceById(read, invoiceId);
  if (!bill) throw new Refusal('not_found', 'invoice');
  if (bill.status === 'cancelled') throw new Refusal('bill_cancelled');
  if (bill.customer_id === null && back === 'khata') throw new Refusal('customer_missing');
  return bill;
}

/** What comes back of each line of the bill now, in their order. */
function quantities(read: Reader, bill: InvoiceRecord, asked: ReturnAsk) {
  const earlier = returnedOf(read, bill.id);
  const wanted = askedLines(bill, asked);
  return bill.lines.map(({ n, quantity }) => {
    const before = earlier.get(n) ?? thousandths(0);
    const left = thousandths(quantity - before);
    const now = wanted ? (wanted.get(n)?.quantity ?? thousandths(0)) : left;
    if (now > left) throw new Refusal('return_too_much', String(n));
    return { before, now, restock: wanted?.get(n)?.restock ?? true };
  });
}

interface Wanted {
  readonly quantity: Thousandths;
  readonly restock: boolean;
}

/** The lines that were named, each once; null: all that is left. */
function askedLines(bill: InvoiceRecord, { lines }: ReturnAsk): Map<number, Wanted> | null {
  if (lines === undefined) return null;
  const wanted = new Map<number, Wanted>();
  for (const { line, quantity: text, restock } of lines) {
    const quantity = parseQuantity(text);
    if (line > bill.lines.length) throw new Refusal('line_missing');
    if (quantity === null || wanted.has(line)) throw new Refusal('quantity_invalid');
    wanted.set(line, { quantity, restock });
  }
  return wanted;
}

function noteFact(entry: Entry, bill: InvoiceRecord, asked: ReturnAsk): FactOf<'invoice.returned'> {
  const back = quantities(entry.tx, bill, asked);
  if (back.every(({ now }) => now === 0)) throw new Refusal('return_too_much');
  const { kind, taken } = takenBack(bill, back, entry.day);
  const money = moneyBack(entry, bill, asked, taken.totals.payablePaise);
  const postings = postInvoice({
    customerId: bill.customer_id,
    totals: mirrored(taken.totals),
    receipts: money.payments.map(({ mode, amountPaise }) => ({ account: mode, amountPaise })),
  });
  return {
    kind: 'invoice.returned',
    version: 1,
    body: {
      noteId: asked.id,
      ...nextNumber(entry, kind),
      title: DOCUMENT_TITLES[kind],
      ...originalOf(entry.tx, bill),
      withGst: bill.with_gst === 1 && kind === 'creditNote',
      reason: asked.reason,
      whole: asked.lines === undefined,
      back: asked.back,
      lines: bill.lines.flatMap((line, n) => backLine(line, back[n]?.restock ?? true, taken.lines[n])),
      ...factTotals(taken.totals),
      ...money,
      ...balancesOf(entry.tx, bill.customer_id, postings),
      postings,
    },
  };
}

/** The money of a return and the note it makes: with its tax while the law lets that be lowered, else commercial. */
function takenBack(bill: InvoiceRecord, back: readonly BackQuantity[], day: string) {
  const taken = takeBack(soldBill(bill), back);
  return isTaxed(bill) && !lowersTax(bill.day, day)
    ? ({ kind: 'commercialNote', taken: withoutTax(taken) } as const)
    : ({ kind: 'creditNote', taken } as const);
}

/** The bill that a note names: of a memo that the invoice of its day carries, that invoice (rule 53(1A) of the CGST Rules). */
function originalOf(read: Reader, bill: InvoiceRecord) {
  const carried = dayInvoiceOf(read, bill.id);
  return {
    invoiceId: bill.id,
    invoiceNumber: carried?.number ?? bill.number,
    invoiceDay: carried?.at.slice(0, 10) ?? bill.day,
    customerId: bill.customer_id,
    supply: bill.supply,
  };
}

/** A bill without tax on it has none that a note could lower. */
const isTaxed = ({ cgst, sgst, igst, cess }: InvoiceRecord): boolean => cgst + sgst + igst + cess > 0;

const soldBill = (bill: InvoiceRecord) => ({
  withGst: bill.with_gst === 1,
  roundOff: bill.round_off,
  lines: bill.lines,
});

type MoneyBack = Pick<NoteBody, 'payments' | 'freed' | 'settles'>;

/** Money that the bill needs no longer goes over the counter, or settles the customer's other bills. A loss comes first. */
function moneyBack(entry: Entry, bill: InvoiceRecord, { back }: ReturnAsk, note: Paise): MoneyBack {
  const freed = lossBackFirst(entry, bill, freedBy(note, bill));
  if (back !== 'khata') {
    const parts = freed > 0 ? [{ id: entry.ids.next(), mode: back, amountPaise: negate(freed) }] : [];
    return { payments: parts, freed: paise(0), settles: [] };
  }
  if (bill.customer_id === null || freed === 0) return { payments: [], freed, settles: [] };
  const others = unpaidOf(entry.tx, bill.customer_id).filter(({ id }) => id !== bill.id);
  return { payments: [], freed, settles: settleOldestFirst(freed, others) };
}

type BillLine = InvoiceRecord['lines'][number];

function backLine(line: BillLine, restock: boolean, money: BackLine | undefined): ReturnedLine[] {
  if (!money || money.quantity === 0) return [];
  const { payable: _, ...figures } = money;
  return [
    {
      line: line.n,
      productId: line.product_id,
      name: line.name,
      nameHi: line.name_hi,
      hsn: line.hsn,
      unit: line.unit,
      price: line.price,
      mode: line.mode,
      gstRate: line.gst_rate,
      cessRate: line.cess_rate,
      ...figures,
      restock,
    },
  ];
}
