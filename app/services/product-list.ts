import type { z } from 'zod';
import type { Reader } from '../../db/gateway.ts';
import type { GoodsPage, listGoods, priceHistory } from '../contract/goods.ts';
import { pricesOf } from '../repositories/products-goods.ts';
import { goodsCount, goodsPage } from '../repositories/products-list.ts';
import { goodsRows, needGoods } from './product-view.ts';

/** A page of the goods in the order of their names, with how many there are and where the next page begins. */
export function listProducts(read: Reader, wanted: z.output<typeof listGoods>, day: string): GoodsPage {
  const { filter, category, after, limit } = wanted;
  const rows = goodsPage(read, filter, category, after, limit);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return {
    rows: goodsRows(read, rows, day),
    total: goodsCount(read, filter, category),
    next: last ? { name: last.name, id: last.id } : null,
  };
}

/** Every price a product had, newest first. Refuses with `not_found`. */
export function priceHistoryOf(read: Reader, productId: string, limit: number): z.input<typeof priceHistory> {
  needGoods(read, productId);
  return pricesOf(read, productId, limit).map(({ at, price, who }) => ({ at, pricePaise: price, who }));
}
