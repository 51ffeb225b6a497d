import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
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

const MOVE = prepared((row: StockMovesTable) => q.insertInto('stock_moves').values(row));

/** Writes the moves of one fact and adds them to the stock. */
export function moveShelf(tx: Writer, head: FactHead, moves: readonly ShelfMove[]): void {
  if (moves.length === 0) return;
  const [first] = moves;
  moves.forEach(({ productId, quantity, reason }, n) => {
    tx.run(MOVE({ fact_id: head.id, n, product_id: productId, at: head.at, reason, quantity }));
  });
  tx.run(STOCK({ factId: head.id, sold: first?.sold ?? 0 }));
}

/** All products of a fact in one statement, out of the moves that were just written; a fact sells or takes back, never both. */
const STOCK = prepared(({ factId, sold }: { factId: string; sold: number }) => {
  const moved = q
    .selectFrom('stock_moves')
    .where('fact_id', '=', factId)
    .groupBy('product_id')
    .select((eb) => [
      'product_id',
      eb.fn.sum<Thousandths>('quantity').as('quantity'),
      eb.fn.countAll<number>().as('times'),
    ]);
  return q
    .updateTable('products')
    .from(moved.as('moved'))
    .set((eb) => ({
      stock: eb('products.stock', '+', eb.ref('moved.quantity')),
      sold_times: eb('products.sold_times', '+', eb(eb.ref('moved.times'), '*', sold)),
    }))
    .whereRef('products.id', '=', 'moved.product_id');
});
