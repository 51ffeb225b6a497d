import { type Thousandths, thousandths } from '../units.ts';

/** What came of a batch, less what was thrown away or sent back of it. */
export interface Batch {
  readonly batch: string | null;
  /** yyyy-mm-dd, or null when it was not said. */
  readonly expiry: string | null;
  readonly quantity: Thousandths;
}

/**
 * How much of each batch is likely still on the shelf, out of the stock in all. Sales name no batch, so the batch that expires
 * first is taken to be sold first; one without a date, last. Batches of which nothing is left are not in the answer, which is
 * ordered by expiry.
 */
export function onTheShelf(stock: Thousandths, batches: readonly Batch[]): Batch[] {
  let left = Math.max(0, stock);
  const lastFirst = [...batches].sort(byExpiry).reverse();
  const kept = lastFirst.map((each) => {
    const quantity = Math.min(left, Math.max(0, each.quantity));
    left -= quantity;
    return { ...each, quantity: thousandths(quantity) };
  });
  return kept.filter(({ quantity }) => quantity > 0).reverse();
}

const NEVER = '9999-99-99';
const byExpiry = (a: Batch, b: Batch): number =>
  (a.expiry ?? NEVER) < (b.expiry ?? NEVER) ? -1 : (a.expiry ?? NEVER) > (b.expiry ?? NEVER) ? 1 : 0;
