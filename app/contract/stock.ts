import { z } from 'zod';
import { dayField, id, instantField, paiseField, quantityField } from './fields.ts';
import { realDay } from './goods.ts';

/** Unit of a quantity: the product's own when null, else one of its packs or one that converts (g, ml, dozen). */
const unit = z.string().trim().min(1).max(30).nullable().default(null);
const text = z.string().trim().min(1).max(120);
const cost = paiseField
  .refine((value) => value >= 0)
  .nullable()
  .default(null);
const batch = {
  batch: z.string().trim().min(1).max(40).nullable().default(null),
  expiry: realDay.nullable().default(null),
};
const some = { productId: id, quantity: quantityField, unit };

/** A delivery. `costPaise` is what one of `unit` cost. */
export const receiveStock = z.object({
  id,
  supplier: text.nullable().default(null),
  lines: z
    .array(z.object({ ...some, costPaise: cost, ...batch }))
    .min(1)
    .max(200),
});
export const openStock = z.object({ id, ...some, costPaise: cost, ...batch });
export const wasteStock = z.object({ id, ...some, reason: text, ...batch });
/** The shelf was counted; 0 is a count too. */
export const countStock = z.object({ id, ...some });
/** Goods sent back to the supplier, or brought back to the shop without a bill. */
export const returnStock = z.object({
  id,
  ...some,
  to: z.enum(['supplier', 'shop']),
  note: text,
  ...batch,
});

/** How a product stands after a move. */
export const stockLevel = z.object({
  productId: id,
  name: z.string(),
  unit: z.string(),
  stock: z.string(),
  low: z.boolean(),
  belowZero: z.boolean(),
});
export type StockLevel = z.output<typeof stockLevel>;

export const stockMove = z.object({
  id: z.string(),
  at: instantField,
  reason: z.enum(['sold', 'cancelled', 'returned', 'wasted', 'received', 'opening', 'counted', 'given back']),
  /** Above 0 into the shop, below 0 out of it. */
  quantity: z.string(),
  costPaise: paiseField.nullable(),
  batch: z.string().nullable(),
  expiry: dayField.nullable(),
  /** Supplier of what came; why, for what went. */
  note: z.string().nullable(),
});
export type StockMove = z.output<typeof stockMove>;

/** A batch near its date or past it, and how much of it is likely still on the shelf. */
export const expiring = z.object({
  productId: id,
  name: z.string(),
  unit: z.string(),
  batch: z.string().nullable(),
  expiry: dayField,
  quantity: z.string(),
  expired: z.boolean(),
});
export type Expiring = z.output<typeof expiring>;
