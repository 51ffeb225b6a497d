import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { KeptSoundsTable } from '../../db/schema/kept-sounds.ts';

export type KeptRow = Omit<KeptSoundsTable, 'sound'>;

const rows = q
  .selectFrom('kept_sounds')
  .select(['id', 'draft_id', 'at', 'day', 'seconds'])
  .orderBy('at')
  .orderBy('id');

export const keepSound = (tx: Writer, row: KeptSoundsTable): number =>
  tx.run(q.insertInto('kept_sounds').values(row));

export const keptSound = (read: Reader, id: string): KeptRow | undefined =>
  read.first(rows.where('id', '=', id));

/** The notes of a draft or bill, or those of a day, the oldest first. */
export const keptOf = (read: Reader, draftId: string): KeptRow[] =>
  read.all(rows.where('draft_id', '=', draftId));
export const keptOn = (read: Reader, day: string): KeptRow[] => read.all(rows.where('day', '=', day));

export const soundOf = (read: Reader, id: string): Uint8Array | undefined =>
  read.first(q.selectFrom('kept_sounds').select('sound').where('id', '=', id))?.sound;

export const dropSound = (tx: Writer, id: string): number =>
  tx.run(q.deleteFrom('kept_sounds').where('id', '=', id));

export const dropSoundsBefore = (tx: Writer, day: string): number =>
  tx.run(q.deleteFrom('kept_sounds').where('day', '<', day));

/** Notes that were spoken at bills of these customers, and at drafts of theirs. */
export function dropSoundsOf(tx: Writer, customerIds: readonly string[], draftIds: readonly string[]): void {
  const theirs = q.selectFrom('invoices').select('id').where('customer_id', 'in', customerIds);
  tx.run(q.deleteFrom('kept_sounds').where('draft_id', 'in', theirs));
  if (draftIds.length > 0) tx.run(q.deleteFrom('kept_sounds').where('draft_id', 'in', draftIds));
}
