import type { Reader } from '../../db/gateway.ts';
import type { ShopWord, WordAsk } from '../contract/words.ts';
import type { CatalogProduct } from '../core/catalog.ts';
import { counterAt } from '../core/intent/counter.ts';
import { wordsOf } from '../core/intent/normalise.ts';
import type { Context, Intent, Meaning } from '../core/intent/types.ts';
import { learnedAliases } from '../repositories/customer-details.ts';
import { productForms } from '../repositories/products.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { changeCustomer } from './customer-change.ts';
import { changeProduct } from './product.ts';
import { readGoods } from './product-view.ts';
import { Refusal } from './refusal.ts';
import type { Understands } from './understood.ts';

/** A name has no more words. */
const MOST_WORDS = 4;

/**
 * Teaches the shop that a word means a customer or product: an exact name wins over every likeness from the next sentence on. Refuses
 * with `name_invalid` a word that already means something to do ("haan", "kilo"), `not_found`, `customer_missing`.
 */
export function learnWord(entry: Entry, ear: Understands, asked: WordAsk): ShopWord {
  const form = wordsOf(asked.form).join(' ');
  if (!isName(ear, form)) throw new Refusal('name_invalid', 'form');
  return asked.kind === 'customer' ? aliasOf(entry, asked, form) : formOf(entry, asked, form);
}

/** Takes a word back; one that was never taught is left alone. Refuses with `not_found`, `customer_missing`. */
export function forgetWord(entry: Entry, asked: WordAsk): void {
  const { id, targetId, form } = asked;
  if (asked.kind === 'customer') {
    changeCustomer(entry, { ...ALIASES, id, customerId: targetId, removeAliases: [form] });
    return;
  }
  const { aliases } = readGoods(entry.tx, targetId, entry.day);
  const left = aliases.filter((each) => each !== form);
  if (left.length < aliases.length)
    changeProduct(entry, { id, productId: targetId, change: { aliases: left } });
}

/** The words that this shop was taught: learnt names of customers, and names of goods that the catalog does not have. */
export function shopWords(read: Reader, catalog: readonly CatalogProduct[]): ShopWord[] {
  const shipped = new Map(catalog.map(({ key, aliases }) => [key, new Set<string>(aliases)]));
  const people = learnedAliases(read).map(({ id, name, form }) => word('customer', id, form, name));
  const goods = productForms(read).flatMap(({ id, name, forms, catalogKey }) =>
    forms
      .filter((form) => !shipped.get(catalogKey ?? '')?.has(form))
      .map((form) => word('product', id, form, name)),
  );
  return [...people, ...goods];
}

const word = (kind: ShopWord['kind'], targetId: string, form: string, name: string): ShopWord => ({
  kind,
  targetId,
  form,
  name,
});

const ALIASES = { addAliases: [], removeAliases: [], learned: true };

function aliasOf(entry: Entry, { id, targetId }: WordAsk, form: string): ShopWord {
  const { name } = needCustomer(entry.tx, targetId);
  changeCustomer(entry, { ...ALIASES, id, customerId: targetId, addAliases: [form] });
  return word('customer', targetId, form, name);
}

function formOf(entry: Entry, { id, targetId }: WordAsk, form: string): ShopWord {
  const { name, aliases } = readGoods(entry.tx, targetId, entry.day);
  if (!aliases.includes(form))
    changeProduct(entry, { id, productId: targetId, change: { aliases: [...aliases, form] } });
  return word('product', targetId, form, name);
}

/** A counter at which nearly every word means something. */
const BUSY: Context = {
  ...counterAt('2026-01-01T00:00:00+05:30'),
  draft: true,
  question: 'confirm',
};
const OF_NAMES: readonly Intent[] = ['UNKNOWN', 'ADD_ITEM'];

/** A word that does something by itself is no name: what it did would be lost. Nor are numbers and units alone. */
function isName(ear: Understands, form: string): boolean {
  const words = form.split(' ');
  if (words.length > MOST_WORDS || !/\p{L}/u.test(form)) return false;
  if (!ear.understand(form, BUSY).meanings.every(onlyNames)) return false;
  return isGoods(ear, form) || words.some((each) => isSomebody(ear, each));
}

/** From here on a word is what was said, and not one that is a slip away ("mage" for a word that says yes). */
const SAID = 0.8;

const onlyNames = ({ intent, confidence, entities }: Meaning): boolean =>
  confidence < SAID ||
  (OF_NAMES.includes(intent) && (entities.items ?? []).every((item) => item.bare === true));

/** It is read as one thing to buy, and all of it belongs to the name. */
function isGoods(ear: Understands, form: string): boolean {
  const [{ entities }] = ear.understand(`ek ${form} daalo`, BUSY).meanings;
  const [item, ...more] = entities.items ?? [];
  return item !== undefined && more.length === 0 && item.quantity === 1 && item.unit === null;
}

/** It is free to be a name: it would be taken for one where a name must stand. */
const isSomebody = (ear: Understands, word: string): boolean =>
  ear.understand(`${word} ka balance`, BUSY).meanings[0].entities.customer?.heard === word;
