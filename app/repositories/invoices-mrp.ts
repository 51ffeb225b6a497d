import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { Paise } from '../core/units.ts';

/** What is printed on each product (paise): the highest printed price that is on the shelf, else the price of the shop. */
export function printedPrices(read: Reader, productIds: readonly string[]): Map<string, Paise> {
  if (productIds.length === 0) return new Map();
  const own = read.all(q.selectFrom('products').select(['id', 'price']).where('id', 'in', productIds));
  return new Map([...own.map(({ id, price }) => [id, price] as const), ...highestMrps(read, productIds)]);
}

/** The highest printed price (paise) of each product that is on the shelf with one. */
export function highestMrps(read: Reader, productIds: readonly string[]): Map<string, Paise> {
  if (productIds.length === 0) return new Map();
  const rows = read.all(
    q
      .selectFrom('product_mrps')
      .where('product_id', 'in', productIds)
      .where('sold', '=', 1)
      .groupBy('product_id')
      .select(['product_id', (eb) => eb.fn.max<Paise>('mrp').as('mrp')]),
  );
  return new Map(rows.map(({ product_id, mrp }) => [product_id, mrp]));
}
