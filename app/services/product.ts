import type { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type {
  changeGoods,
  codeGoods,
  markGoods,
  NewGoods,
  packGoods,
  priceGoods,
  rateGoods,
} from '../contract/goods.ts';
import type { Fact, FactOf } from '../core/facts/facts.ts';
import type { ProductChange } from '../core/facts/kinds/goods.ts';
import { readBarcode } from '../core/goods/barcode.ts';
import type { DatedRate } from '../core/gst/rate.ts';
import { parseDecimal } from '../core/money/decimal.ts';
import { parseRate } from '../core/money/rates.ts';
import { toProductUnit } from '../core/sale/measure.ts';
import { type Thousandths, thousandths } from '../core/units.ts';
import { codeRow, goodsById, packsOf, soldUnderName } from '../repositories/products-goods.ts';
import type { Entry } from './books.ts';
import { isSameBody, recordOnce } from './once.ts';
import { doneBefore } from './operation.ts';
import { needGoods } from './product-view.ts';
import { Refusal } from './refusal.ts';

/** All of these answer with the product's id. A retry under the same `id` finds what the first try did. */

/**
 * Makes a product; `id` becomes its id. Refuses with `product_exists` when one of that name is sold (unless `evenIfAlike`),
 * `barcode_invalid`, `barcode_taken`, `operation_reused`.
 */
export function createProduct(entry: Entry, wanted: NewGoods): string {
  const fact = createdFact(wanted);
  if (wasMade(entry.tx, wanted, fact)) return wanted.id;
  if (goodsById(entry.tx, wanted.id)) throw new Refusal('operation_reused');
  if (!wanted.evenIfAlike && soldUnderName(entry.tx, wanted.name) !== undefined)
    throw new Refusal('product_exists');
  entry.record(fact, wanted.id);
  for (const code of wanted.codes)
    codeProduct(entry, { id: entry.ids.next(), productId: wanted.id, code, pack: null, used: true });
  return wanted.id;
}

/** Whether the product was made before with these words and codes. */
function wasMade(read: Reader, { id, codes }: NewGoods, { kind, body }: FactOf<'product.created'>): boolean {
  const before = doneBefore(read, id, kind);
  if (!before) return false;
  const same = codes.every((text) => codeRow(read, readBarcode(text) ?? '')?.productId === id);
  if (!same || !isSameBody(before.body, body)) throw new Refusal('operation_reused');
  return true;
}

/** A rate said with a new product holds from the first day of GST, so that no bill of it is without one. */
const GST_BEGAN = '2017-07-01';

function createdFact(wanted: NewGoods): FactOf<'product.created'> {
  const { id, name, nameHi, aliases, category, unit, mode, hsn, pricePaise, gstRate, cessRate } = wanted;
  const rates = gstRate === null ? [] : [datedRate(GST_BEGAN, gstRate, cessRate)];
  const body = { productId: id, catalogKey: null, name, nameHi, forms: aliases, category, unit };
  return {
    kind: 'product.created',
    version: 1,
    body: { ...body, mode, hsn, pricePaise, rates, autoCreated: false },
  };
}

function datedRate(from: string, gstRate: string, cessRate: string): DatedRate {
  const gst = parseRate(gstRate);
  const cess = parseRate(cessRate);
  if (gst === null || cess === null) throw new Refusal('invalid_input', 'rate');
  return { from, gst, cess };
}

/** Changes the fields that are named. Refuses with `not_found`, `quantity_invalid` (see `needOtherUnit`), `operation_reused`. */
export function changeProduct(entry: Entry, { id, productId, change }: z.output<typeof changeGoods>): string {
  const { aliases, lowLevel, ...rest } = change;
  if (rest.unit !== undefined) needOtherUnit(entry.tx, productId, rest.unit);
  const said: ProductChange = {
    ...rest,
    ...(aliases === undefined ? {} : { forms: aliases }),
    ...(lowLevel === undefined ? {} : { lowLevel: lowLevel === null ? null : decimal(lowLevel) }),
  };
  return about(entry, id, productId, {
    kind: 'product.changed',
    version: said.unit === undefined ? 1 : 2,
    body: { productId, ...said },
  });
}

/** A unit only says what the figures mean: it cannot be one into which they would have to be converted, nor one of the packs. */
function needOtherUnit(read: Reader, productId: string, unit: string): void {
  const before = needGoods(read, productId).unit;
  const converts = unit !== before && typeof toProductUnit(1, before, unit) !== 'string';
  if (converts || packsOf(read, productId).some(({ pack }) => pack === unit))
    throw new Refusal('quantity_invalid', 'unit');
}

/** A new price; what it was stays in the history. */
export const priceProduct = (
  entry: Entry,
  { id, productId, pricePaise }: z.output<typeof priceGoods>,
): string =>
  about(entry, id, productId, { kind: 'product.priced', version: 1, body: { productId, pricePaise } });

/** The law's rate from a day on. */
export const rateProduct = (entry: Entry, rated: z.output<typeof rateGoods>): string =>
  about(entry, rated.id, rated.productId, {
    kind: 'product.rated',
    version: 1,
    body: {
      productId: rated.productId,
      rates: [datedRate(rated.from, rated.gstRate, rated.cessRate)],
    },
  });

/** A printed price on the shelf and what it is sold at; `sold` false takes it off. */
export const markProduct = (entry: Entry, { id, ...body }: z.output<typeof markGoods>): string =>
  about(entry, id, body.productId, { kind: 'product.marked', version: 1, body });

/** A pack of the product. Refuses with `quantity_invalid` for an empty one, and for one named as the loose unit. */
export function packProduct(entry: Entry, { id, ...pack }: z.output<typeof packGoods>): string {
  const size = decimal(pack.size);
  if (size === 0 || pack.pack === needGoods(entry.tx, pack.productId).unit)
    throw new Refusal('quantity_invalid', 'pack');
  return about(entry, id, pack.productId, { kind: 'product.packed', version: 1, body: { ...pack, size } });
}

/**
 * A code to scan. Refuses with `barcode_invalid` (its check digit, its length), `barcode_taken` when it stands on another product,
 * `not_found` for a pack that the product does not have.
 */
export function codeProduct(entry: Entry, { id, ...coded }: z.output<typeof codeGoods>): string {
  const code = readBarcode(coded.code);
  if (code === null) throw new Refusal('barcode_invalid');
  const taken = codeRow(entry.tx, code);
  if (taken && taken.productId !== coded.productId) throw new Refusal('barcode_taken');
  const known = coded.pack === null || hasPack(entry, coded.productId, coded.pack);
  if (!known) throw new Refusal('not_found', 'pack');
  return about(entry, id, coded.productId, { kind: 'product.coded', version: 1, body: { ...coded, code } });
}

const hasPack = (entry: Entry, productId: string, pack: string): boolean =>
  packsOf(entry.tx, productId).some((each) => each.pack === pack);

function about(entry: Entry, id: string, productId: string, fact: Fact): string {
  needGoods(entry.tx, productId);
  recordOnce(entry, id, fact);
  return productId;
}

/** A decimal of the contract ("24", "0.5") in thousandths; its shape was checked at the door. */
function decimal(text: string): Thousandths {
  const value = parseDecimal(text, 3);
  if (value === null) throw new Refusal('quantity_invalid');
  return thousandths(value);
}
