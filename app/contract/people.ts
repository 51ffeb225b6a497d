import { z } from 'zod';
import { MONEY_MODES } from '../core/facts/kinds/parts.ts';
import { dayField, id, instantField, nameField, paiseField, sumField } from './fields.ts';

/** As people write it: a mobile with or without +91 or 0, a landline with its STD code. The engine reads it. */
export const phoneField = z.string().max(30);
const emailField = z.string().max(254);
const amountField = paiseField;

export const customer = z.object({
  id,
  name: z.string(),
  phone: z.string().nullable(),
  balancePaise: sumField,
});
export type Customer = z.output<typeof customer>;

/** The answer to udhaar that was written: how far it brought them above their limit is advice, it stopped nothing. */
export const owing = customer.extend({ overLimitPaise: sumField });
export type Owing = z.output<typeof owing>;

export const newCustomer = z.object({
  /** Made by the caller before the first try; a retry repeats it. */
  id,
  name: nameField,
  phone: phoneField.nullable().default(null),
  openingPaise: paiseField.optional(),
  /** Said after the shopkeeper saw the likely duplicate. */
  evenIfAlike: z.boolean().default(false),
});

/** A customer who may be meant, and why. */
const likeCustomer = customer.extend({ score: z.number().min(0).max(1), why: z.enum(['name', 'phone']) });
export type LikeCustomer = z.output<typeof likeCustomer>;

/** One sure customer, several to choose from, or none. */
export const foundCustomers = z.object({
  answer: z.enum(['one', 'several', 'none']),
  customers: z.array(likeCustomer),
});
export type FoundCustomers = z.output<typeof foundCustomers>;

/** Customers who may be the one that somebody is about to make. */
export const twinsAsk = z.object({ name: nameField, phone: phoneField.nullable().default(null) });
export const twins = z.array(likeCustomer);

const preferences = z.object({
  whatsapp: z.boolean(),
  email: z.boolean(),
  sms: z.boolean(),
  optedOut: z.boolean(),
});

/** All that the shop knows of a customer. */
export const customerCard = customer.extend({
  email: z.string().nullable(),
  address: z.string().nullable(),
  stateCode: z.string().nullable(),
  gstin: z.string().nullable(),
  notes: z.string(),
  creditLimitPaise: sumField.nullable(),
  /** What of the balance is above the limit. It is pointed out and stops nothing. */
  overLimitPaise: sumField,
  preferences,
  aliases: z.array(z.object({ form: z.string(), learned: z.boolean() })),
  /** Ids of customers that were merged into this one. */
  mergedIds: z.array(id),
  createdAt: instantField,
  bills: z.int(),
  boughtPaise: sumField,
  lastBillAt: instantField.nullable(),
});
export type CustomerCard = z.output<typeof customerCard>;

const aliasField = z.string().trim().min(1).max(80);

/** Fields that are not named stay as they are; null or an empty text clears one. */
export const changeCustomer = z.object({
  id,
  customerId: id,
  name: nameField.optional(),
  phone: phoneField.nullable().optional(),
  email: emailField.nullable().optional(),
  address: z.string().max(300).nullable().optional(),
  stateCode: z.string().max(2).nullable().optional(),
  gstin: z.string().max(20).nullable().optional(),
  notes: z.string().max(1000).optional(),
  creditLimitPaise: paiseField
    .refine((limit) => limit >= 0)
    .nullable()
    .optional(),
  preferences: preferences.partial().optional(),
  addAliases: z.array(aliasField).max(20).default([]),
  removeAliases: z.array(aliasField).max(20).default([]),
  /** The new aliases were learnt from a choice of the shopkeeper. */
  learned: z.boolean().default(false),
});
export type ChangeCustomer = z.output<typeof changeCustomer>;

export const mergeAsk = z.object({ id, mergedId: id, survivorId: id });

/** One entry of the khata: debit raises what they owe, credit lowers it. */
export const khataEntry = z.object({
  /** Of what happened: a bill and the money that came over the counter with it share it. */
  id,
  at: instantField,
  kind: z.enum([
    'bill',
    'payment',
    'credit',
    'opening',
    'cancelled',
    'returned',
    'writtenOff',
    'refund',
    'reversed',
    'merged',
  ]),
  /** Number of the bill or credit note. */
  reference: z.string().nullable(),
  /** The entry that this one takes back. */
  reverses: id.nullable(),
  /** A later entry took it back. */
  reversed: z.boolean(),
  debitPaise: sumField,
  creditPaise: sumField,
  balancePaise: sumField,
});
export type KhataEntry = z.output<typeof khataEntry>;

const page = {
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).max(10_000_000).default(0),
};

export const khataAsk = z.object({
  customerId: id,
  /** Both days are counted in. */
  from: dayField.optional(),
  to: dayField.optional(),
  ...page,
});
export type KhataAsk = z.output<typeof khataAsk>;

/** A page of a khata from the newest back, oldest of it first; the sums are those of the whole range. */
export const khataPage = z.object({
  customer,
  entries: z.array(khataEntry),
  total: z.int(),
  openingPaise: sumField,
  debitPaise: sumField,
  creditPaise: sumField,
  closingPaise: sumField,
});
export type KhataPage = z.output<typeof khataPage>;

export const pendingAsk = z.object(page);
/** What is owed in all (balances above 0), and the balances, the largest first. */
export const pending = z.object({ totalPaise: sumField, customers: z.array(customer) });
export type Pending = z.output<typeof pending>;

const ages = { upTo30Paise: sumField, upTo60Paise: sumField, upTo90Paise: sumField, over90Paise: sumField };
export const ageingAsk = z.object({ customerId: id.nullable().default(null) });
export const ageing = z.object({
  ...ages,
  customers: z.array(z.object({ customerId: id, name: z.string(), ...ages })),
});
export type AgeingAnswer = z.output<typeof ageing>;

/** The cached balance beside the sum of the ledger; a difference was put right. */
export const khataCheck = z.object({
  cachedPaise: sumField,
  ledgerPaise: sumField,
  differencePaise: sumField,
});
export type KhataCheck = z.output<typeof khataCheck>;

const moneyModeField = z.enum(MONEY_MODES);

export const payAsk = z.object({
  id,
  customerId: id,
  amountPaise: amountField,
  mode: moneyModeField,
  /** The bill it is for; without one the oldest bills are settled first. */
  invoiceId: id.nullable().default(null),
  advance: z.boolean().default(false),
});
export const refundAsk = z.object({ id, customerId: id, amountPaise: amountField, mode: moneyModeField });
export const entryAsk = z.object({ id, customerId: id, amountPaise: amountField });
export const undoAsk = z.object({ id, customerId: id });

/** Somebody wants a customer forgotten: what that would take away, and how they must show who they are. */
export const forgetAsk = z.object({ id, customerId: id });
export const forgetRequest = z.object({
  id,
  way: z.enum(['mail', 'pin']),
  customer,
  bills: z.int(),
  /** What will be written off; below 0, an advance that is given up. */
  balancePaise: sumField,
  triesLeft: z.int(),
});
export type ForgetRequest = z.output<typeof forgetRequest>;

export const forgetConfirm = z.object({ id, code: z.string().max(20) });
export const forgotten = z.object({
  forgotten: z.literal(true),
  writtenOffPaise: sumField,
  /** Nothing of them is left in the file itself; false: that is still being done. */
  wiped: z.boolean(),
});

const pinField = z.string().regex(/^\d{4,8}$/);
export const setPin = z.object({ pin: pinField, current: z.string().max(20).nullable().default(null) });
