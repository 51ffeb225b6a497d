import { z } from 'zod';
import { isDay } from '../core/datetime/ist.ts';
import { GOODS_FILTERS } from '../core/goods/filters.ts';
import { dayField, id, instantField, nameField, paiseField, quantityField } from './fields.ts';

/** A product as the counter needs it. */
export const product = z.object({
  id,
  name: z.string(),
  nameHi: z.string().nullable(),
  unit: z.string(),
  pricePaise: paiseField,
  gstRate: z.string(),
  autoCreated: z.boolean(),
});
export type Product = z.output<typeof product>;

/** A day that exists. */
export const realDay = dayField.refine(isDay);
/** 0 or more; a price below nothing is a slip. */
const price = paiseField.refine((value) => value >= 0);
const priceModeField = z.enum(['exclusive', 'inclusive', 'rsp']);
/** Slabs of the law, old and new, as percent: a figure between two of them is a slip of the finger. */
const gstRateField = z.enum(['0', '0.25', '1.5', '3', '5', '12', '18', '28', '40']);
/** Percent with at most two places, up to 290 (pan masala before 2026 carried the highest). */
const cessRateField = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/)
  .refine((text) => Number(text) <= 290);
/** Nothing, or a heading of 4, 6 or 8 digits. */
const hsn = z.string().regex(/^(\d{4}|\d{6}|\d{8})?$/);
const word = z.string().trim().min(1).max(30);
const codeField = z.string().max(60);
/** A signed decimal of at most three places: stock may be below nothing. */
const stockField = z.string();

/** A product in a list: how it stands on the shelf and in the law today. */
export const goodsRow = product.extend({
  category: z.string(),
  hsn: z.string(),
  cessRate: z.string(),
  /** Untaxed whatever its rates say. */
  exempt: z.boolean(),
  mode: priceModeField,
  active: z.boolean(),
  hasCode: z.boolean(),
  stock: stockField,
  lowLevel: stockField.nullable(),
  low: z.boolean(),
  belowZero: z.boolean(),
});
export type GoodsRow = z.output<typeof goodsRow>;

const mrp = z.object({ mrpPaise: paiseField, pricePaise: paiseField });
const pack = z.object({ pack: z.string(), size: z.string(), pricePaise: paiseField.nullable() });
const datedRate = z.object({ from: dayField, gstRate: z.string(), cessRate: z.string() });

/** A product whole. */
export const goods = goodsRow.extend({
  aliases: z.array(z.string()),
  costPaise: paiseField.nullable(),
  /** From the catalog that ships; null for the shop's own. */
  catalogKey: z.string().nullable(),
  rates: z.array(datedRate),
  mrps: z.array(mrp),
  packs: z.array(pack),
  codes: z.array(z.object({ code: z.string(), pack: z.string().nullable() })),
});
export type Goods = z.output<typeof goods>;

const aliases = z.array(z.string().trim().min(1).max(120)).max(30);

/** Made by the caller before the first try; a retry repeats it. It is the product's id too. */
export const newGoods = z.object({
  id,
  name: nameField,
  nameHi: nameField.nullable().default(null),
  aliases: aliases.default([]),
  category: z.string().trim().max(60).default(''),
  unit: word.default('piece'),
  mode: priceModeField.default('inclusive'),
  hsn: hsn.default(''),
  pricePaise: price,
  gstRate: gstRateField.nullable().default(null),
  cessRate: cessRateField.default('0'),
  codes: z.array(codeField).max(20).default([]),
  /** Said after the shopkeeper saw that the name is in the shop. */
  evenIfAlike: z.boolean().default(false),
});
export type NewGoods = z.output<typeof newGoods>;

/** Only what is named is changed. */
const goodsChange = z
  .object({
    name: nameField,
    nameHi: nameField.nullable(),
    aliases,
    category: z.string().trim().max(60),
    /** Stock and price are meant in it from then on: for a product that was made in the wrong one. */
    unit: word,
    mode: priceModeField,
    hsn,
    exempt: z.boolean(),
    costPaise: price.nullable(),
    lowLevel: quantityField.nullable(),
    active: z.boolean(),
  })
  .partial();

/** Every write names itself (`id`) before the first try: the same id again finds what it did, another body is refused. */
const aboutProduct = { id, productId: id };
export const changeGoods = z.object({ ...aboutProduct, change: goodsChange });
export const priceGoods = z.object({ ...aboutProduct, pricePaise: price });
export const rateGoods = z.object({
  ...aboutProduct,
  from: realDay,
  gstRate: gstRateField,
  cessRate: cessRateField.default('0'),
});
export const markGoods = z.object({
  ...aboutProduct,
  mrpPaise: price.refine((value) => value > 0),
  pricePaise: price,
  sold: z.boolean().default(true),
});
export const packGoods = z.object({
  ...aboutProduct,
  pack: word,
  size: quantityField,
  pricePaise: price.nullable().default(null),
  sold: z.boolean().default(true),
});
export const codeGoods = z.object({
  ...aboutProduct,
  code: codeField,
  pack: word.nullable().default(null),
  used: z.boolean().default(true),
});

const place = z.object({ name: z.string().max(200), id });
export const listGoods = z.object({
  filter: z.enum(GOODS_FILTERS).default('all'),
  category: z.string().max(60).nullable().default(null),
  /** The last product of the page before. */
  after: place.nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});
export const goodsPage = z.object({ rows: z.array(goodsRow), total: z.int(), next: place.nullable() });
export type GoodsPage = z.output<typeof goodsPage>;

/** What a scan puts on a bill. */
export const scanned = z.object({
  product: goods,
  /** The pack that was scanned; null: the loose unit. */
  pack: z.string().nullable(),
  /** In the product's unit. */
  quantity: z.string(),
  unitPricePaise: paiseField,
  /** What it costs in all when that is not quantity × price: a priced pack, a label of the scale. */
  amountPaise: paiseField.nullable(),
  /** Several printed prices under one code: which of them is in the hand? */
  mrps: z.array(mrp),
});
export type Scanned = z.output<typeof scanned>;

/** How a word of a bill was understood; `several`: the shopkeeper chooses; `none`: it would be made at ₹0. */
export const resolved = z.object({
  how: z.enum(['exact', 'alias', 'alike', 'several', 'none']),
  product: product.nullable(),
  choices: z.array(product),
});
export type Resolved = z.output<typeof resolved>;

export const priceHistory = z.array(z.object({ at: instantField, pricePaise: paiseField, who: z.string() }));

/** What bringing the shop's products up to the shipped catalog did. */
export const catalogUpdate = z.object({
  known: z.int(),
  added: z.array(z.string()),
  /** Law data (HSN, dated rates) that was put right. */
  law: z.array(z.string()),
  /** Names the shop has products of its own under: nothing was added beside them. */
  own: z.array(z.string()),
});
export type CatalogUpdate = z.output<typeof catalogUpdate>;

/** Labels of the shop's scale, sign by sign: prefix digits, I item, W grams, P paise, C check digit ("21IIIIIWWWWWC"). */
export const scaleLabels = z.object({ patterns: z.array(z.string().max(48)).max(10) });

/** Goods for one tap, and whether the customer buys some of them: the heading must not say so of a newcomer. */
export const quickGoods = z.object({ usual: z.boolean(), products: z.array(product) });
export type QuickGoods = z.output<typeof quickGoods>;
