import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { ForgetRequestsTable } from '../../db/schema/people.ts';

export type ForgetRow = ForgetRequestsTable;

export const requestById = (read: Reader, id: string): ForgetRow | undefined =>
  read.first(q.selectFrom('forget_requests').selectAll().where('id', '=', id));

/** The one that was made last, whatever became of it. */
export const newestRequest = (read: Reader): ForgetRow | undefined =>
  read.first(
    q.selectFrom('forget_requests').selectAll().orderBy('made_ms', 'desc').orderBy('id', 'desc').limit(1),
  );

/** How many were made on a day (yyyy-mm-dd), of whatever customer. */
export const requestsOn = (read: Reader, day: string): number =>
  read.first(
    q
      .selectFrom('forget_requests')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('day', '=', day),
  )?.n ?? 0;

/** The request that was made last. */
export const lastRequestId = (read: Reader): string | undefined =>
  read.first(
    q.selectFrom('forget_requests').select('id').orderBy('made_ms', 'desc').orderBy('id', 'desc').limit(1),
  )?.id;

export const addRequest = (tx: Writer, row: ForgetRow): number =>
  tx.run(q.insertInto('forget_requests').values(row));

type Change = Partial<Pick<ForgetRow, 'salt' | 'hash' | 'expires_ms' | 'tries' | 'done'>>;

export const changeRequest = (tx: Writer, id: string, change: Change): number =>
  tx.run(q.updateTable('forget_requests').set(change).where('id', '=', id));
