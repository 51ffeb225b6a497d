import type { Writer } from '../../../db/gateway.ts';
import { q } from '../../../db/gateway.ts';
import { prepared } from '../../../db/prepared.ts';
import type { StockDetailsTable } from '../../../db/schema/goods.ts';
import type { StockMovesTable } from '../../../db/schema/tables.ts';
import type { FactHead, FactOf, StoredFact } from '../../core/facts/facts.ts';
import { type Paise, type Thousandths, thousandths } from '../../core/units.ts';
import { isLastWord } from './stamp.ts';

/** One move of goods: above 0 into the shop, below 0 out of it. */
interface Move {
  readonly productId: string;
  readonly quantity: Thousandths;
  readonly cost: Paise | null;
  readonly batch: string | null;
  readonly expiry: string | null;
  readonly note: string | null;
}

type Reason = StockMovesTable['reason'];

export function applyStockReceived(tx: Writer, { head, body }: StoredFact & FactOf<'stock.received'>): void {
  const moves = body.lines.map(({ costPaise, ...line }) => ({
    ...line,
    cost: costPaise,
    note: body.supplier,
  }));
  move(tx, head, 'received', moves);
}

export function applyStockOpened(tx: Writer, { head, body }: StoredFact & FactOf<'stock.opened'>): void {
  const { costPaise, ...opened } = body;
  move(tx, head, 'opening', [{ ...opened, cost: costPaise, note: null }]);
}

export function applyStockWasted(tx: Writer, { head, body }: StoredFact & FactOf<'stock.wasted'>): void {
  const { reason, ...wasted } = body;
  move(tx, head, 'wasted', [{ ...wasted, quantity: out(body.quantity), cost: null, note: reason }]);
}

export function applyStockCounted(tx: Writer, { head, body }: StoredFact & FactOf<'stock.counted'>): void {
  const { productId, difference } = body;
  const counted = { productId, quantity: difference, cost: null, batch: null, expiry: null, note: null };
  move(tx, head, 'counted', [counted]);
}

export function applyStockReturned(tx: Writer, { head, body }: StoredFact & FactOf<'stock.returned'>): void {
  const { to, ...returned } = body;
  const quantity = to === 'supplier' ? out(body.quantity) : body.quantity;
  move(tx, head, to === 'supplier' ? 'given back' : 'returned', [{ ...returned, quantity, cost: null }]);
}

const out = (quantity: Thousandths): Thousandths => thousandths(-quantity);

function move(tx: Writer, head: FactHead, reason: Reason, moves: readonly Move[]): void {
  for (const [n, { productId, quantity, cost, batch, expiry, note }] of moves.entries()) {
    const place = { fact_id: head.id, n, product_id: productId };
    tx.run(MOVE({ ...place, at: head.at, reason, quantity }));
    tx.run(DETAIL({ ...place, cost, batch, expiry, note }));
  }
  for (const each of moves) shelve(tx, head, each);
}

const MOVE = prepared((row: StockMovesTable) => q.insertInto('stock_moves').values(row));
const DETAIL = prepared((row: StockDetailsTable) => q.insertInto('stock_details').values(row));

const STOCK = prepared(({ productId, quantity }: { productId: string; quantity: Thousandths }) =>
  q
    .updateTable('products')
    .set((eb) => ({ stock: eb('stock', '+', quantity) }))
    .where('id', '=', productId),
);

const COST = prepared(({ productId, cost }: { productId: string; cost: Paise }) =>
  q.updateTable('products').set({ cost }).where('id', '=', productId),
);

function shelve(tx: Writer, head: FactHead, { productId, quantity, cost, batch, expiry }: Move): void {
  tx.run(STOCK({ productId, quantity }));
  if (cost !== null && isLastWord(tx, head, productId, 'costPaise')) tx.run(COST({ productId, cost }));
  if (batch !== null || expiry !== null) shelveBatch(tx, productId, batch ?? '', expiry ?? '', quantity);
}

function shelveBatch(
  tx: Writer,
  productId: string,
  batch: string,
  expiry: string,
  quantity: Thousandths,
): void {
  tx.run(
    q
      .insertInto('product_batches')
      .values({ product_id: productId, batch, expiry, quantity })
      .onConflict((clash) =>
        clash
          .columns(['product_id', 'batch', 'expiry'])
          .doUpdateSet((eb) => ({ quantity: eb('product_batches.quantity', '+', quantity) })),
      ),
  );
}
