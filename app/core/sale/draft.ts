import type { PaymentAccount } from '../ledger/accounts.ts';
import { type BasisPoints, basisPoints, type Paise, type Thousandths, thousandths } from '../units.ts';
import type { Discount, PriceMode } from './price-types.ts';

/** How a bill is paid: in one way, in several (split), or later (udhaar). */
export type PaymentMode = PaymentAccount | 'split' | 'udhaar';
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
  /** The line's own discount; all of it makes the item free. */
  readonly discount: Discount | null;
  /** The shop does not know it yet: it is made when the bill is saved. */
  readonly newProduct: boolean;
  readonly source: LineSource;
}

export interface DraftCustomer {
  /** Null: made when the bill is saved. */
  readonly id: string | null;
  readonly name: string;
}

/** One way of a split payment. */
export interface PaymentPart {
  readonly mode: PaymentAccount;
  readonly amountPaise: Paise;
}

export interface Draft {
  readonly customer: DraftCustomer | null;
  readonly withGst: boolean;
  /** Null: not chosen, so it follows the customer (walk-in pays cash, a khata takes udhaar). */
  readonly payment: Exclude<PaymentMode, 'split'> | null;
  /** Paid in several ways; what is left of the bill is udhaar. Empty: in one way. */
  readonly split: readonly PaymentPart[];
  /** Cash handed over, when it was counted. */
  readonly tendered: Paise | null;
  /** On the whole bill. */
  readonly discount: Discount | null;
  /** The estimate that this draft makes a bill of. */
  readonly estimateId: string | null;
  /** State code of the place the goods are delivered to; null: nobody said. */
  readonly deliveryState: string | null;
  /** The buyer asked for an invoice, however small the sale: it gets one of its own instead of the day's. */
  readonly ownInvoice: boolean;
  /** Why a regular shop leaves GST off this bill; it then becomes an estimate. */
  readonly gstReason: string | null;
  readonly lines: readonly DraftLine[];
}

export const EMPTY_DRAFT: Draft = {
  customer: null,
  withGst: false,
  payment: null,
  split: [],
  tendered: null,
  discount: null,
  estimateId: null,
  deliveryState: null,
  ownInvoice: false,
  gstReason: null,
  lines: [],
};

/** How the bill is paid when nobody says: a walk-in pays cash, a named customer's bill goes on the khata. */
export function paymentOf(draft: Draft): PaymentMode {
  if (draft.split.length > 0) return 'split';
  return draft.payment ?? (draft.customer ? 'udhaar' : 'cash');
}

/** All of the price off, in basis points. */
const ALL: BasisPoints = basisPoints(10_000);
export const FREE: Discount = { kind: 'percent', value: ALL };

export const isFree = ({ discount }: Pick<DraftLine, 'discount'>): boolean =>
  discount?.kind === 'percent' && discount.value >= ALL;

/** The same goods at the same rate join one line; a different rate is a line of its own. */
export function addLine(draft: Draft, line: DraftLine): Draft {
  const twin = draft.lines.find((other) => other.productId === line.productId && other.price === line.price);
  if (!twin || isAsked(line) || isAsked(twin)) return { ...draft, lines: [...draft.lines, line] };
  return changeLine(draft, twin.id, { quantity: sum(twin.quantity, line.quantity) });
}

/** Sold by money or with a discount of its own: more of the same would change what was agreed. */
const isAsked = ({ amount, discount }: DraftLine): boolean => amount !== null || discount !== null;

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

/** Takes something off one line, or nothing (null); unknown ids leave the draft as it is. */
export const discountLine = (draft: Draft, lineId: string, discount: Discount | null): Draft => ({
  ...draft,
  lines: draft.lines.map((line) => (line.id === lineId ? { ...line, discount } : line)),
});

export const removeLine = (draft: Draft, lineId: string): Draft => ({
  ...draft,
  lines: draft.lines.filter((line) => line.id !== lineId),
});

/** A walk-in cannot have udhaar, so that choice goes with the customer; so does the place that their goods went to. */
export function setCustomer(draft: Draft, customer: DraftCustomer | null): Draft {
  const payment = customer === null && draft.payment === 'udhaar' ? null : draft.payment;
  const another = draft.customer !== null && draft.customer.id !== customer?.id;
  return { ...draft, customer, payment, deliveryState: another ? null : draft.deliveryState };
}
