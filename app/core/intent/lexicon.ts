import { createGoodsIndex, createNameIndex, type NameIndex } from './name-index.ts';

/** The names this shop knows. Follows the books fact by fact and is never rebuilt for a sentence. */
export interface Lexicon {
  readonly customers: NameIndex;
  readonly products: NameIndex;
}

/** An empty lexicon; fill it with `customers.add(known)` and `products.add(known)`. */
export function createLexicon(): Lexicon {
  return { customers: createNameIndex(), products: createGoodsIndex() };
}
