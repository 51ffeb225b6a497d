import type { CatalogUpdate } from '../contract/goods.ts';
import type { CatalogProduct } from '../core/catalog.ts';
import type { FactOf } from '../core/facts/facts.ts';
import type { DatedRate } from '../core/gst/rate.ts';
import { goodsByCatalogKey, ratesOf, soldUnderName } from '../repositories/products-goods.ts';
import type { Entry } from './books.ts';

type Fate = keyof CatalogUpdate | 'same';

/**
 * Brings the shop up to the shipped catalog: adds products that are new in it, and puts the law (HSN, dated rates) right on those
 * the shop has. A price, a name, a stock, a switch that the shop changed is never touched. A rate that the shop said from a day
 * of its own stands. Running it again changes nothing.
 */
export function updateCatalog(entry: Entry, catalog: readonly CatalogProduct[]): CatalogUpdate {
  const fates = catalog.map((product) => [product.name, bring(entry, product)] as const);
  const named = (wanted: Fate) => fates.filter(([, fate]) => fate === wanted).map(([name]) => name);
  return { known: catalog.length, added: named('added'), law: named('law'), own: named('own') };
}

function bring(entry: Entry, product: CatalogProduct): Fate {
  const known = goodsByCatalogKey(entry.tx, product.key);
  if (known) return putLawRight(entry, product, known) ? 'law' : 'same';
  if (soldUnderName(entry.tx, product.name) !== undefined) return 'own';
  entry.record(catalogFact(entry, product));
  return 'added';
}

function putLawRight(entry: Entry, product: CatalogProduct, known: { id: string; hsn: string }): boolean {
  const rates = wrongRates(product.rates, ratesOf(entry.tx, known.id));
  if (known.hsn !== product.hsn) {
    const body = { productId: known.id, hsn: product.hsn };
    entry.record({ kind: 'product.changed', version: 1, body });
  }
  if (rates.length > 0)
    entry.record({ kind: 'product.rated', version: 1, body: { productId: known.id, rates } });
  return rates.length > 0 || known.hsn !== product.hsn;
}

/** Rates of the catalog that the shop does not have so, day by day. */
const wrongRates = (law: readonly DatedRate[], held: readonly DatedRate[]): DatedRate[] =>
  law.filter(
    ({ from, gst, cess }) =>
      !held.some((rate) => rate.from === from && rate.gst === gst && rate.cess === cess),
  );

/** A product of the catalog as it comes into a shop. */
export const catalogFact = (entry: Entry, product: CatalogProduct): FactOf<'product.created'> => ({
  kind: 'product.created',
  version: 1,
  body: {
    productId: entry.ids.next(),
    catalogKey: product.key,
    name: product.name,
    nameHi: product.nameHi,
    forms: [...product.aliases],
    category: product.category,
    unit: product.unit,
    mode: product.mode,
    hsn: product.hsn,
    pricePaise: product.pricePaise,
    rates: [...product.rates],
    autoCreated: false,
  },
});
