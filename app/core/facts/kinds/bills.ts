import { z } from 'zod';
import { paise } from '../../units.ts';
import {
  day,
  MONEY_MODES,
  money,
  moneyMode,
  posting,
  priceMode,
  quantity,
  rate,
  settlement,
  supplyKind,
} from './parts.ts';
import { billGst, billPerson } from './shop.ts';

/** A discount as it was asked: paise, or basis points. */
const discount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amount'), value: money }),
  z.object({ kind: z.literal('percent'), value: rate }),
]);

const invoiceLine = z.object({
  productId: z.string(),
  name: z.string(),
  nameHi: z.string().nullable(),
  hsn: z.string(),
  quantity,
  unit: z.string(),
  price: money,
  mode: priceMode,
  gstRate: rate,
  cessRate: rate,
  gross: money,
  discount: money,
  taxable: money,
  cgst: money,
  sgst: money,
  igst: money,
  cess: money,
  total: money,
  newProduct: z.boolean(),
  /** The line's own discount as asked, and its price when it was sold by money: a copy of the bill starts from these. */
  ownDiscount: discount.nullable().default(null),
  amount: money.nullable().default(null),
});
export type FactLine = z.output<typeof invoiceLine>;

const totals = {
  subtotal: money,
  discount: money,
  taxable: money,
  cgst: money,
  sgst: money,
  igst: money,
  cess: money,
  roundOff: money,
  total: money,
};

/** A place in a series of document numbers. */
const numbered = { number: z.string(), series: z.string(), n: z.int().min(1) };

/** Money over the counter; above 0 towards the shop. */
const moved = z.object({ id: z.string(), mode: moneyMode, amountPaise: money });

export const invoiceConfirmed = z.object({
  kind: z.literal('invoice.confirmed'),
  version: z.literal(1),
  body: z.object({
    invoiceId: z.string(),
    ...numbered,
    customerId: z.string().nullable(),
    title: z.string(),
    withGst: z.boolean(),
    gstinMissing: z.boolean(),
    supply: supplyKind,
    payment: z.enum(['cash', 'upi', 'card', 'cheque', 'bank', 'split', 'udhaar']),
    lines: z.array(invoiceLine),
    ...totals,
    /** The bill's discount as asked; its paise are inside the lines. */
    ownDiscount: discount.nullable().default(null),
    /** Money taken at the counter with the bill. */
    payments: z.array(moved),
    /** Cash handed over, and what of it went back. */
    tendered: money.nullable().default(null),
    change: money.default(paise(0)),
    /** The estimate that this bill makes good. */
    estimateId: z.string().nullable().default(null),
    /** What it is in GST law. */
    gst: billGst.nullable().default(null),
    balanceBefore: money.nullable(),
    balanceAfter: money.nullable(),
    postings: z.array(posting),
  }),
  person: billPerson.optional(),
});

export const invoiceCancelled = z.object({
  kind: z.literal('invoice.cancelled'),
  version: z.literal(1),
  body: z.object({
    invoiceId: z.string(),
    number: z.string(),
    customerId: z.string().nullable(),
    reason: z.string(),
    /** What goes back on the shelf. */
    stock: z.array(z.object({ productId: z.string(), quantity })),
    /** Money of the counter that goes back: below 0. */
    payments: z.array(moved),
    /** Money that had settled this bill later on: it settles other bills of the customer, the rest is their advance. */
    settles: z.array(settlement),
    /** The draft that takes its place, when the bill was only corrected. */
    replacedBy: z.string().nullable(),
    postings: z.array(posting),
  }),
});

const returnedLine = invoiceLine.omit({ newProduct: true, ownDiscount: true, amount: true }).extend({
  /** Which line of the bill, from 1. */
  line: z.int().min(1),
  /** Back on the shelf, or written off. */
  restock: z.boolean(),
});
export type ReturnedLine = z.output<typeof returnedLine>;

export const invoiceReturned = z.object({
  kind: z.literal('invoice.returned'),
  version: z.literal(1),
  body: z.object({
    noteId: z.string(),
    ...numbered,
    title: z.string(),
    /** The bill that it takes back from: CGST Rules, rule 53(1A) wants its number and date on the note. */
    invoiceId: z.string(),
    invoiceNumber: z.string(),
    invoiceDay: day,
    customerId: z.string().nullable(),
    withGst: z.boolean(),
    supply: supplyKind,
    reason: z.string(),
    /** All that was left of the bill was asked for; where the money was to go. A retry is compared with these. */
    whole: z.boolean(),
    back: z.enum([...MONEY_MODES, 'khata']),
    lines: z.array(returnedLine),
    ...totals,
    /** Money that goes back over the counter: below 0. */
    payments: z.array(moved),
    /** What of the bill's payments is free now and not given back: it settles other bills, the rest is an advance. */
    freed: money,
    settles: z.array(settlement),
    balanceBefore: money.nullable(),
    balanceAfter: money.nullable(),
    postings: z.array(posting),
  }),
});

export const estimateMade = z.object({
  kind: z.literal('estimate.made'),
  version: z.literal(1),
  body: z.object({
    estimateId: z.string(),
    ...numbered,
    title: z.string(),
    customerId: z.string().nullable(),
    withGst: z.boolean(),
    supply: supplyKind,
    lines: z.array(invoiceLine),
    ownDiscount: discount.nullable(),
    ...totals,
    /** Why a regular shop left the tax off, when it did. */
    reason: z.string().nullable().default(null),
  }),
});

/** A series that does not begin with 1: the shop comes from a paper book or another program. */
export const seriesStarted = z.object({
  kind: z.literal('series.started'),
  version: z.literal(1),
  body: z.object({ series: z.string(), first: z.int().min(1) }),
});
