import { z } from 'zod';
import { day, money, priceMode, quantity, rate } from './parts.ts';

/** What can happen to the goods of the shop: products, their prices and rates, and the stock on the shelf. */
const datedRate = z.object({ from: day, gst: rate, cess: rate });

export const productCreated = z.object({
  kind: z.literal('product.created'),
  version: z.literal(1),
  body: z.object({
    productId: z.string(),
    catalogKey: z.string().nullable(),
    name: z.string(),
    nameHi: z.string().nullable(),
    forms: z.array(z.string()),
    category: z.string(),
    unit: z.string(),
    mode: priceMode,
    hsn: z.string(),
    pricePaise: money,
    rates: z.array(datedRate),
    autoCreated: z.boolean(),
  }),
});

export const productPriced = z.object({
  kind: z.literal('product.priced'),
  version: z.literal(1),
  body: z.object({ productId: z.string(), pricePaise: money }),
});

/** Fields that were changed, and only those: each is decided by the later clock on its own. */
export const productChanged = z.object({
  kind: z.literal('product.changed'),
  /** 2: the unit can be changed; a fact of version 1 is one of version 2 that does not. */
  version: z.literal([1, 2]),
  body: z.object({
    productId: z.string(),
    name: z.string().optional(),
    nameHi: z.string().nullable().optional(),
    forms: z.array(z.string()).optional(),
    category: z.string().optional(),
    unit: z.string().optional(),
    mode: priceMode.optional(),
    hsn: z.string().optional(),
    /** Untaxed whatever its rates say. */
    exempt: z.boolean().optional(),
    /** What one base unit cost the shop. */
    costPaise: money.nullable().optional(),
    /** Stock at or under this is low; null: nobody watches it. */
    lowLevel: quantity.nullable().optional(),
    active: z.boolean().optional(),
  }),
});
export type ProductChange = Omit<z.output<typeof productChanged>['body'], 'productId'>;

/** Rates of the law, each from its day on. A day said again replaces what stood for it. */
export const productRated = z.object({
  kind: z.literal('product.rated'),
  version: z.literal(1),
  body: z.object({ productId: z.string(), rates: z.array(datedRate) }),
});

/** A printed price under the product's code, and what the shop sells it at. */
export const productMarked = z.object({
  kind: z.literal('product.marked'),
  version: z.literal(1),
  body: z.object({
    productId: z.string(),
    mrpPaise: money,
    pricePaise: money,
    /** False: no such pack is on the shelf any more. */
    sold: z.boolean(),
  }),
});

/** A pack (case, bori) and how much of the base unit is in it. */
export const productPacked = z.object({
  kind: z.literal('product.packed'),
  version: z.literal(1),
  body: z.object({
    productId: z.string(),
    pack: z.string(),
    size: quantity,
    /** Price of the whole pack; null: so many times the loose price. */
    pricePaise: money.nullable(),
    sold: z.boolean(),
  }),
});

/** A code to scan; `pack` when it stands on the pack and not on the piece. */
export const productCoded = z.object({
  kind: z.literal('product.coded'),
  version: z.literal(1),
  body: z.object({
    productId: z.string(),
    code: z.string(),
    pack: z.string().nullable(),
    used: z.boolean(),
  }),
});

const batch = { batch: z.string().nullable(), expiry: day.nullable() };

export const stockReceived = z.object({
  kind: z.literal('stock.received'),
  version: z.literal(1),
  body: z.object({
    supplier: z.string().nullable(),
    lines: z.array(z.object({ productId: z.string(), quantity, costPaise: money.nullable(), ...batch })),
  }),
});

/** What was on the shelf when counting by the books began. */
export const stockOpened = z.object({
  kind: z.literal('stock.opened'),
  version: z.literal(1),
  body: z.object({ productId: z.string(), quantity, costPaise: money.nullable(), ...batch }),
});

export const stockWasted = z.object({
  kind: z.literal('stock.wasted'),
  version: z.literal(1),
  body: z.object({ productId: z.string(), quantity, reason: z.string(), ...batch }),
});

/** A count of the shelf. The books move by `difference`, so that a sale of another counter is not undone by it. */
export const stockCounted = z.object({
  kind: z.literal('stock.counted'),
  version: z.literal(1),
  body: z.object({ productId: z.string(), counted: quantity, difference: quantity }),
});

/** Goods that went back: to the supplier (out of the shop), or from a customer without a bill (into it). */
export const stockReturned = z.object({
  kind: z.literal('stock.returned'),
  version: z.literal(1),
  body: z.object({
    productId: z.string(),
    quantity,
    to: z.enum(['supplier', 'shop']),
    note: z.string(),
    ...batch,
  }),
});
