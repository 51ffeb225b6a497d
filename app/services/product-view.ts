import type { Reader } from '../../db/gateway.ts';
import type { Goods, GoodsRow as GoodsRowMessage } from '../contract/goods.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { formatRate } from '../core/money/rates.ts';
import { basisPoints } from '../core/units.ts';
import { strings } from '../repositories/json.ts';
import { ratesOn } from '../repositories/products.ts';
import {
  codesOf,
  type GoodsRow,
  goodsById,
  mrpsOf,
  packsOf,
  ratesOf,
} from '../repositories/products-goods.ts';
import { withCode } from '../repositories/products-list.ts';
import { Refusal } from './refusal.ts';

/** A product by id. Refuses with `not_found`. */
export function needGoods(read: Reader, id: string): GoodsRow {
  const row = goodsById(read, id);
  if (!row) throw new Refusal('not_found', 'product');
  return row;
}

/** At or under the level that the shop set; a product that nobody watches is never low. */
export const isLow = ({ stock, low_level }: Pick<GoodsRow, 'stock' | 'low_level'>): boolean =>
  low_level !== null && stock <= low_level;

/** Products as rows of a list, with the rates of `day`. */
export function goodsRows(read: Reader, rows: readonly GoodsRow[], day: string): GoodsRowMessage[] {
  const ids = rows.map((row) => row.id);
  const rates = ratesOn(read, ids, day);
  const coded = withCode(read, ids);
  return rows.map((row) => ({
    ...plain(row),
    gstRate: formatRate(rates.get(row.id)?.gst ?? basisPoints(0)),
    cessRate: formatRate(rates.get(row.id)?.cess ?? basisPoints(0)),
    hasCode: coded.has(row.id),
  }));
}

const plain = (row: GoodsRow) => ({
  id: row.id,
  name: row.name,
  nameHi: row.name_hi,
  unit: row.unit,
  pricePaise: row.price,
  autoCreated: row.auto_created === 1,
  category: row.category,
  hsn: row.hsn,
  exempt: row.exempt === 1,
  mode: row.mode,
  active: row.active === 1,
  stock: formatQuantity(row.stock),
  lowLevel: row.low_level === null ? null : formatQuantity(row.low_level),
  low: isLow(row),
  belowZero: row.stock < 0,
});

/** A product whole, as doors see it, with the rates of `day`. Refuses with `not_found`. */
export function readGoods(read: Reader, id: string, day: string): Goods {
  const row = needGoods(read, id);
  const [message] = goodsRows(read, [row], day);
  if (!message) throw new Refusal('not_found', 'product');
  return {
    ...message,
    aliases: strings(row.forms),
    costPaise: row.cost,
    catalogKey: row.catalog_key,
    rates: ratesOf(read, id).map(({ from, gst, cess }) => ({
      from,
      gstRate: formatRate(gst),
      cessRate: formatRate(cess),
    })),
    mrps: mrpsOf(read, id),
    packs: packsOf(read, id).map((pack) => ({ ...pack, size: formatQuantity(pack.size) })),
    codes: codesOf(read, id),
  };
}
