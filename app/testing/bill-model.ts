import type { CreditNote, Invoice } from '../contract/invoice.ts';

/**
 * The shop as a child would keep it: what each customer owes, what is on the shelf, what is in the drawer. It adds what documents say
 * and knows nothing of ledgers, facts or tables.
 */
export interface BillModel {
  readonly owes: Map<string, number>;
  /** Customers who turned out to be another. */
  readonly merged: Map<string, string>;
  /** Thousandths by product. */
  readonly shelf: Map<string, number>;
  /** Paise by the way the money came. */
  readonly drawer: Map<string, number>;
  readonly bills: Map<string, ModelBill>;
}

interface ModelBill {
  readonly invoice: Invoice;
  returned: number;
  cancelled: boolean;
}

export const emptyModel = (): BillModel => ({
  owes: new Map(),
  merged: new Map(),
  shelf: new Map(),
  drawer: new Map(),
  bills: new Map(),
});

const bump = (map: Map<string, number>, key: string, by: number): void => {
  map.set(key, (map.get(key) ?? 0) + by);
};

/** Whom an id stands for now. */
export const standsFor = ({ merged }: BillModel, id: string): string => merged.get(id) ?? id;

/** What somebody owes more. */
export const owe = (model: BillModel, customerId: string, paise: number): void =>
  bump(model.owes, standsFor(model, customerId), paise);

const thousandths = (quantity: string): number => Math.round(Number(quantity) * 1000);

/** Counts a saved bill once, however often it is told. */
export function countBill(model: BillModel, invoice: Invoice): void {
  if (model.bills.has(invoice.id)) return;
  model.bills.set(invoice.id, { invoice, returned: 0, cancelled: false });
  moveBill(model, invoice, 1);
}

export function countCancel(model: BillModel, invoiceId: string): void {
  const bill = model.bills.get(invoiceId);
  if (!bill || bill.cancelled) return;
  bill.cancelled = true;
  moveBill(model, bill.invoice, -1);
}

function moveBill(model: BillModel, invoice: Invoice, times: 1 | -1): void {
  const taken = invoice.split.reduce((sum, part) => sum + part.amountPaise, 0);
  if (invoice.customer) owe(model, invoice.customer.id, times * (invoice.totalPaise - taken));
  for (const part of invoice.split) bump(model.drawer, part.mode, times * part.amountPaise);
  for (const line of invoice.lines) bump(model.shelf, line.productId, -times * thousandths(line.quantity));
}

export function countReturn(model: BillModel, note: CreditNote, mode: string): void {
  const bill = model.bills.get(note.invoice.id);
  if (bill) bill.returned += note.totalPaise;
  if (note.customer) owe(model, note.customer.id, note.refundedPaise - note.totalPaise);
  bump(model.drawer, mode, -note.refundedPaise);
  for (const line of note.lines)
    if (line.restock) bump(model.shelf, line.productId, thousandths(line.quantity));
}

/** Two who are one: what both owe, the second owes. */
export function countMerge(model: BillModel, goneId: string, staysId: string): void {
  const owed = model.owes.get(goneId) ?? 0;
  model.owes.delete(goneId);
  for (const [id, stays] of model.merged) if (stays === goneId) model.merged.set(id, staysId);
  model.merged.set(goneId, staysId);
  owe(model, staysId, owed);
}

export function countPayment(model: BillModel, customerId: string, paise: number): void {
  owe(model, customerId, -paise);
  bump(model.drawer, 'cash', paise);
}
