import { ACCEPT } from './arcs.ts';
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

/** Whether somebody or something of the shop is called exactly so. */
export const isCalled = ({ customers, products }: Lexicon, word: string): boolean =>
  customers.exact([word]).length > 0 || products.exact([word]).length > 0;

/** Whether the word is near enough to a name of the index to be taken for it. */
export const isLike = (index: NameIndex, word: string): boolean =>
  (index.match([word])[0]?.score ?? 0) >= ACCEPT;
