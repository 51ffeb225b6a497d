import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';

/** Wrong guesses at the owner's PIN on a day (yyyy-mm-dd). */
export const missesOn = (read: Reader, day: string): number =>
  read.first(q.selectFrom('pin_misses').select('misses').where('day', '=', day))?.misses ?? 0;

export const addMiss = (tx: Writer, day: string): number =>
  tx.run(
    q
      .insertInto('pin_misses')
      .values({ day, misses: 1 })
      .onConflict((clash) =>
        clash.column('day').doUpdateSet((eb) => ({ misses: eb('pin_misses.misses', '+', 1) })),
      ),
  );
