import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { ImportRowsTable, ImportsTable } from '../../db/schema/import.ts';

/** The lists on their way into the shop: plain tables of this PC. */

export const importById = (read: Reader, id: string): ImportsTable | undefined =>
  read.first(q.selectFrom('imports').selectAll().where('id', '=', id));

export const keepImport = (tx: Writer, row: ImportsTable): number =>
  tx.run(q.insertInto('imports').values(row));

export const reportImport = (tx: Writer, id: string, report: string): number =>
  tx.run(q.updateTable('imports').set({ report }).where('id', '=', id));

/** The rows of a list name people: they go as soon as it is in, or given up. */
export const dropRows = (tx: Writer, id: string): number =>
  tx.run(q.deleteFrom('import_rows').where('import_id', '=', id));

/** Lists that were never finished, and their rows. */
export function dropUnfinishedImports(tx: Writer): void {
  const open = tx.all(q.selectFrom('imports').select('id').where('report', 'is', null));
  for (const { id } of open) {
    dropRows(tx, id);
    tx.run(q.deleteFrom('imports').where('id', '=', id));
  }
}

export const keepRows = (tx: Writer, rows: readonly ImportRowsTable[]): number =>
  rows.length === 0 ? 0 : tx.run(q.insertInto('import_rows').values(rows));

/** Rows after one, in the order of the file; only those with a fate when it is named. */
export function rowsAfter(
  read: Reader,
  id: string,
  after: number,
  limit: number,
  fate?: ImportRowsTable['fate'],
): ImportRowsTable[] {
  const rows = q
    .selectFrom('import_rows')
    .selectAll()
    .where('import_id', '=', id)
    .where('n', '>', after)
    .orderBy('n')
    .limit(limit);
  return read.all(fate === undefined ? rows : rows.where('fate', '=', fate));
}

export const setFate = (
  tx: Writer,
  id: string,
  n: number,
  set: Pick<ImportRowsTable, 'fate' | 'reason' | 'match'>,
): number => tx.run(q.updateTable('import_rows').set(set).where('import_id', '=', id).where('n', '=', n));

/** How many rows have which fate. */
export const countFates = (read: Reader, id: string): { fate: ImportRowsTable['fate']; rows: number }[] =>
  read.all(
    q
      .selectFrom('import_rows')
      .where('import_id', '=', id)
      .groupBy('fate')
      .select((eb) => ['fate', eb.fn.countAll<number>().as('rows')]),
  );

/** Everybody in the book, to tell who is new. */
export const peopleInBook = (read: Reader): { id: string; name: string; phone: string | null }[] =>
  read.all(
    q
      .selectFrom('customers')
      .select(['id', 'name', 'phone'])
      .where('forgotten', '=', 0)
      .where('merged_into', 'is', null),
  );

/** Every product that is sold, by its names. */
export const goodsInBook = (read: Reader): { id: string; name: string; name_hi: string | null }[] =>
  read.all(q.selectFrom('products').select(['id', 'name', 'name_hi']).where('active', '=', 1));

/** Whether stock of a product was ever moved: then it has an opening already. */
export const hasMoves = (read: Reader, productId: string): boolean =>
  read.first(q.selectFrom('stock_moves').select('n').where('product_id', '=', productId).limit(1)) !==
  undefined;
