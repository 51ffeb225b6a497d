import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared, preparedRows } from '../../../db/prepared.ts';
import type { StockMovesTable } from '../../../db/schema/tables.ts';
import { oneByOne, sumOf } from '../../../db/sums.ts';
import type { FactHead } from '../../core/facts/facts.ts';
import { type Thousandths, thousandths } from '../../core/units.ts';

/** Goods that came on the shelf (above 0) or left it. */
export interface ShelfMove {
  readonly productId: string;
  readonly quantity: Thousandths;
  readonly reason: StockMovesTable['reason'];
  /** Times more that it stood on a bill. */
  readonly sold?: 1 | -1 | 0;
}

const MOVES = preparedRows((rows: readonly StockMovesTable[]) => q.insertInto('stock_moves').values(rows));

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
  tx.run(MOVES(rows));
  tx.add(
    STOCK,
    moves.map(({ productId, quantity, sold = 0 }) => ({ productId, quantity, sold })),
  );
}

interface StockMove {
  readonly productId: string;
  readonly quantity: Thousandths;
  readonly sold: number;
}

const MOVED = prepared(({ productId, quantity, sold }: StockMove) =>
  q
    .updateTable('products')
    .set((eb) => ({
      stock: eb('stock', '+', quantity),
      sold_times: eb('sold_times', '+', sold),
    }))
    .where('id', '=', productId),
);

const STOCK = sumOf<StockMove>({
  table: 'products',
  keyOf: ({ productId }) => productId,
  together: (one, more) => ({
    productId: one.productId,
    quantity: thousandths(one.quantity + more.quantity),
    sold: one.sold + more.sold,
  }),
  write: oneByOne(MOVED),
});
