import { sql } from 'kysely';
import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { prepared } from '../../db/prepared.ts';
import type { DraftsTable, ShopTable } from '../../db/schema/tables.ts';

/** The plain tables of this PC: drafts, conversations, turns, settings. JSON goes in and out as text. */

export const openDrafts = (read: Reader): DraftsTable[] =>
  read.all(
    q.selectFrom('drafts').selectAll().where('status', '=', 'open').orderBy('opened_at').orderBy('id'),
  );

export const draftRow = (read: Reader, id: string): DraftsTable | undefined =>
  read.first(q.selectFrom('drafts').selectAll().where('id', '=', id));

/** The draft that was touched last, open or closed. */
export const lastDraftId = (read: Reader): string | undefined =>
  read.first(q.selectFrom('drafts').select('id').orderBy('updated_at', 'desc').orderBy('id', 'desc').limit(1))
    ?.id;

export function saveDraft(tx: Writer, row: DraftsTable): void {
  const { id, ...rest } = row;
  tx.run(
    q
      .insertInto('drafts')
      .values(row)
      .onConflict((clash) => clash.column('id').doUpdateSet(rest)),
  );
}

/** Takes a draft away, from the conversations that speak of it too. */
export function deleteDraft(tx: Writer, id: string): void {
  tx.run(q.deleteFrom('drafts').where('id', '=', id));
  leaveDraft(tx, id);
}

/** Closed drafts are kept for the day in which they were closed. */
export const dropClosedBefore = (tx: Writer, at: string): number =>
  tx.run(q.deleteFrom('drafts').where('status', '=', 'closed').where('updated_at', '<', at));

export const conversationRow = (
  read: Reader,
  id: string,
): { state: string; updated_at: string } | undefined =>
  read.first(q.selectFrom('conversations').select(['state', 'updated_at']).where('id', '=', id));

export function saveConversation(tx: Writer, id: string, state: string, at: string): void {
  tx.run(
    q
      .insertInto('conversations')
      .values({ id, state, updated_at: at })
      .onConflict((clash) => clash.column('id').doUpdateSet({ state, updated_at: at })),
  );
}

export const dropConversationsBefore = (tx: Writer, at: string): number =>
  tx.run(q.deleteFrom('conversations').where('updated_at', '<', at));

/** Lets no conversation speak of a draft any more. */
export const leaveDraft = (tx: Writer, draftId: string): number =>
  tx.run(
    q
      .updateTable('conversations')
      .set({ state: sql<string>`json_set(state, '$.draftId', NULL)` })
      .where(sql<string | null>`json_extract(state, '$.draftId')`, '=', draftId),
  );

export const turnRow = (read: Reader, id: string) =>
  read.first(q.selectFrom('turns').select(['conversation_id', 'text', 'answer']).where('id', '=', id));

/** The newest answer of a conversation, and when it was given (ISO). */
export const lastTurnRow = (read: Reader, conversationId: string) =>
  read.first(
    q
      .selectFrom('turns')
      .select(['answer', 'at'])
      .where('conversation_id', '=', conversationId)
      .orderBy('at', 'desc')
      .orderBy(sql`rowid`, 'desc')
      .limit(1),
  );

/** Keeps an answer so that the same turn is never acted on twice; old ones of the conversation go. */
export function keepTurn(
  tx: Writer,
  turn: { id: string; conversation_id: string; text: string; answer: string; at: string },
  keepAfter: string,
): void {
  tx.run(q.insertInto('turns').values(turn));
  tx.run(q.deleteFrom('turns').where('at', '<', keepAfter));
}

const SETTING = prepared(({ key }: { key: string }) =>
  q.selectFrom('settings').select('value').where('key', '=', key),
);
export const setting = (read: Reader, key: string): string | undefined => read.first(SETTING({ key }))?.value;

export function saveSetting(tx: Writer, key: string, value: string): void {
  tx.run(
    q
      .insertInto('settings')
      .values({ key, value })
      .onConflict((clash) => clash.column('key').doUpdateSet({ value })),
  );
}

/** The face of the shop; how it stands in GST law is a matter of the day (see gst-profiles.ts). */
export const shopRow = (read: Reader): Omit<ShopTable, 'only' | 'profile' | 'gstin' | 'stamp'> | undefined =>
  read.first(SHOP({}));

const SHOP = prepared(() =>
  q.selectFrom('shop').select(['name', 'state_code', 'address', 'phone', 'counter', 'upi_id']),
);
