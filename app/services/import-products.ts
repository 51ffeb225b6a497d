import { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type { Fact } from '../core/facts/facts.ts';
import { money, quantity, rate } from '../core/facts/kinds/parts.ts';
import { productColumns } from '../core/import/headings.ts';
import { type ProductBody, productRow } from '../core/import/product-row.ts';
import { paise } from '../core/units.ts';
import { goodsInBook, hasMoves } from '../repositories/imports.ts';
import { ratesOn } from '../repositories/products.ts';
import { codeRow, codesOf, type GoodsRow, goodsById, mrpsOf } from '../repositories/products-goods.ts';
import type { Entry } from './books.ts';
import { importKind, type Judged } from './import-kind.ts';

const body = z.object({
  name: z.string(),
  nameHi: z.string().nullable(),
  aliases: z.array(z.string()),
  category: z.string().nullable(),
  unit: z.string().nullable(),
  price: money.nullable(),
  mrp: money.nullable(),
  cost: money.nullable(),
  hsn: z.string().nullable(),
  gst: rate.nullable(),
  cess: rate,
  code: z.string().nullable(),
  stock: quantity.nullable(),
  low: quantity.nullable(),
});

/** A product by its code, else by its name in either script. What the list says of it is taken over; its name stays. */
function judge(read: Reader): (row: ProductBody) => Judged {
  const byName = new Map<string, string>();
  for (const { id, name, name_hi } of goodsInBook(read))
    for (const each of [name_hi, name]) if (each !== null) byName.set(nameKey(each), id);
  const seen = new Set<string>();
  return (row) => {
    const named = byName.get(nameKey(row.name)) ?? '';
    const coded = row.code === null ? '' : (codeRow(read, row.code)?.productId ?? '');
    if (coded !== '' && named !== '' && coded !== named)
      return { fate: 'refused', reason: 'barcode_taken', match: '' };
    const keys = [nameKey(row.name), ...(row.code === null ? [] : [`#${row.code}`])];
    if (keys.some((key) => seen.has(key))) return { fate: 'double', reason: null, match: '' };
    for (const key of keys) seen.add(key);
    return againstShop(read, row, coded || named);
  };
}

const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** Rates are compared with the law of any day, so only what is new in them counts as a change. */
function againstShop(read: Reader, row: ProductBody, id: string): Judged {
  const known = id === '' ? undefined : goodsById(read, id);
  if (!known) return { fate: 'created', reason: null, match: '' };
  const fate = changes(read, row, known, LAST_DAY).length === 0 ? 'same' : 'updated';
  return { fate, reason: null, match: id };
}

const LAST_DAY = '9999-12-31';

function save(entry: Entry, row: ProductBody, match: string): void {
  const known = match === '' ? undefined : goodsById(entry.tx, match);
  const facts = known ? changes(entry.tx, row, known, entry.day) : creation(entry.ids.next(), row);
  for (const fact of facts) entry.record(fact);
}

/** A rate said with a new product holds from the first day of GST, so that no bill of it is without one. */
const GST_BEGAN = '2017-07-01';

function creation(productId: string, row: ProductBody): Fact[] {
  const { name, nameHi, aliases, gst, cess, price } = row;
  const created: Fact = {
    kind: 'product.created',
    version: 1,
    body: {
      productId,
      catalogKey: null,
      name,
      nameHi,
      forms: [...aliases],
      category: row.category ?? '',
      unit: row.unit ?? 'piece',
      mode: 'inclusive',
      hsn: row.hsn ?? '',
      pricePaise: price ?? paise(0),
      rates: gst === null ? [] : [{ from: GST_BEGAN, gst, cess }],
      // Without a price it stands in the list of those that want one.
      autoCreated: price === null,
    },
  };
  return [
    created,
    ...costAndLevel(productId, row, { cost: null, low_level: null, hsn: row.hsn ?? '' }),
    ...marked(productId, row, []),
    ...coded(productId, row, []),
    ...opened(productId, row, false),
  ];
}

function changes(read: Reader, row: ProductBody, known: GoodsRow, day: string): Fact[] {
  const { id } = known;
  const codes = codesOf(read, id).map(({ code }) => code);
  const mrps = mrpsOf(read, id).map(({ mrpPaise }) => mrpPaise);
  return [
    ...priced(id, row, known),
    ...costAndLevel(id, row, known),
    ...rated(read, id, row, day),
    ...marked(id, row, mrps),
    ...coded(id, row, codes),
    ...opened(id, row, hasMoves(read, id)),
  ];
}

const priced = (productId: string, { price }: ProductBody, known: GoodsRow): Fact[] =>
  price === null || price === known.price
    ? []
    : [{ kind: 'product.priced', version: 1, body: { productId, pricePaise: price } }];

function costAndLevel(
  productId: string,
  { cost, low, hsn }: ProductBody,
  known: Pick<GoodsRow, 'cost' | 'low_level' | 'hsn'>,
): Fact[] {
  const said = {
    ...(cost === null || cost === known.cost ? {} : { costPaise: cost }),
    ...(low === null || low === known.low_level ? {} : { lowLevel: low }),
    ...(hsn === null || hsn === known.hsn ? {} : { hsn }),
  };
  if (Object.keys(said).length === 0) return [];
  return [{ kind: 'product.changed', version: 1, body: { productId, ...said } }];
}

function rated(read: Reader, productId: string, { gst, cess }: ProductBody, day: string): Fact[] {
  const now = ratesOn(read, [productId], day).get(productId);
  if (gst === null || (now?.gst === gst && now.cess === cess)) return [];
  return [{ kind: 'product.rated', version: 1, body: { productId, rates: [{ from: day, gst, cess }] } }];
}

const marked = (productId: string, { mrp, price }: ProductBody, mrps: readonly number[]): Fact[] =>
  mrp === null || mrps.includes(mrp)
    ? []
    : [
        {
          kind: 'product.marked',
          version: 1,
          body: { productId, mrpPaise: mrp, pricePaise: price ?? mrp, sold: true },
        },
      ];

const coded = (productId: string, { code }: ProductBody, codes: readonly string[]): Fact[] =>
  code === null || codes.includes(code)
    ? []
    : [{ kind: 'product.coded', version: 1, body: { productId, code, pack: null, used: true } }];

/** Only where nothing was counted yet: else the list would undo what was sold since. */
const opened = (productId: string, { stock, cost }: ProductBody, counted: boolean): Fact[] =>
  stock === null || stock === 0 || counted
    ? []
    : [
        {
          kind: 'stock.opened',
          version: 1,
          body: { productId, quantity: stock, costPaise: cost, batch: null, expiry: null },
        },
      ];

export const productsKind = importKind({
  schema: body,
  columns: productColumns,
  row: productRow,
  judge,
  save,
});
