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
  for (const move of moves) addToStock(tx, move);
}

function addToStock(tx: Writer, { productId, quantity, sold = 0 }: ShelfMove): void {
  tx.run(
    q
      .updateTable('products')
      .set((eb) => ({ stock: eb('stock', '+', quantity), sold_times: eb('sold_times', '+', sold) }))
      .where('id', '=', productId),
  );
}
