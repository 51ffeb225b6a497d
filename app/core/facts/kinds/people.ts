import { z } from 'zod';
import { money, moneyMode, posting, settlement } from './parts.ts';

/**
 * What can happen to a customer and to their khata beside bills and payments. Whatever tells who they are stands in `person`,
 * the part that goes when they ask to be forgotten; the rest is figures and ids.
 */
const preferences = z.object({
  whatsapp: z.boolean(),
  email: z.boolean(),
  sms: z.boolean(),
  /** No message at all, whatever the other three say. */
  optedOut: z.boolean(),
});

const alias = z.object({
  form: z.string(),
  /** The shop learnt it from a choice; else the shopkeeper wrote it. */
  learned: z.boolean(),
  /** False: it is theirs no more. */
  used: z.boolean(),
});
export type AliasChange = z.output<typeof alias>;

const wishes = {
  stateCode: z.string().nullable().optional(),
  /** Udhaar above this is pointed out, never refused; null: nobody watches it. */
  creditLimitPaise: money.nullable().optional(),
  preferences: preferences.partial().optional(),
};

const whoTheyAre = {
  name: z.string().optional(),
  phone: z.string().nullable().optional(),
  email: z.string().nullable().optional(),
  address: z.string().nullable().optional(),
  /** It holds the PAN of its owner, so it is personal. */
  gstin: z.string().nullable().optional(),
  notes: z.string().optional(),
  aliases: z.array(alias).optional(),
};

/** As it was written first: what they wished stood in the body, where it stays for ever. */
const customerChangedFirst = z.object({
  kind: z.literal('customer.changed'),
  version: z.literal(1),
  body: z.object({ customerId: z.string(), ...wishes }),
  person: z.object(whoTheyAre).optional(),
});

/** Fields that were changed, and only those: each is decided by the later clock on its own. All of it can be forgotten. */
const customerChangedNow = z.object({
  kind: z.literal('customer.changed'),
  version: z.literal(2),
  body: z.object({ customerId: z.string() }),
  person: z.object({ ...whoTheyAre, ...wishes }).optional(),
});

export const customerChanged = z.discriminatedUnion('version', [customerChangedFirst, customerChangedNow]);
export type CustomerChange = NonNullable<z.output<typeof customerChangedNow>['person']>;

/** What a fact of either version says was changed. */
export const changeIn = ({ body, person }: z.output<typeof customerChanged>): CustomerChange => {
  const { customerId: _, ...said } = body;
  return { ...said, ...person };
};

/** Two entries of the book were one person: what the second had and has belongs to the first from now on. */
export const customerMerged = z.object({
  kind: z.literal('customer.merged'),
  version: z.literal(1),
  body: z.object({ mergedId: z.string(), survivorId: z.string() }),
  /** The names of the one that goes, by which the other is known too. */
  person: z.object({ aliases: z.array(z.string()) }).optional(),
});

/** The personal part of every fact about these ids is gone; amounts stay, as the law on tax books wants. */
export const customerForgotten = z.object({
  kind: z.literal('customer.forgotten'),
  version: z.literal(1),
  body: z.object({
    customerId: z.string(),
    /** Those that were merged into them, too. */
    ids: z.array(z.string()),
  }),
});

/** Udhaar given up for lost; below 0, an advance that nobody will ask back. */
export const balanceWrittenOff = z.object({
  kind: z.literal('balance.writtenOff'),
  version: z.literal(1),
  body: z.object({
    customerId: z.string(),
    amountPaise: money,
    settles: z.array(settlement),
    postings: z.array(posting),
  }),
});

/** Money given back out of an advance; `amountPaise` above 0. */
export const paymentRefunded = z.object({
  kind: z.literal('payment.refunded'),
  version: z.literal(1),
  body: z.object({
    refundId: z.string(),
    customerId: z.string(),
    amountPaise: money,
    mode: moneyMode,
    postings: z.array(posting),
  }),
});

/** Money paid ahead that a later bill took: no posting, for what they owe in all does not move. */
export const advanceUsed = z.object({
  kind: z.literal('advance.used'),
  version: z.literal(1),
  body: z.object({ customerId: z.string(), settles: z.array(settlement) }),
});

/** An entry of the khata taken back on its day: every figure of it the other way round. */
export const entryReversed = z.object({
  kind: z.literal('entry.reversed'),
  version: z.literal(1),
  body: z.object({
    entryId: z.string(),
    customerId: z.string(),
    payments: z.array(z.object({ id: z.string(), mode: moneyMode, amountPaise: money })),
    /** Below 0: bills that are not settled any more. */
    settles: z.array(settlement),
    postings: z.array(posting),
  }),
});
