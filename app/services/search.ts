import type { Reader } from '../../db/gateway.ts';
import type { Product, QuickGoods } from '../contract/goods.ts';
import type { Customer } from '../contract/people.ts';
import type { Lexicon } from '../core/intent/lexicon.ts';
import type { NameIndex } from '../core/intent/name-index.ts';
import { wordsOf } from '../core/intent/normalise.ts';
import { formatRate } from '../core/money/rates.ts';
import { basisPoints } from '../core/units.ts';
import { customersByDigits, customersByIds, recentCustomers } from '../repositories/customers.ts';
import { bestSellers, type ProductRow, productsByIds, ratesOn, usualOf } from '../repositories/products.ts';
import { customerMessage } from './customer.ts';
import { phoneIn, resolveCustomer } from './customer-find.ts';

/** Customers for what was typed: last digits of a phone, a name by letter or sound; the newest for nothing. */
export function findCustomers(read: Reader, lexicon: Lexicon, text: string, limit: number): Customer[] {
  const typed = text.trim();
  if (typed === '') return recentCustomers(read, limit).map(customerMessage);
  const digits = phoneIn(typed);
  if (digits !== null) return customersByDigits(read, digits, limit).map(customerMessage);
  const like = resolveCustomer(read, lexicon.customers, typed).customers.map(({ id }) => id);
  const ids = [...new Set([...idsFor(lexicon.customers, typed, limit), ...like])].slice(0, limit);
  return inOrder(ids, customersByIds(read, ids)).map(customerMessage);
}

/** Products for what was typed; the best sellers for nothing. */
export function findProducts(
  read: Reader,
  lexicon: Lexicon,
  text: string,
  limit: number,
  day: string,
): Product[] {
  const typed = text.trim();
  if (typed === '') return productMessages(read, bestSellers(read, limit), day);
  const ids = idsFor(lexicon.products, typed, limit);
  return productMessages(read, inOrder(ids, productsByIds(read, ids)), day);
}

/** Known products as doors see them, in the order given. */
export function productsNamed(
  read: Reader,
  known: readonly { readonly id: string }[],
  day: string,
): Product[] {
  const ids = known.map(({ id }) => id);
  return productMessages(read, inOrder(ids, productsByIds(read, ids)), day);
}

/** What this customer takes most, filled up with what the shop sells most. */
export function quickProducts(
  read: Reader,
  customerId: string | null,
  limit: number,
  day: string,
): QuickGoods {
  const usual = customerId === null ? [] : usualOf(read, customerId, limit);
  const rest = bestSellers(read, limit).filter((row) => !usual.some((other) => other.id === row.id));
  return {
    usual: usual.length > 0,
    products: productMessages(read, [...usual, ...rest].slice(0, limit), day),
  };
}

/** Names that begin with the letters first, then those that sound like them. */
function idsFor(index: NameIndex, typed: string, limit: number): string[] {
  const sounds = index.match(wordsOf(typed)).map((match) => match.known);
  const ids = [...index.begins(typed, limit), ...sounds].map((known) => known.id);
  return [...new Set(ids)].slice(0, limit);
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

function productMessages(read: Reader, rows: readonly ProductRow[], day: string): Product[] {
  const ids = rows.map((row) => row.id);
  const rates = ratesOn(read, ids, day);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    nameHi: row.name_hi,
    unit: row.unit,
    pricePaise: row.price,
    gstRate: formatRate(rates.get(row.id)?.gst ?? basisPoints(0)),
    autoCreated: row.auto_created === 1,
  }));
}
