import type { Reader } from '../../db/gateway.ts';
import type { Resolved } from '../contract/goods.ts';
import { resolveProduct } from '../core/goods/resolve.ts';
import type { Lexicon } from '../core/intent/lexicon.ts';
import { productsNamed } from './search.ts';

/** The one product that a name can mean, or null when it is none or could be several. */
export function productNamed(lexicon: Lexicon, name: string): string | null {
  const found = resolveProduct(lexicon.products, name);
  return 'known' in found ? found.known.id : null;
}

/** Which product a name on a bill means, with the rates of `day`; several to choose from, or none. */
export function resolveName(read: Reader, lexicon: Lexicon, name: string, day: string): Resolved {
  const found = resolveProduct(lexicon.products, name);
  if (found.how === 'none') return { how: 'none', product: null, choices: [] };
  const known = found.how === 'several' ? found.choices : [found.known];
  const products = productsNamed(read, known, day);
  const [only] = products;
  if (found.how === 'several' || !only) return { how: 'several', product: null, choices: products };
  return { how: found.how, product: only, choices: [] };
}
