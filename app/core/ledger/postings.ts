import { add, negate } from '../money/arithmetic.ts';
import type { BillTotals } from '../sale/price-types.ts';
import type { Paise } from '../units.ts';
import type { Account, PaymentAccount, Posting } from './accounts.ts';

const on = (account: Account, amountPaise: Paise): Posting => ({ account, customerId: null, amountPaise });
const owed = (customerId: string | null, amountPaise: Paise): Posting => ({
  account: 'receivable',
  customerId,
  amountPaise,
});

/** One side of an entry, also as the books have it, where the account is plain text. */
type Side = Omit<Posting, 'account'> & { readonly account: string };

/**
 * Gives back the postings without the empty ones, and throws when debits and credits differ: better to stop
 * the sale than to carry a book that does not balance.
 */
export function balanced<P extends Side>(postings: readonly P[]): P[] {
  const off = add(...postings.map((posting) => posting.amountPaise));
  if (off !== 0) throw new RangeError(`postings are off by ${off} paise`);
  if (postings.some(({ account, customerId }) => customerId !== null && account !== 'receivable')) {
    throw new RangeError('only a receivable belongs to a customer');
  }
  return postings.filter((posting) => posting.amountPaise !== 0);
}

/** Money handed over, into one account. Paise: above 0, except with the bill of a return, where money goes back. */
export interface Receipt {
  readonly account: PaymentAccount;
  readonly amountPaise: Paise;
}

export interface InvoiceEntry {
  /** Null for a walk-in, who must have paid it all. */
  readonly customerId: string | null;
  readonly totals: BillTotals;
  /** Paid at the counter with the bill; the rest stays owed. */
  readonly receipts?: readonly Receipt[];
}

/**
 * A bill: the customer owes the payable; sales and taxes are credited. A discount that lowers the taxed value is
 * already out of `sales`, one that does not (printed-price goods) is debited to `discount`. Totals and receipts of a
 * return are negative and post its mirror. Throws RangeError when unbalanced, a receipt is 0 or on the other side of
 * zero than the bill, or a walk-in leaves a rest.
 */
export function postInvoice({ customerId, totals, receipts = [] }: InvoiceEntry): Posting[] {
  const sale = salePostings(customerId, totals);
  const paid = receipts.flatMap((receipt) =>
    receiptPostings(customerId, onSideOf(totals.payablePaise, receipt)),
  );
  const postings = balanced([...sale, ...paid]);
  if (customerId === null && owedIn(postings) !== 0) throw new RangeError('a walk-in cannot owe');
  return postings;
}

function salePostings(customerId: string | null, totals: BillTotals): Posting[] {
  return [
    owed(customerId, totals.payablePaise),
    on('discount', totals.afterTaxDiscountPaise),
    on('sales', negate(totals.taxablePaise)),
    on('cgst', negate(totals.cgstPaise)),
    on('sgst', negate(totals.sgstPaise)),
    on('igst', negate(totals.igstPaise)),
    on('cess', negate(totals.cessPaise)),
    on('roundoff', negate(totals.roundOffPaise)),
  ];
}

function onSideOf(payable: Paise, receipt: Receipt): Receipt {
  positive(receipt.amountPaise * Math.sign(payable));
  return receipt;
}

function receiptPostings(customerId: string | null, { account, amountPaise }: Receipt): Posting[] {
  return [on(account, amountPaise), owed(customerId, negate(amountPaise))];
}

function owedIn(postings: readonly Posting[]): Paise {
  return add(
    ...postings.filter(({ account }) => account === 'receivable').map(({ amountPaise }) => amountPaise),
  );
}

function positive(amount: number): void {
  if (amount <= 0) throw new RangeError(`an amount must be above 0, got ${amount}`);
}

/** A payment from a customer, in one or several ways: each account is debited, what they owe goes down. Throws RangeError as `postInvoice`. */
export function postPayment(customerId: string, receipts: readonly Receipt[]): Posting[] {
  for (const { amountPaise } of receipts) positive(amountPaise);
  return balanced(receipts.flatMap((receipt) => receiptPostings(customerId, receipt)));
}

/** Money given back to a customer: the account is credited, what they owe goes up (or their advance down). */
export function postRefund(customerId: string, receipt: Receipt): Posting[] {
  return reverse(postPayment(customerId, [receipt]));
}

/**
 * Udhaar written without a bill ("Rahul ko 500 udhaar"): they owe more. It stands against `opening`, not `sales`:
 * turnover and tax come from bills only, and no cash left the drawer. Amount above 0.
 */
export function postCredit(customerId: string, amountPaise: Paise): Posting[] {
  positive(amountPaise);
  return postOpening(customerId, amountPaise);
}

/** What a customer owed (negative: had paid ahead) when the book was begun. */
export function postOpening(customerId: string, amountPaise: Paise): Posting[] {
  return balanced([owed(customerId, amountPaise), on('opening', negate(amountPaise))]);
}

/** Udhaar given up for lost, above 0: they owe less, the loss is `baddebt`. */
export function postWriteOff(customerId: string, amountPaise: Paise): Posting[] {
  positive(amountPaise);
  return balanced([on('baddebt', amountPaise), owed(customerId, negate(amountPaise))]);
}

/** The entry that takes another back: every side turned round. */
export function reverse<P extends Side>(postings: readonly P[]): P[] {
  return balanced(postings.map((posting) => ({ ...posting, amountPaise: negate(posting.amountPaise) })));
}
