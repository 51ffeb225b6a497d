import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { GoodsFilter } from '../core/goods/filters.ts';
import { GOODS_COLUMNS, type GoodsRow } from './products-goods.ts';

/** Where a page begins: after this product in the order of names. */
export interface GoodsPlace {
  readonly name: string;
  readonly id: string;
}

const sold = () => q.selectFrom('products').where('active', '=', 1);
type Goods = ReturnType<typeof sold>;

const WITHOUT_CODE = sql<boolean>`NOT EXISTS
  (SELECT 1 FROM product_codes WHERE product_codes.product_id = products.id AND product_codes.used = 1)`;
const WITHOUT_GST = sql<boolean>`exempt = 0 AND NOT EXISTS
  (SELECT 1 FROM product_rates WHERE product_rates.product_id = products.id)`;

const FILTERS: Readonly<Record<GoodsFilter, () => Goods>> = {
  all: sold,
  noRate: () => sold().where(sql<boolean>`price = 0`),
  noGst: () => sold().where(WITHOUT_GST),
  low: () => sold().where('low_level', 'is not', null).whereRef('stock', '<=', 'low_level'),
  noCode: () => sold().where(WITHOUT_CODE),
  new: () => sold().where(sql<boolean>`auto_created = 1`),
  belowZero: () => sold().where(sql<boolean>`stock < 0`),
  inactive: () => q.selectFrom('products').where('active', '=', 0),
};

/** One page in the order of names. */
export function goodsPage(
  read: Reader,
  filter: GoodsFilter,
  category: string | null,
  after: GoodsPlace | null,
  limit: number,
): GoodsRow[] {
  const wanted = inCategory(FILTERS[filter](), category);
  const rest = after
    ? wanted.where(sql<boolean>`(name COLLATE NOCASE, id) > (${after.name} COLLATE NOCASE, ${after.id})`)
    : wanted;
  return read.all(rest.select(GOODS_COLUMNS).orderBy(sql`name COLLATE NOCASE`).orderBy('id').limit(limit));
}

/** How many products a filter finds. */
export const goodsCount = (read: Reader, filter: GoodsFilter, category: string | null): number =>
  read.first(inCategory(FILTERS[filter](), category).select((eb) => eb.fn.countAll<number>().as('n')))?.n ??
  0;

/** Whether the shop set a level under which anything is low. */
export const anyWatched = (read: Reader): boolean =>
  read.first(sold().select('id').where('low_level', 'is not', null).limit(1)) !== undefined;

const inCategory = (goods: Goods, category: string | null): Goods =>
  category === null ? goods : goods.where('category', '=', category);

/** Which of these products have a code. */
export function withCode(read: Reader, ids: readonly string[]): Set<string> {
  if (ids.length === 0) return new Set();
  const rows = read.all(
    q
      .selectFrom('product_codes')
      .select('product_id')
      .distinct()
      .where('product_id', 'in', ids)
      .where('used', '=', 1),
  );
  return new Set(rows.map((row) => row.product_id));
}
