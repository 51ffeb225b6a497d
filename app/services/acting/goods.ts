import type { CommandOf, NamedGoods } from '../../core/conversation/commands.ts';
import type { SpokenGoods } from '../../core/conversation/outcome.ts';
import { asSpoken } from '../../core/goods/packs.ts';
import { formatQuantity } from '../../core/money/quantity.ts';
import { costOfOne } from '../../core/stock/cost.ts';
import { type Paise, type Thousandths, thousandths } from '../../core/units.ts';
import { type GoodsRow, packsOf } from '../../repositories/products-goods.ts';
import { anyWatched, goodsCount, goodsPage } from '../../repositories/products-list.ts';
import { priceProduct } from '../product.ts';
import { needGoods } from '../product-view.ts';
import { Refusal } from '../refusal.ts';
import { receive } from '../stock.ts';
import { type Acting, type Done, done, type Handler, type Handlers, money } from './acting.ts';
import { saidLine } from './spoken-lines.ts';

const FIRST = 5;

/** What is said about the goods of the shop: what is there, what came, what they cost. */
export const goodsHandlers: Handlers<'stockOf' | 'receive' | 'lowStock' | 'priceOf' | 'setShopPrice'> = {
  stockOf: (acting, { goods }) => done(acting.state, { kind: 'stock', goods: spoken(rowOf(acting, goods)) }),
  priceOf: (acting, { goods }) => {
    const row = rowOf(acting, goods);
    return done(acting.state, { kind: 'price', goods: spoken(row), pricePaise: row.price });
  },
  setShopPrice: (acting, command) => setShopPrice(acting, command),
  receive: (acting, command) => received(acting, command),
  lowStock: ({ entry: { tx }, state }) =>
    done(state, {
      kind: 'lowStock',
      first: goodsPage(tx, 'low', null, null, FIRST).map(spoken),
      more: Math.max(0, goodsCount(tx, 'low', null) - FIRST),
      watched: anyWatched(tx),
    }),
};

function rowOf({ entry }: Acting, { productId }: NamedGoods): GoodsRow {
  if (productId === null) throw new Refusal('not_found', 'product');
  return needGoods(entry.tx, productId);
}

const spoken = ({ name, name_hi, unit, stock }: GoodsRow): SpokenGoods => ({
  name,
  nameHi: name_hi,
  unit,
  stock,
});

const otherUnit = (acting: Acting, { name, unit }: GoodsRow): Done =>
  done(acting.state, { kind: 'excuse', excuse: { because: 'otherUnit', product: name, unit } });

/** A price is that of the product's own unit; "20 rupaye paav" of goods sold by the kilo is not worked out, but asked again. */
const setShopPrice: Handler<'setShopPrice'> = (acting, { goods, rupees, unit }) => {
  const { entry, state } = acting;
  const before = rowOf(acting, goods);
  if (unit !== null && unit !== before.unit) return otherUnit(acting, before);
  const newPaise = money(rupees);
  priceProduct(entry, { id: entry.ids.next(), productId: before.id, pricePaise: newPaise });
  return done(state, { kind: 'priceSet', goods: spoken(before), oldPaise: before.price, newPaise });
};

/** A delivery of one thing or several, whole or not at all. */
const received: Handler<'receive'> = (acting, command) => {
  const { entry, state } = acting;
  const rows = command.items.map((item) => rowOf(acting, item));
  const measured = command.items.map((item, n) => inBase(acting, rows[n], item.quantity, item.unit));
  const odd = rows.find((_, n) => measured[n] === null);
  if (odd) return otherUnit(acting, odd);
  const costPaise = costOf(acting, command, rows);
  const lines = rows.map((row, n) => ({
    productId: row.id,
    quantity: formatQuantity(measured[n] ?? thousandths(0)),
    unit: null,
    costPaise,
    batch: null,
    expiry: null,
  }));
  receive(entry, { id: entry.ids.next(), supplier: null, lines });
  return done(state, {
    kind: 'received',
    lines: command.items.map((item, n) => saidLine(item, rows[n])),
    goods: rows.map((row) => spoken(needGoods(entry.tx, row.id))),
    costPaise,
    costUndivided: command.rupees !== null && costPaise === null,
  });
};

/** In thousandths of the product's unit; null when nobody knows how much that is ("2 bori" of goods without such a pack). Refuses with `quantity_invalid`. */
function inBase(
  { entry }: Acting,
  row: GoodsRow | undefined,
  quantity: number,
  unit: string | null,
): Thousandths | null {
  const measured = row ? asSpoken(quantity, unit, row.unit, packsOf(entry.tx, row.id)) : 'unit_unknown';
  if (measured === 'unit_unknown') return null;
  if (measured === 'quantity_invalid') throw new Refusal(measured);
  return measured.quantity;
}

/** What one of the product's unit cost, to the paisa; one sum for several things is not divided. */
function costOf(
  acting: Acting,
  { items, rupees, each }: CommandOf<'receive'>,
  [row]: readonly GoodsRow[],
): Paise | null {
  const [item, ...more] = items;
  if (rupees === null || !item || more.length > 0) return null;
  const size = inBase(acting, row, each ? 1 : item.quantity, item.unit);
  return size === null ? null : costOfOne(money(rupees), size);
}
