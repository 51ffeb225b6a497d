import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { prepared } from '../../db/prepared.ts';
import type { ImportRowsTable, ImportsTable } from '../../db/schema/import.ts';

/** The lists on their way into the shop: plain tables of this PC. */

export const importById = (read: Reader, id: string): ImportsTable | undefined =>
  read.first(q.selectFrom('imports').selectAll().where('id', '=', id));

export const keepImport = (tx: Writer, row: ImportsTable): number =>
  tx.run(q.insertInto('imports').values(row));

export const reportImport = (tx: Writer, id: string, report: string): number =>
  tx.run(q.updateTable('imports').set({ report }).where('id', '=', id));

/** Drops the rows of a list up to one: they name people, and go as soon as it is in, or given up. */
export const dropRowsUpTo = (tx: Writer, id: string, n: number): number =>
  tx.run(q.deleteFrom('import_rows').where('import_id', '=', id).where('n', '<=', n));

/** Lists that were never finished, and the rows of all: at a start nobody works on any. */
export function dropUnfinishedImports(tx: Writer): void {
  tx.run(q.deleteFrom('import_rows'));
  tx.run(q.deleteFrom('imports').where('report', 'is', null));
}

/** A row as it lies in the table. */
export type KeptRow = ImportRowsTable;

const ROW = prepared((row: KeptRow) => q.insertInto('import_rows').values(row));

export const keepRow = (tx: Writer, row: KeptRow): number => tx.run(ROW(row));

export const importRowCount = (read: Reader, id: string): number =>
  read.first(
    q
      .selectFrom('import_rows')
      .where('import_id', '=', id)
      .select((eb) => eb.fn.countAll<number>().as('rows')),
  )?.rows ?? 0;

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

type Fate = Pick<ImportRowsTable, 'import_id' | 'n' | 'fate' | 'reason' | 'match'>;

const FATE = prepared(({ import_id, n, ...fate }: Fate) =>
  q.updateTable('import_rows').set(fate).where('import_id', '=', import_id).where('n', '=', n),
);

export const setFate = (tx: Writer, fate: Fate): number => tx.run(FATE(fate));

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
