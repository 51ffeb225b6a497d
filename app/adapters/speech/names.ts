import type { Known } from '../../core/intent/types.ts';
import type { LexiconChange, LexiconData } from './types.ts';

/** All names in one place, so that a new worker can be told what the old one knew. */
export interface Names {
  replace(lexicon: LexiconData): void;
  change(change: LexiconChange): void;
  all(): LexiconData;
}

function put(map: Map<string, Known>, list: readonly Known[]): void {
  for (const known of list) map.set(known.id, known);
}

/** An empty list of names. */
export function createNames(): Names {
  const customers = new Map<string, Known>();
  const products = new Map<string, Known>();

  function change(next: LexiconChange): void {
    for (const id of next.removed) {
      customers.delete(id);
      products.delete(id);
    }
    put(customers, next.customers);
    put(products, next.products);
  }

  return {
    replace: (lexicon) => {
      customers.clear();
      products.clear();
      change({ ...lexicon, removed: [] });
    },
    change,
    all: () => ({ customers: [...customers.values()], products: [...products.values()] }),
  };
}
