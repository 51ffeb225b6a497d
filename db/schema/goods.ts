import type { Generated } from 'kysely';
import type { BasisPoints, Paise, Thousandths } from '../../app/core/units.ts';

/** Yes or no in the file: 1 or 0. */
type Flag = 0 | 1;

export interface ProductsTable {
  id: string;
  /** Stable name of a catalog product; null for the shop's own. */
  catalog_key: string | null;
  name: string;
  name_hi: string | null;
  forms: string;
  category: string;
  unit: string;
  mode: 'exclusive' | 'inclusive' | 'rsp';
  hsn: string;
  price: Paise;
  auto_created: Flag;
  active: Flag;
  /** Cache of the stock moves. */
  stock: Thousandths;
  /** How often it stood on a bill: the quick row sorts by it. */
  sold_times: number;
  /** Untaxed whatever its rates say. */
  exempt: Generated<Flag>;
  /** What one unit cost the shop, when it was said. */
  cost: Paise | null;
  /** Stock at or under this is low. */
  low_level: Thousandths | null;
}

export interface ProductRatesTable {
  product_id: string;
  from_day: string;
  gst: BasisPoints;
  cess: BasisPoints;
  fact_id: string;
  stamp: string;
}

/** When each field of a product was said last: the later clock wins on every counter. */
export interface ProductStampsTable {
  product_id: string;
  field: string;
  /** Hybrid clock and id of the fact: sorts in time order, and no two are the same. */
  stamp: string;
}

/** Printed prices under one code, each with what the shop sells it at. */
export interface ProductMrpsTable {
  product_id: string;
  mrp: Paise;
  price: Paise;
  sold: Flag;
  stamp: string;
}

export interface ProductPacksTable {
  product_id: string;
  pack: string;
  /** How much of the base unit is in one. */
  size: Thousandths;
  /** Of the whole pack; null: so many times the loose price. */
  price: Paise | null;
  sold: Flag;
  stamp: string;
}

export interface ProductCodesTable {
  code: string;
  product_id: string;
  /** The pack it stands on; null: on the base unit. */
  pack: string | null;
  used: Flag;
  stamp: string;
}

/** What is known of a stock move beyond its quantity. */
export interface StockDetailsTable {
  fact_id: string;
  n: number;
  product_id: string;
  cost: Paise | null;
  batch: string | null;
  expiry: string | null;
  note: string | null;
}

/** Cache: what came of each batch, less what was thrown away or sent back of it. Sales do not name a batch. */
export interface ProductBatchesTable {
  product_id: string;
  batch: string;
  /** yyyy-mm-dd, or empty when it was not said. */
  expiry: string;
  quantity: Thousandths;
}

export interface GoodsTables {
  products: ProductsTable;
  product_rates: ProductRatesTable;
  product_stamps: ProductStampsTable;
  product_mrps: ProductMrpsTable;
  product_packs: ProductPacksTable;
  product_codes: ProductCodesTable;
  stock_details: StockDetailsTable;
  product_batches: ProductBatchesTable;
}
