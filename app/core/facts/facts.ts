import { z } from 'zod';
import {
  estimateMade,
  type FactLine,
  invoiceCancelled,
  invoiceConfirmed,
  invoiceReturned,
  type ReturnedLine,
  seriesStarted,
} from './kinds/bills.ts';
import { dayClosed, shopRestored, shopSalvaged } from './kinds/day.ts';
import {
  productChanged,
  productCoded,
  productCreated,
  productMarked,
  productPacked,
  productPriced,
  productRated,
  stockCounted,
  stockOpened,
  stockReceived,
  stockReturned,
  stockWasted,
} from './kinds/goods.ts';
import { type FactPosting, type MoneyMode, money, moneyMode, posting, settlement } from './kinds/parts.ts';
import {
  advanceUsed,
  balanceWrittenOff,
  customerChanged,
  customerForgotten,
  customerMerged,
  entryReversed,
  paymentRefunded,
} from './kinds/people.ts';
import { reminderCancelled, reminderChanged, reminderCreated } from './kinds/reminders.ts';
import { type BillGst, dayInvoiced, shopOpened, shopProfiled } from './kinds/shop.ts';
import { soundForgotten, soundLearned } from './kinds/sounds.ts';

export type { BillGst, FactLine, FactPosting, MoneyMode, ReturnedLine };

/**
 * Everything that can happen to the books, with every figure already decided. A fact never changes its meaning:
 * a new shape is a new version with a pure step from the old one. These schemas read facts from a journal
 * (rebuild, restore, another counter); the types are what services write.
 */
const customerCreated = z.object({
  kind: z.literal('customer.created'),
  version: z.literal(1),
  body: z.object({ customerId: z.string(), openingPaise: money, postings: z.array(posting) }),
  /** Absent once the customer was forgotten. */
  person: z.object({ name: z.string(), phone: z.string().nullable(), forms: z.array(z.string()) }).optional(),
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
    settles: z.array(settlement),
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
  shopProfiled,
  dayInvoiced,
  customerCreated,
  productCreated,
  productPriced,
  productChanged,
  productRated,
  productMarked,
  productPacked,
  productCoded,
  stockReceived,
  stockOpened,
  stockWasted,
  stockCounted,
  stockReturned,
  invoiceConfirmed,
  invoiceCancelled,
  invoiceReturned,
  estimateMade,
  seriesStarted,
  paymentRecorded,
  creditAdded,
  customerChanged,
  customerMerged,
  customerForgotten,
  balanceWrittenOff,
  paymentRefunded,
  advanceUsed,
  entryReversed,
  dayClosed,
  shopRestored,
  shopSalvaged,
  reminderCreated,
  reminderChanged,
  reminderCancelled,
  soundLearned,
  soundForgotten,
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
