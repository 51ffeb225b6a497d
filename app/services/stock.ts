import type { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type {
  countStock,
  Expiring,
  openStock,
  receiveStock,
  returnStock,
  StockLevel,
  StockMove,
  wasteStock,
} from '../contract/stock.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { inBaseUnit } from '../core/goods/packs.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { onTheShelf } from '../core/stock/batches.ts';
import { costOfOne } from '../core/stock/cost.ts';
import { type Paise, type Thousandths, thousandths } from '../core/units.ts';
import { packsOf } from '../repositories/products-goods.ts';
import { batchesOf, expiringProducts, stockMovesOf } from '../repositories/stock.ts';
import type { Entry } from './books.ts';
import { recordOnce, saidBefore } from './once.ts';
import { isLow, needGoods } from './product-view.ts';
import { Refusal } from './refusal.ts';

/**
 * Moves of the stock. Each refuses with `not_found` (product), `quantity_invalid`, `unit_unknown`, `operation_reused`, and answers with how the
 * products stand after it. Stock may go below nothing: a kirana sells first and writes the delivery later.
 */

interface Said {
  readonly productId: string;
  readonly quantity: string;
  readonly unit: string | null;
}

/** A delivery, line by line. */
export function receive(entry: Entry, { id, supplier, lines }: z.output<typeof receiveStock>): StockLevel[] {
  const received = lines.map(({ batch, expiry, ...line }) => ({ ...comes(entry.tx, line), batch, expiry }));
  recordOnce(entry, id, { kind: 'stock.received', version: 1, body: { supplier, lines: received } });
  return [...new Set(lines.map((line) => line.productId))].map((productId) => levelOf(entry.tx, productId));
}

/** What was there when counting by the books began. */
export function open(entry: Entry, { id, batch, expiry, ...said }: z.output<typeof openStock>): StockLevel {
  const body = { ...comes(entry.tx, said), batch, expiry };
  recordOnce(entry, id, { kind: 'stock.opened', version: 1, body });
  return levelOf(entry.tx, said.productId);
}

/** Broken, eaten by rats, past its date. */
export function waste(
  entry: Entry,
  { id, reason, batch, expiry, ...said }: z.output<typeof wasteStock>,
): StockLevel {
  const body = { productId: said.productId, quantity: someOf(entry.tx, said), reason, batch, expiry };
  recordOnce(entry, id, { kind: 'stock.wasted', version: 1, body });
  return levelOf(entry.tx, said.productId);
}

/** Sent back to the supplier, or brought back without a bill. */
export function giveBack(entry: Entry, asked: z.output<typeof returnStock>): StockLevel {
  const { id, to, note, batch, expiry, ...said } = asked;
  const body = { productId: said.productId, quantity: someOf(entry.tx, said), to, note, batch, expiry };
  recordOnce(entry, id, { kind: 'stock.returned', version: 1, body });
  return levelOf(entry.tx, said.productId);
}

/** The shelf was counted: the books move by what they were wrong. A second call of the same count moves nothing. */
export function count(entry: Entry, { id, ...said }: z.output<typeof countStock>): StockLevel {
  const { productId } = said;
  const counted = Number(said.quantity) === 0 ? thousandths(0) : someOf(entry.tx, said);
  if (!saidBefore(entry.tx, id, 'stock.counted', { productId, counted }))
    entry.record(countedFact(entry.tx, productId, counted), id);
  return levelOf(entry.tx, productId);
}

function countedFact(read: Reader, productId: string, counted: Thousandths): FactOf<'stock.counted'> {
  const difference = thousandths(counted - needGoods(read, productId).stock);
  return { kind: 'stock.counted', version: 1, body: { productId, counted, difference } };
}

/** A quantity as said, in thousandths of the product's unit. */
function someOf(read: Reader, { productId, quantity, unit }: Said): Thousandths {
  const product = needGoods(read, productId);
  const measured = inBaseUnit(Number(quantity), unit, product.unit, packsOf(read, productId));
  if (typeof measured === 'string') throw new Refusal(measured, unit);
  return measured.quantity;
}

function comes(read: Reader, { costPaise, ...said }: Said & { readonly costPaise: Paise | null }) {
  const quantity = someOf(read, said);
  const cost = costPaise === null ? null : costOfOne(costPaise, someOf(read, { ...said, quantity: '1' }));
  return { productId: said.productId, quantity, costPaise: cost };
}

/** How a product stands. Refuses with `not_found`. */
export function levelOf(read: Reader, productId: string): StockLevel {
  const row = needGoods(read, productId);
  const { name, unit, stock } = row;
  return { productId, name, unit, stock: formatQuantity(stock), low: isLow(row), belowZero: stock < 0 };
}

/** What came and went of a product, newest first. Refuses with `not_found`. */
export function movesOf(read: Reader, productId: string, limit: number): StockMove[] {
  needGoods(read, productId);
  return stockMovesOf(read, productId, limit).map(({ fact_id, quantity, cost, ...move }) => ({
    ...move,
    id: fact_id,
    quantity: formatQuantity(quantity),
    costPaise: cost,
  }));
}

/** Batches whose date is on or before `until` and of which something is likely left, soonest first. */
export function expiringBatches(read: Reader, today: string, until: string, limit: number): Expiring[] {
  const found = expiringProducts(read, until).flatMap(({ id, name, unit, stock }) =>
    onTheShelf(stock, batchesOf(read, id)).flatMap(({ batch, expiry, quantity }) =>
      expiry === null || expiry > until
        ? []
        : [
            {
              productId: id,
              name,
              unit,
              batch,
              expiry,
              quantity: formatQuantity(quantity),
              expired: expiry < today,
            },
          ],
    ),
  );
  return found.sort((a, b) => (a.expiry < b.expiry ? -1 : a.expiry > b.expiry ? 1 : 0)).slice(0, limit);
}
