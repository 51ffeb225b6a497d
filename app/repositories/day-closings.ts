import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { DayClosingsTable } from '../../db/schema/day.ts';

/** The closing of a day, or undefined while it is open. */
export const closingOf = (read: Reader, day: string): DayClosingsTable | undefined =>
  read.first(
    q.selectFrom('day_closings').selectAll().where('day', '=', day).orderBy('at').orderBy('fact_id').limit(1),
  );

/** The closing that counted the drawer last. */
export const lastClosing = (read: Reader): DayClosingsTable | undefined =>
  read.first(q.selectFrom('day_closings').selectAll().orderBy('day', 'desc').orderBy('at', 'desc').limit(1));
