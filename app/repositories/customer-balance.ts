import type { Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { Paise } from '../core/units.ts';

/** Puts a cached balance right; the ledger is the truth. */
export const setBalance = (tx: Writer, id: string, balance: Paise): number =>
  tx.run(q.updateTable('customers').set({ balance }).where('id', '=', id));
