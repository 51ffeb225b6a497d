import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import type { StockMovesTable } from '../../../db/schema/tables.ts';
import type { FactHead } from '../../core/facts/facts.ts';
import type { Thousandths } from '../../core/units.ts';

/** Goods that came on the shelf (above 0) or left it. */
export interface ShelfMove {
  readonly productId: string;
  readonly quantity: Thousandths;
  readonly reason: StockMovesTable['reason'];
  /** Times more that it stood on a bill. */
  readonly sold?: 1 | -1 | 0;
}

/** Writes the moves of one fact and adds them to the stock. */
export function moveShelf(tx: Writer, head: FactHead, moves: readonly ShelfMove[]): void {
  if (moves.length === 0) return;
  const rows = moves.map(({ productId, quantity, reason }, n) => ({
    fact_id: head.id,
    n,
    product_id: productId,
    at: head.at,
    reason,
    quantity,
  }));
  tx.run(q.insertInto('stock_moves').values(rows));
  const [first] = moves;
  addToStock(tx, head.id, first?.sold ?? 0);
}

/** All products of a fact in one statement, out of the moves that were just written; a fact sells or takes back, never both. */
function addToStock(tx: Writer, factId: string, sold: number): void {
  const moved = q
    .selectFrom('stock_moves')
    .where('fact_id', '=', factId)
    .groupBy('product_id')
    .select((eb) => [
      'product_id',
      eb.fn.sum<Thousandths>('quantity').as('quantity'),
      eb.fn.countAll<number>().as('times'),
    ]);
  tx.run(
    q
      .updateTable('products')
      .from(moved.as('moved'))
      .set((eb) => ({
        stock: eb('products.stock', '+', eb.ref('moved.quantity')),
        sold_times: eb('products.sold_times', '+', eb(eb.ref('moved.times'), '*', sold)),
      }))
      .whereRef('products.id', '=', 'moved.product_id'),
  );
}
