import type { Paise } from '../units.ts';

/** Where money a customer hands over can go. */
export const PAYMENT_ACCOUNTS = ['cash', 'upi', 'card', 'bank', 'cheque'] as const;
export type PaymentAccount = (typeof PAYMENT_ACCOUNTS)[number];

/** Every account of the shop. `receivable` is kept per customer; a null customer is the walk-in who pays at once. */
export const ACCOUNTS = [
  'receivable',
  ...PAYMENT_ACCOUNTS,
  'sales',
  'cgst',
  'sgst',
  'igst',
  'cess',
  'discount',
  'roundoff',
  'opening',
  'baddebt',
] as const;
export type Account = (typeof ACCOUNTS)[number];

/** One side of an entry. Debit is positive, credit negative. */
export interface Posting {
  readonly account: Account;
  /** Only on `receivable`. */
  readonly customerId: string | null;
  readonly amountPaise: Paise;
}
