import type { CommandOf } from '../core/conversation/commands.ts';
import type { Draft, LineSource } from '../core/sale/draft.ts';
import type { Entry } from './books.ts';
import { addOrders, type ProductNamed, withGst } from './draft-edits.ts';

/** With what orders are put on a draft. */
export interface OrderParts {
  readonly entry: Entry;
  readonly source: LineSource;
  readonly productNamed: ProductNamed;
}

/** A draft as a bill was asked for: its goods added, with GST or without where that was said. Refuses as `withGst` and `addOrders`. */
export function ordered(
  { entry, source, productNamed }: OrderParts,
  draft: Draft,
  { items, withGst: gst }: Pick<CommandOf<'bill'>, 'items' | 'withGst'>,
): Draft {
  const taxed = gst === null ? draft : withGst(entry, draft, gst);
  return addOrders(entry, taxed, items, source, productNamed);
}
