import { z } from 'zod';
import { LARGEST_AMOUNT } from '../money/parse.ts';
import { LARGEST_QUANTITY } from '../money/quantity.ts';
import { knownCustomer } from './customers.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './normalise.ts';
import { sureProduct } from './products.ts';
import type { CustomerEntity, Entities, Intent, ItemEntity, Meaning } from './types.ts';

/** What a model outside may propose. Yes, no, codes and whatever takes data away are only ever understood here. */
export const CANDIDATE_INTENTS = [
  'CREATE_INVOICE',
  'ADD_ITEM',
  'REMOVE_ITEM',
  'RECORD_PAYMENT',
  'ADD_CREDIT',
  'CHECK_BALANCE',
  'CREATE_CUSTOMER',
  'DAILY_SUMMARY',
  'UNKNOWN',
] as const satisfies readonly Intent[];

const MOST_ITEMS = 30;
const LONGEST_NAME = 80;

const nameField = z.string().trim().min(1).max(LONGEST_NAME);
const item = z.object({
  product: nameField,
  quantity: z
    .number()
    .positive()
    .max(LARGEST_QUANTITY / 1000),
  unit: z.string().max(20).nullable(),
});

/** A model's answer. Names are words, not ids: they are looked up in the shop like any that were said. Other fields are dropped. */
export const candidate = z.object({
  intent: z.enum(CANDIDATE_INTENTS),
  customer: nameField.nullable(),
  items: z.array(item).max(MOST_ITEMS),
  /** Rupees. */
  amount: z
    .number()
    .positive()
    .max(LARGEST_AMOUNT / 100)
    .nullable(),
  phone: z
    .string()
    .regex(/^\d{10}$/)
    .nullable(),
});
export type Candidate = z.output<typeof candidate>;

/** Proposals are never surer than this: they are read back or asked about. */
const SURENESS = 0.6;

/** A proposal in terms of this shop, or null when it proposes nothing. */
export function meaningOf(proposed: Candidate, lexicon: Lexicon): Meaning | null {
  if (proposed.intent === 'UNKNOWN') return null;
  return {
    proposed: true,
    intent: proposed.intent,
    confidence: SURENESS,
    entities: entitiesIn(proposed, lexicon),
    spans: [],
  };
}

function entitiesIn({ intent, customer, items, amount, phone }: Candidate, lexicon: Lexicon): Entities {
  const isNew = intent === 'CREATE_CUSTOMER';
  const goods = items.map((each) => itemIn(each, lexicon));
  const [first] = goods;
  return {
    ...(customer !== null && isNew ? { name: customer } : {}),
    ...(customer !== null && !isNew ? { customer: customerIn(customer, lexicon) } : {}),
    ...(goods.length > 0 && intent !== 'REMOVE_ITEM' ? { items: goods } : {}),
    ...(first && intent === 'REMOVE_ITEM' ? { product: first.product, productId: first.productId } : {}),
    ...(amount === null ? {} : { amount }),
    ...(phone === null ? {} : { phone }),
  };
}

function customerIn(name: string, lexicon: Lexicon): CustomerEntity {
  const words = wordsOf(name);
  const heard = words.join(' ');
  return (
    knownCustomer(lexicon.customers.match(words), heard) ?? { id: null, name, heard, score: 0, rivals: [] }
  );
}

function itemIn({ product, quantity, unit }: Candidate['items'][number], lexicon: Lexicon): ItemEntity {
  const words = wordsOf(product);
  const match = sureProduct(lexicon.products.match(words));
  const line = { heard: words.join(' '), quantity, unit };
  return match
    ? { ...line, product: match.known.name, productId: match.known.id, score: match.score }
    : { ...line, product, productId: null, score: 0 };
}
