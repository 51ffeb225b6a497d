import type { ItemOrder } from '../../core/conversation/commands.ts';
import type { SpokenLine } from '../../core/conversation/outcome.ts';
import { type Thousandths, thousandths } from '../../core/units.ts';

/** Goods as they were said, under the shop's own name where it has them. */
export const saidLine = (
  { product, quantity, unit }: ItemOrder,
  row: { readonly name: string; readonly name_hi: string | null; readonly unit: string } | undefined,
): SpokenLine => ({
  name: row?.name ?? product,
  nameHi: row?.name_hi ?? null,
  quantity: thousandths(Math.round(quantity * 1000)),
  unit: unit ?? row?.unit ?? '',
  newProduct: false,
});

/** So much of a line of a saved bill. */
export const soldLine = (
  sold: { readonly name: string; readonly name_hi: string | null; readonly unit: string },
  quantity: Thousandths,
): SpokenLine => ({
  name: sold.name,
  nameHi: sold.name_hi,
  quantity,
  unit: sold.unit,
  newProduct: false,
});
