import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { Pack } from '../core/goods/packs.ts';
import type { DatedRate } from '../core/gst/rate.ts';
import type { PriceMode } from '../core/sale/price-types.ts';
import type { Paise, Thousandths } from '../core/units.ts';

/** A product with all its columns. */
export interface GoodsRow {
  readonly id: string;
  readonly catalog_key: string | null;
  readonly name: string;
  readonly name_hi: string | null;
  /** JSON array of other spellings. */
  readonly forms: string;
  readonly category: string;
  readonly unit: string;
  readonly mode: PriceMode;
  readonly hsn: string;
  readonly price: Paise;
  readonly auto_created: 0 | 1;
  readonly active: 0 | 1;
  readonly stock: Thousandths;
  readonly exempt: 0 | 1;
  readonly cost: Paise | null;
  readonly low_level: Thousandths | null;
}

export const GOODS_COLUMNS = [
  'id',
  'catalog_key',
  'name',
  'name_hi',
  'forms',
  'category',
  'unit',
  'mode',
  'hsn',
  'price',
  'auto_created',
  'active',
  'stock',
  'exempt',
  'cost',
  'low_level',
] as const;

export const goodsById = (read: Reader, id: string): GoodsRow | undefined =>
  read.first(q.selectFrom('products').select(GOODS_COLUMNS).where('id', '=', id));

/** The product that a catalog entry became in this shop, whatever it is called now. */
export const goodsByCatalogKey = (read: Reader, key: string): GoodsRow | undefined =>
  read.first(q.selectFrom('products').select(GOODS_COLUMNS).where('catalog_key', '=', key));

/** Dated rates of a product, oldest first. */
export const ratesOf = (read: Reader, productId: string): DatedRate[] =>
  read.all(
    q
      .selectFrom('product_rates')
      .select(['from_day as from', 'gst', 'cess'])
      .where('product_id', '=', productId)
      .orderBy('from_day'),
  );

/** Printed prices on the shelf, dearest first, each with what it is sold at. */
export const mrpsOf = (read: Reader, productId: string): { mrpPaise: Paise; pricePaise: Paise }[] =>
  read.all(
    q
      .selectFrom('product_mrps')
      .select(['mrp as mrpPaise', 'price as pricePaise'])
      .where('product_id', '=', productId)
      .where('sold', '=', 1)
      .orderBy('mrp', 'desc'),
  );

/** Packs of a product, smallest first. */
export const packsOf = (read: Reader, productId: string): Pack[] =>
  read.all(
    q
      .selectFrom('product_packs')
      .select(['pack', 'size', 'price as pricePaise'])
      .where('product_id', '=', productId)
      .where('sold', '=', 1)
      .orderBy('size'),
  );

/** One pack of a product, or undefined when it is not sold so any more. */
export const packOf = (read: Reader, productId: string, pack: string): Pack | undefined =>
  packsOf(read, productId).find((each) => each.pack === pack);

/** Codes of a product. */
export const codesOf = (read: Reader, productId: string): { code: string; pack: string | null }[] =>
  read.all(
    q
      .selectFrom('product_codes')
      .select(['code', 'pack'])
      .where('product_id', '=', productId)
      .where('used', '=', 1)
      .orderBy('code'),
  );

/** What a code stands on. One look in an index, however many products there are. */
export const codeRow = (
  read: Reader,
  code: string,
): { productId: string; pack: string | null; active: 0 | 1 } | undefined =>
  read.first(
    q
      .selectFrom('product_codes as c')
      .innerJoin('products as p', 'p.id', 'c.product_id')
      .select(['c.product_id as productId', 'c.pack', 'p.active'])
      .where('c.code', '=', code)
      .where('c.used', '=', 1),
  );

export interface PriceRow {
  readonly at: string;
  readonly price: Paise;
  readonly who: string;
}

/** Every price a product had, newest first. */
export const pricesOf = (read: Reader, productId: string, limit: number): PriceRow[] =>
  read.all(
    q
      .selectFrom('product_prices as p')
      .innerJoin('journal as j', 'j.id', 'p.fact_id')
      .select(['p.at', 'p.price', 'j.who'])
      .where('p.product_id', '=', productId)
      .orderBy('j.hlc', 'desc')
      .orderBy('j.id', 'desc')
      .limit(limit),
  );

/** Whether a product of this name (letter case aside) is sold, made by the shop or out of the catalog. */
export const soldUnderName = (read: Reader, name: string): string | undefined =>
  read.first(
    q
      .selectFrom('products')
      .select('id')
      .where(sql<boolean>`name = ${name.trim()} COLLATE NOCASE`)
      .where('active', '=', 1),
  )?.id;
