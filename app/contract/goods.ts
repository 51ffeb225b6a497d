import { z } from 'zod';
import { id, paiseField } from './fields.ts';

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

/** Goods for one tap, and whether the customer buys some of them: the heading must not say so of a newcomer. */
export const quickGoods = z.object({ usual: z.boolean(), products: z.array(product) });
export type QuickGoods = z.output<typeof quickGoods>;
