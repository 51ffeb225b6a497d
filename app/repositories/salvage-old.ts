import { DbError } from '../../db/errors.ts';
import type { Gateway, Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { chainHeads } from './backup.ts';
import { shopRow } from './plain.ts';
import { goodsById, ratesOf } from './products-goods.ts';

/** What the tables of a damaged file still say, row by row; undefined for what cannot be read. */
export interface OldRows {
  customer(id: string): { name: string; phone: string | null } | undefined;
  product(id: string): ReturnType<typeof goodsById>;
  rates(productId: string): ReturnType<typeof ratesOf>;
  shop(): ReturnType<typeof shopRow>;
  settings(): { key: string; value: string }[];
  /** How far each series had come. */
  series(): { name: string; last: number }[] | undefined;
  heads(): ReturnType<typeof chainHeads> | undefined;
}

/** Reads through SQLite as far as it goes. Null: the file cannot be opened at all. */
export function oldRows(old: Gateway | null): OldRows {
  const tried = <T>(look: (read: Reader) => T): T | undefined => {
    try {
      return old ? look(old.read) : undefined;
    } catch (error) {
      if (error instanceof DbError) return undefined;
      throw error;
    }
  };
  return {
    customer: (id) =>
      tried((read) => read.first(q.selectFrom('customers').select(['name', 'phone']).where('id', '=', id))),
    product: (id) => tried((read) => goodsById(read, id)),
    rates: (id) => tried((read) => ratesOf(read, id)) ?? [],
    shop: () => tried(shopRow),
    settings: () => tried((read) => read.all(q.selectFrom('settings').selectAll())) ?? [],
    series: () => tried((read) => read.all(q.selectFrom('series').select(['name', 'last']))),
    heads: () => tried(chainHeads),
  };
}
