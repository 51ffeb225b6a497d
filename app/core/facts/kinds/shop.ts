import { z } from 'zod';
import { day, money, rate, supplyKind } from './parts.ts';

const profile = z.enum(['unsaid', 'unregistered', 'composition', 'regular']);
const documentKind = z.enum(['invoice', 'taxInvoice', 'billOfSupply', 'invoiceCumBillOfSupply']);

export const shopOpened = z.object({
  kind: z.literal('shop.opened'),
  version: z.literal(1),
  body: z.object({ name: z.string(), stateCode: z.string(), counter: z.string().nullable() }),
});

/** How the shop stands in GST law from a day on, and what its papers say of it. */
export const shopProfiled = z.object({
  kind: z.literal('shop.profiled'),
  version: z.literal(1),
  body: z.object({
    from: day,
    profile,
    gstin: z.string().nullable(),
    /** Digits of the HSN that the law wants of a shop of this turnover: 4, or 6 above 5 crore. */
    hsnDigits: z.union([z.literal(4), z.literal(6)]),
    /** A regular shop asks on every bill whether GST goes on it. */
    askEveryBill: z.boolean(),
    /** Sales below 200 rupees get a memo, and one invoice for all of them at the close of the day. */
    dayInvoice: z.boolean(),
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    upiId: z.string().nullable(),
  }),
});

/** What a bill is in GST law: decided when it is saved, from the profile in force on its day. */
export const billGst = z.object({
  profile,
  kind: documentKind,
  /** A sentence the law wants at the top of the paper, else null. */
  notice: z.string().nullable(),
  /** State code. */
  placeOfSupply: z.string(),
  shopGstin: z.string().nullable(),
  buyerGstin: z.string().nullable(),
  /** A sale below 200 rupees that the day's one invoice will carry. */
  memo: z.boolean(),
});
export type BillGst = z.output<typeof billGst>;

/** Where the buyer lives: personal, so it can be forgotten. */
export const billPerson = z.object({ address: z.string() });

const rateSums = z.object({
  gstRate: rate,
  taxable: money,
  cgst: money,
  sgst: money,
  igst: money,
  cess: money,
});

/** One invoice for the memos of a day (CGST Rules, rule 46, fourth proviso). The memos moved the money; this moves none. */
export const dayInvoiced = z.object({
  kind: z.literal('day.invoiced'),
  version: z.literal(1),
  body: z.object({
    dayInvoiceId: z.string(),
    day,
    number: z.string(),
    series: z.string(),
    n: z.int().min(1),
    title: z.string(),
    supply: supplyKind,
    memos: z.array(z.string()),
    rates: z.array(rateSums),
    total: money,
  }),
});
