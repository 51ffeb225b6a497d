import type { StoredFact } from '../core/facts/facts.ts';
import type { Lexicon } from '../core/intent/lexicon.ts';
import { wordsOf } from '../core/intent/normalise.ts';
import type { Known } from '../core/intent/types.ts';
import { knownCustomers } from '../repositories/customers.ts';
import { knownProducts } from '../repositories/products.ts';
import type { Books } from './books.ts';

/** Names that came with facts. */
export interface NewNames {
  readonly customers: readonly Known[];
  readonly products: readonly Known[];
}

/** Fills the shop's index of names from the file. */
export function fillLexicon(books: Books, lexicon: Lexicon): void {
  for (const known of knownCustomers(books.read)) lexicon.customers.add(known);
  for (const known of knownProducts(books.read)) lexicon.products.add(known);
}

/** The names in facts that were just kept: the index follows the books fact by fact. */
export function namesIn(facts: readonly StoredFact[]): NewNames {
  return {
    customers: facts.flatMap((fact) =>
      fact.kind === 'customer.created' && fact.person
        ? [{ id: fact.body.customerId, name: fact.person.name, forms: fact.person.forms }]
        : [],
    ),
    products: facts.flatMap((fact) => (fact.kind === 'product.created' ? [productName(fact.body)] : [])),
  };
}

type NewProduct = Extract<StoredFact, { kind: 'product.created' }>['body'];

const productName = ({ productId, name, nameHi, forms, unit }: NewProduct): Known => ({
  id: productId,
  name,
  unit,
  forms: [...(nameHi === null ? [] : [nameHi]), ...forms],
});

export function addNames(lexicon: Lexicon, names: NewNames): void {
  for (const known of names.customers) lexicon.customers.add(known);
  for (const known of names.products) lexicon.products.add(known);
}

/** Ids of customers whose whole name is this one. */
export const sameName = (lexicon: Lexicon, name: string): string[] =>
  lexicon.customers
    .exact(wordsOf(name))
    .filter((match) => match.whole)
    .map((match) => match.known.id);
