import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { z } from 'zod';
import { languagesIn } from '../adapters/language/load.ts';
import { createLexicon, type Lexicon } from '../core/intent/lexicon.ts';
import {
  type Context,
  type Entities,
  INTENTS,
  type ItemEntity,
  LANGUAGES,
  type Understanding,
} from '../core/intent/types.ts';
import { TEST_COUNTER } from './counter.ts';

/** The shop of the sentence tests, and the sentences written beside assets/intents/<language>/<INTENT>.yaml. */

export const INTENT_ASSETS = join(import.meta.dirname, '../../assets/intents');
const EVAL = join(import.meta.dirname, '../core/intent/eval');

const known = z.strictObject({
  id: z.string(),
  name: z.string(),
  forms: z.array(z.string()),
  unit: z.string().exactOptional(),
});
const shop = z.strictObject({ customers: z.array(known), products: z.array(known) });
const when = z.enum(['draft', 'confirm', 'customer', 'when', 'code']);
const sentence = z.looseObject({ text: z.string(), when: when.exactOptional() });
const several = z.strictObject({
  text: z.string(),
  when: when.exactOptional(),
  means: z.array(z.looseObject({ intent: z.string() })),
});
const meaning = z.looseObject({ intent: z.enum(INTENTS) });
const evalRow = z.union([
  z.strictObject({
    text: z.string(),
    when: when.exactOptional(),
    means: z.tuple([meaning, meaning], meaning),
  }),
  z.looseObject({ ...sentence.shape, ...meaning.shape, means: z.undefined().exactOptional() }),
]);

const yaml = (...path: string[]): unknown => parse(readFileSync(join(INTENT_ASSETS, ...path), 'utf8'));

/** Customers and products of assets/intents/shop.test.yaml. */
export const testShop = () => shop.parse(yaml('shop.test.yaml'));

/** A lexicon that knows the test shop. */
export function testLexicon(): Lexicon {
  const lexicon = createLexicon();
  const { customers, products } = testShop();
  for (const each of customers) lexicon.customers.add(each);
  for (const each of products) lexicon.products.add(each);
  return lexicon;
}

/** The counter as it stands when a test sentence is said. Kavita is the active customer. */
export function contextWhen(said: z.output<typeof when> | undefined): Context {
  const question = said === 'draft' || said === undefined ? null : said;
  return {
    ...TEST_COUNTER,
    draft: said === 'draft' || said === 'confirm',
    question,
    activeCustomer: { id: 'c11', name: 'Kavita' },
  };
}

export interface Said {
  readonly text: string;
  readonly context: Context;
  readonly means: Means;
  /** What else it means, in the order said. */
  readonly also: readonly Means[];
}

type Means = Readonly<Record<string, unknown>>;

function said(row: z.output<typeof sentence>, intent: string): Said {
  const { text, when: at, ...means } = row;
  return { text, context: contextWhen(at), means: { intent, ...means }, also: [] };
}

/** Every language of assets/intents, also those the shop does not answer in. */
export const SENTENCE_LANGUAGES: readonly string[] = await languagesIn(INTENT_ASSETS);

/** Twin tests of one language: file name and its sentences. */
export function twinTests(
  language: string,
): { readonly intent: string; readonly sentences: readonly Said[] }[] {
  const files = readdirSync(join(INTENT_ASSETS, language)).filter((name) =>
    /^[A-Z_]+\.test\.yaml$/.test(name),
  );
  return files.sort().map((file) => {
    const intent = file.replace('.test.yaml', '');
    return {
      intent,
      sentences: z
        .array(sentence)
        .parse(yaml(language, file))
        .map((row) => said(row, intent)),
    };
  });
}

/** Number words of a language and their values (`numbers.test.yaml`); none where it has no such file. */
export function numberTests(language: string): [word: string, value: number][] {
  const file = join(INTENT_ASSETS, language, 'numbers.test.yaml');
  if (!existsSync(file)) return [];
  return Object.entries(z.record(z.string(), z.number()).parse(parse(readFileSync(file, 'utf8'))));
}

