import { z } from 'zod';
import { basisPoints, paise, thousandths } from '../units.ts';

/**
 * Everything that can happen to the books, with every figure already decided. A fact never changes its meaning:
 * a new shape is a new version with a pure step from the old one. These schemas read facts from a journal
 * (rebuild, restore, another counter); the types are what services write.
 */
const money = z.int().transform(paise);
const quantity = z.int().transform(thousandths);
const rate = z.int().min(0).transform(basisPoints);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const priceMode = z.enum(['exclusive', 'inclusive', 'rsp']);
const moneyMode = z.enum(['cash', 'upi', 'card']);
export type MoneyMode = z.output<typeof moneyMode>;
const supplyKind = z.enum(['INTRASTATE', 'INTERSTATE']);

const posting = z.object({
  account: z.string(),
  customerId: z.string().nullable(),
  amountPaise: money,
});
export type FactPosting = z.output<typeof posting>;

const datedRate = z.object({ from: day, gst: rate, cess: rate });

const shopOpened = z.object({
  kind: z.literal('shop.opened'),
  version: z.literal(1),
  body: z.object({ name: z.string(), stateCode: z.string(), counter: z.string().nullable() }),
});

const customerCreated = z.object({
  kind: z.literal('customer.created'),
  version: z.literal(1),
  body: z.object({ customerId: z.string(), openingPaise: money, postings: z.array(posting) }),
  /** Absent once the customer was forgotten. */
  person: z.object({ name: z.string(), phone: z.string().nullable(), forms: z.array(z.string()) }).optional(),
});

const productCreated = z.object({
  kind: z.literal('product.created'),
  version: z.literal(1),
  body: z.object({
    productId: z.string(),
    catalogKey: z.string().nullable(),
    name: z.string(),
    nameHi: z.string().nullable(),
    forms: z.array(z.string()),
    category: z.string(),
    unit: z.string(),
    mode: priceMode,
    hsn: z.string(),
    pricePaise: money,
    rates: z.array(datedRate),
    autoCreated: z.boolean(),
  }),
});

const productPriced = z.object({
  kind: z.literal('product.priced'),
  version: z.literal(1),
  body: z.object({ productId: z.string(), pricePaise: money }),
});

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
});
export type FactLine = z.output<typeof invoiceLine>;

const invoiceConfirmed = z.object({
  kind: z.literal('invoice.confirmed'),
  version: z.literal(1),
  body: z.object({
    invoiceId: z.string(),
    number: z.string(),
    series: z.string(),
    n: z.int().min(1),
    customerId: z.string().nullable(),
    title: z.string(),
    withGst: z.boolean(),
    gstinMissing: z.boolean(),
    supply: supplyKind,
    payment: z.enum(['cash', 'upi', 'card', 'udhaar']),
    lines: z.array(invoiceLine),
    subtotal: money,
    discount: money,
    taxable: money,
    cgst: money,
    sgst: money,
    igst: money,
    cess: money,
    roundOff: money,
    total: money,
    /** Money taken at the counter with the bill. */
    payments: z.array(z.object({ id: z.string(), mode: moneyMode, amountPaise: money })),
    balanceBefore: money.nullable(),
    balanceAfter: money.nullable(),
    postings: z.array(posting),
  }),
});

const paymentRecorded = z.object({
  kind: z.literal('payment.recorded'),
  version: z.literal(1),
  body: z.object({
    paymentId: z.string(),
    customerId: z.string(),
    amountPaise: money,
    mode: moneyMode,
    /** Bills it settles, oldest first; the rest stays as advance. */
    settles: z.array(z.object({ invoiceId: z.string(), amountPaise: money })),
    postings: z.array(posting),
  }),
});

const creditAdded = z.object({
  kind: z.literal('credit.added'),
  version: z.literal(1),
  body: z.object({
    creditId: z.string(),
    customerId: z.string(),
    amountPaise: money,
    postings: z.array(posting),
  }),
});

export const fact = z.discriminatedUnion('kind', [
  shopOpened,
  customerCreated,
  productCreated,
  productPriced,
  invoiceConfirmed,
  paymentRecorded,
  creditAdded,
]);
/** A fact as decided, before the journal gives it its place. */
export type Fact = z.output<typeof fact>;
export type FactKind = Fact['kind'];
export type FactOf<K extends FactKind> = Extract<Fact, { kind: K }>;

/** Where a fact stands in the journal. */
export interface FactHead {
  readonly id: string;
  readonly origin: string;
  readonly seq: number;
  /** Business time, ISO in India. */
  readonly at: string;
  readonly hlc: string;
  readonly who: string;
}
export type StoredFact = Fact & { readonly head: FactHead };
