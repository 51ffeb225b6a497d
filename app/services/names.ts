import type { Reader } from '../../db/gateway.ts';
import type { FactOf, StoredFact } from '../core/facts/facts.ts';
import type { Lexicon } from '../core/intent/lexicon.ts';
import { wordsOf } from '../core/intent/normalise.ts';
import type { Known } from '../core/intent/types.ts';
import { knownCustomers, knownCustomersOf } from '../repositories/customers.ts';
import { knownProducts, knownProductsOf } from '../repositories/products.ts';
import type { Books } from './books.ts';
import { breath } from './in-turn.ts';

/** Names that came, changed or went with facts. */
export interface NewNames {
  readonly customers: readonly Known[];
  readonly products: readonly Known[];
  /** Ids that are looked for no more. */
  readonly removed: readonly string[];
}

/** Fills the shop's index of names from the file and makes it ready, so that the first search is as quick as the others. */
export function fillLexicon(books: Books, lexicon: Lexicon): void {
  for (const known of knownCustomers(books.read)) lexicon.customers.add(known);
  for (const known of knownProducts(books.read)) lexicon.products.add(known);
  for (const index of [lexicon.customers, lexicon.products]) {
    index.prepare();
    index.prepareTyping();
  }
}

/** An index that follows the books. */
export interface NamesFollower {
  follow(facts: readonly StoredFact[]): void;
  /** Settles when nothing is left to be taken over. */
  idle(): Promise<void>;
  stop(): void;
}

/** Facts whose names are taken over at once; of more than these, as a long list brings them, so many between two breaths. */
const AT_ONCE = 500;

/** Brings each fact's names where they are looked for, in the order of the facts. */
export function createNamesFollower(read: Reader, take: (names: NewNames) => void): NamesFollower {
  let waiting: readonly StoredFact[] = [];
  let busy = false;
  let running: Promise<void> = Promise.resolve();
  const rest = async (): Promise<void> => {
    busy = true;
    try {
      for (; waiting.length > 0; await breath()) {
        take(namesIn(read, waiting.slice(0, AT_ONCE)));
        waiting = waiting.slice(AT_ONCE);
      }
    } finally {
      busy = false;
    }
  };
  return {
    follow: (facts) => {
      waiting = waiting.concat(facts);
      if (busy) return;
      if (waiting.length <= AT_ONCE) {
        take(namesIn(read, waiting));
        waiting = [];
        return;
      }
      running = rest();
      // Who waits for it hears of a file that cannot be read; the next fact tries again.
      running.catch(() => undefined);
    },
    idle: () => running,
    stop: () => {
      waiting = [];
    },
  };
}

/** The names in facts that were just kept, as the file now has them: the index follows the books fact by fact. */
export function namesIn(read: Reader, facts: readonly StoredFact[]): NewNames {
  const { products, gone } = productNames(read, facts);
  const people = customerNames(read, facts);
  return {
    removed: [...gone, ...people.gone],
    products,
    customers: people.customers,
  };
}

/** Products asked for at a time: a query names at most so many ids. */
const PAGE = 500;

function productNames(read: Reader, facts: readonly StoredFact[]): { products: Known[]; gone: string[] } {
  const touched = facts.flatMap((fact) =>
    fact.kind === 'product.created' || fact.kind === 'product.changed' || isSound(fact)
      ? (fact.body.productId ?? [])
      : [],
  );
  const ids = [...new Set(touched)];
  const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, n) =>
    ids.slice(n * PAGE, (n + 1) * PAGE),
  );
  const products = pages.flatMap((page) => knownProductsOf(read, page));
  const sold = new Set(products.map((known) => known.id));
  return { products, gone: ids.filter((id) => !sold.has(id)) };
}

function customerNames(read: Reader, facts: readonly StoredFact[]): { customers: Known[]; gone: string[] } {
  const ids = [...new Set(facts.flatMap(peopleIn))];
  const pages = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, n) =>
    ids.slice(n * PAGE, (n + 1) * PAGE),
  );
  const customers = pages.flatMap((page) => knownCustomersOf(read, page));
  const known = new Set(customers.map(({ id }) => id));
  return { customers, gone: ids.filter((id) => !known.has(id)) };
}

/** Ids of customers whose names a fact may have changed. */
function peopleIn(fact: StoredFact): readonly string[] {
  if (fact.kind === 'customer.created' || fact.kind === 'customer.changed') return [fact.body.customerId];
  if (fact.kind === 'customer.merged') return [fact.body.mergedId, fact.body.survivorId];
  if (isSound(fact)) return fact.body.customerId === null ? [] : [fact.body.customerId];
  return fact.kind === 'customer.forgotten' ? fact.body.ids : [];
}

/** How somebody or something is heard changes by these, what it is called may. */
const isSound = (fact: StoredFact): fact is StoredFact & FactOf<'sound.learned' | 'sound.forgotten'> =>
  fact.kind === 'sound.learned' || fact.kind === 'sound.forgotten';

/** Brings an index of names up to date. */
export function addNames(lexicon: Lexicon, names: NewNames): void {
  for (const id of names.removed) {
    lexicon.customers.remove(id);
    lexicon.products.remove(id);
  }
  for (const known of names.customers) lexicon.customers.add(known);
  for (const known of names.products) lexicon.products.add(known);
}

/** Ids of customers whose whole name is this one. */
export const sameName = (lexicon: Lexicon, name: string): string[] =>
  lexicon.customers
    .exact(wordsOf(name))
    .filter((match) => match.whole)
    .map((match) => match.known.id);
