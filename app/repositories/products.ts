import { sql } from 'kysely';
import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { Known } from '../core/intent/types.ts';
import type { PriceMode } from '../core/sale/price-types.ts';
import type { BasisPoints, Paise } from '../core/units.ts';
import { sameCustomer } from './customers.ts';
import { strings } from './json.ts';
import { soundRows, withSounds } from './sounds.ts';

export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly name_hi: string | null;
  readonly unit: string;
  readonly mode: PriceMode;
  readonly hsn: string;
  readonly price: Paise;
  readonly auto_created: 0 | 1;
}

const columns = ['id', 'name', 'name_hi', 'unit', 'mode', 'hsn', 'price', 'auto_created'] as const;

export const productById = (read: Reader, id: string): ProductRow | undefined =>
  read.first(q.selectFrom('products').select(columns).where('id', '=', id));

export const productsByIds = (read: Reader, ids: readonly string[]): ProductRow[] =>
  ids.length === 0 ? [] : read.all(q.selectFrom('products').select(columns).where('id', 'in', ids));

/**
 * The rates in force on a day (yyyy-mm-dd) of several products: for each the newest that began by then, and none for one that is
 * exempt, whatever its rates say.
 */
export function ratesOn(read: Reader, productIds: readonly string[], day: string): Map<string, RateRow> {
  if (productIds.length === 0) return new Map();
  const rows = read.all(
    q
      .selectFrom('product_rates as r')
      .innerJoin('products as p', 'p.id', 'r.product_id')
      .select(['r.product_id', 'r.gst', 'r.cess'])
      .where('r.product_id', 'in', productIds)
      .where('r.from_day', '<=', day)
      .where('p.exempt', '=', 0)
      .orderBy('r.from_day'),
  );
  return new Map(rows.map(({ product_id, gst, cess }) => [product_id, { gst, cess }]));
}

export interface RateRow {
  readonly gst: BasisPoints;
  readonly cess: BasisPoints;
}

/** What the shop sells most; before it sold anything, the order of the catalog, which begins with the staples. */
export const bestSellers = (read: Reader, limit: number): ProductRow[] =>
  read.all(
    q
      .selectFrom('products')
      .select(columns)
      .where('active', '=', 1)
      .where('auto_created', '=', 0)
      .orderBy('sold_times', 'desc')
      .orderBy(sql`rowid`)
      .limit(limit),
  );

/** What one customer buys most often. */
export const usualOf = (read: Reader, customerId: string, limit: number): ProductRow[] =>
  read.all(
    q
      .selectFrom('invoice_lines as l')
      .innerJoin('invoices as i', 'i.id', 'l.invoice_id')
      .innerJoin('products as p', 'p.id', 'l.product_id')
      .select(['p.id', 'p.name', 'p.name_hi', 'p.unit', 'p.mode', 'p.hsn', 'p.price', 'p.auto_created'])
      .where('i.customer_id', 'in', sameCustomer(customerId))
      .where('p.active', '=', 1)
      .groupBy('p.id')
      .orderBy((eb) => eb.fn.countAll(), 'desc')
      .orderBy('p.name')
      .limit(limit),
  );

const sold = () =>
  q.selectFrom('products').select(['id', 'name', 'name_hi', 'forms', 'unit']).where('active', '=', 1);

/** Every product the shop sells, for the ear and the reader. */
export const knownProducts = (read: Reader): Known[] =>
  withSounds(read.all(sold()).map(known), soundRows(read));

/** Those of these products that the shop sells, for the ear and the reader. */
export const knownProductsOf = (read: Reader, ids: readonly string[]): Known[] =>
  ids.length === 0
    ? []
    : withSounds(read.all(sold().where('id', 'in', ids)).map(known), soundRows(read, ids));

/** What else the goods that are sold are called, the shop's own spelling of Hindi left out. */
export const productForms = (read: Reader) =>
  read
    .all(sold().select('catalog_key').where('forms', '!=', '[]').orderBy('name'))
    .map(({ id, name, forms, catalog_key }) => ({
      id,
      name,
      forms: strings(forms),
      catalogKey: catalog_key,
    }));

const known = (row: {
  id: string;
  name: string;
  name_hi: string | null;
  forms: string;
  unit: string;
}): Known => ({
  id: row.id,
  name: row.name,
  unit: row.unit,
  forms: [...(row.name_hi === null ? [] : [row.name_hi]), ...strings(row.forms)],
});
