import { type Paise, type Thousandths, thousandths } from '../units.ts';
import type { PriceMode } from './price-types.ts';

export type PaymentMode = 'cash' | 'upi' | 'card' | 'udhaar';
export type LineSource = 'voice' | 'typed' | 'scan' | 'touch';

/** A line of a bill that is not saved yet. Its money and its tax rates are worked out from it, never kept in it. */
export interface DraftLine {
  readonly id: string;
  readonly productId: string;
  readonly name: string;
  readonly nameHi: string | null;
  readonly quantity: Thousandths;
  readonly unit: string;
  readonly price: Paise;
  /** Asked by money ("20 rupaye ka"): the line costs exactly this, whatever the scale's rounding. Else null. */
  readonly amount: Paise | null;
  readonly mode: PriceMode;
  readonly hsn: string;
  /** The shop does not know it yet: it is made when the bill is saved. */
  readonly newProduct: boolean;
  readonly source: LineSource;
}

export interface DraftCustomer {
  /** Null: made when the bill is saved. */
  readonly id: string | null;
  readonly name: string;
}

export interface Draft {
  readonly customer: DraftCustomer | null;
  readonly withGst: boolean;
  /** Null: not chosen, so it follows the customer (walk-in pays cash, a khata takes udhaar). */
  readonly payment: PaymentMode | null;
  readonly lines: readonly DraftLine[];
}

export const EMPTY_DRAFT: Draft = { customer: null, withGst: false, payment: null, lines: [] };

/** How the bill is paid when nobody says: a walk-in pays cash, a named customer's bill goes on the khata. */
export const paymentOf = (draft: Draft): PaymentMode => draft.payment ?? (draft.customer ? 'udhaar' : 'cash');

/** The same goods at the same rate join one line; a different rate is a line of its own. */
export function addLine(draft: Draft, line: DraftLine): Draft {
  const twin = draft.lines.find((other) => other.productId === line.productId && other.price === line.price);
  if (!twin || line.amount !== null || twin.amount !== null)
    return { ...draft, lines: [...draft.lines, line] };
  return changeLine(draft, twin.id, { quantity: sum(twin.quantity, line.quantity) });
}

const sum = (a: Thousandths, b: Thousandths): Thousandths => thousandths(a + b);

/** Changes fields of one line; unknown ids leave the draft as it is. */
export function changeLine(
  draft: Draft,
  lineId: string,
  change: Partial<Pick<DraftLine, 'quantity' | 'price'>>,
): Draft {
  return {
    ...draft,
    lines: draft.lines.map((line) => (line.id === lineId ? { ...line, ...change, amount: null } : line)),
  };
}

export const removeLine = (draft: Draft, lineId: string): Draft => ({
  ...draft,
  lines: draft.lines.filter((line) => line.id !== lineId),
});

/** A walk-in cannot have udhaar, so that choice goes with the customer. */
export function setCustomer(draft: Draft, customer: DraftCustomer | null): Draft {
  const payment = customer === null && draft.payment === 'udhaar' ? null : draft.payment;
  return { ...draft, customer, payment };
}
