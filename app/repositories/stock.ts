import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { StockMovesTable } from '../../db/schema/tables.ts';
import type { Batch } from '../core/stock/batches.ts';
import { type Paise, type Thousandths, thousandths } from '../core/units.ts';

export interface StockMoveRow {
  readonly fact_id: string;
  readonly at: string;
  readonly reason: StockMovesTable['reason'];
  readonly quantity: Thousandths;
  readonly cost: Paise | null;
  readonly batch: string | null;
  readonly expiry: string | null;
  readonly note: string | null;
}

/** What came and went of a product, newest first. */
export const stockMovesOf = (read: Reader, productId: string, limit: number): StockMoveRow[] =>
  read.all(
    q
      .selectFrom('stock_moves as m')
      .leftJoin('stock_details as d', (on) =>
        on.onRef('d.fact_id', '=', 'm.fact_id').onRef('d.n', '=', 'm.n'),
      )
      .select(['m.fact_id', 'm.at', 'm.reason', 'm.quantity', 'd.cost', 'd.batch', 'd.expiry', 'd.note'])
      .where('m.product_id', '=', productId)
      .orderBy('m.at', 'desc')
      .orderBy('m.fact_id', 'desc')
      .orderBy('m.n')
      .limit(limit),
  );

/** Products with a batch that is past its date on `day` or will be by then, and something on the shelf. */
export const expiringProducts = (
  read: Reader,
  day: string,
): { id: string; name: string; name_hi: string | null; unit: string; stock: Thousandths }[] =>
  read.all(
    q
      .selectFrom('product_batches as b')
      .innerJoin('products as p', 'p.id', 'b.product_id')
      .select(['p.id', 'p.name', 'p.name_hi', 'p.unit', 'p.stock'])
      .where('b.expiry', '<>', '')
      .where('b.expiry', '<=', day)
      .where('b.quantity', '>', thousandths(0))
      .where('p.stock', '>', thousandths(0))
      .groupBy('p.id')
      .orderBy((eb) => eb.fn.min('b.expiry'))
      .orderBy('p.name'),
  );

/** Batches of a product as they came. */
export const batchesOf = (read: Reader, productId: string): Batch[] =>
  read
    .all(
      q
        .selectFrom('product_batches')
        .select(['batch', 'expiry', 'quantity'])
        .where('product_id', '=', productId),
    )
    .map(({ batch, expiry, quantity }) => ({
      batch: batch === '' ? null : batch,
      expiry: expiry === '' ? null : expiry,
      quantity,
    }));