function saidOf(row: z.output<typeof evalRow>): Said {
  if (row.means === undefined) {
    const { intent, ...rest } = row;
    return said(rest, intent);
  }
  const [means, ...also] = row.means;
  return { text: row.text, context: contextWhen(row.when), means, also };
}

/** A file of sentences by language: each with its `intent` and entities, or with `means`, several things in the order said. */
export const sentencesOf = (file: string): Map<string, Said[]> =>
  new Map(
    Object.entries(
      z.partialRecord(z.enum(LANGUAGES), z.array(evalRow)).parse(parse(readFileSync(file, 'utf8'))),
    ).map(([language, rows]) => [language, rows.map(saidOf)]),
  );

/** Sets of sentences that no template was made after (app/core/intent/eval). */
export const FROZEN_SETS = ['frozen', 'frozen-b', 'frozen-c'] as const;

export const frozenSentences = (set: (typeof FROZEN_SETS)[number] = 'frozen'): Map<string, Said[]> =>
  sentencesOf(join(EVAL, `${set}.yaml`));

/** Sets that strangers to the templates wrote, and that templates were made after since. */
export const KNOWN_SETS = [
  'known-c',
  'known-d',
  'known-e',
  'known-f',
  'known-g',
  'known-h',
  'known-i',
  'known-j',
  'known-k',
  'known-l',
  'known-m',
] as const;

export const knownSentences = (set: (typeof KNOWN_SETS)[number]): Map<string, Said[]> =>
  sentencesOf(join(EVAL, `${set}.yaml`));

/** Sentences that mean nothing. */
export const negatives = (): Said[] =>
  z
    .array(sentence)
    .parse(yaml('negatives.test.yaml'))
    .map((row) => said(row, 'UNKNOWN'));

/** Sentences that mean several things. */
export const severalThings = () =>
  z
    .array(several)
    .parse(yaml('several.test.yaml'))
    .map((row) => ({ ...row, context: contextWhen(row.when) }));

function itemText(item: ItemEntity): string {
  const parts = [String(item.quantity), item.unit, `${item.productId === null ? '?' : ''}${item.product}`];
  if (item.amount !== undefined) parts.push(`Rs${item.amount}`);
  return parts.filter((part) => part !== null).join(' ');
}

function plain(entities: Entities): Record<string, unknown> {
  const { customer, items, productId, productRivals, when: _when, period: _period, ...rest } = entities;
  const shown: Record<string, unknown> = { ...rest };
  if (customer) {
    const rivals = customer.rivals.map((each) => each.name);
    shown.customer = customer.id === null ? `new ${customer.name}` : [customer.name, ...rivals].join(' | ');
  }
  if (items) shown.items = items.map(itemText);
  if (productRivals) shown.product = productRivals.map(({ name }) => name).join(' | ');
  else if (productId === null) shown.product = `?${entities.product}`;
  return shown;
}

/** Meanings in the short form of the test files: customer "Rahul", "new Zubin" or "A | B"; items "2 kg Chawal"; goods "?Doritos". */
export const shortForm = (understanding: Understanding): Record<string, unknown>[] =>
  understanding.meanings.map((each) => ({ intent: each.intent, ...plain(each.entities) }));

const turns = z.record(
  z.enum(LANGUAGES),
  z.array(z.strictObject({ intent: z.enum(INTENTS), say: z.string() })),
);

/** Whether these meanings (in the short form) are what was meant: every intent in order, with every entity. */
export const isMeant = (meanings: readonly Said['means'][], { means, also }: Said): boolean =>
  isDeepStrictEqual(meanings, [means, ...also]);

/** A whole conversation in each language (assets/intents/twelve-turns.test.yaml). */
export const twelveTurns = () => turns.parse(yaml('twelve-turns.test.yaml'));
