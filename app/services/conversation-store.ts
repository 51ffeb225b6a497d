import type { Reader } from '../../db/gateway.ts';
import { remembered } from '../core/conversation/memory.ts';
import { type Conversation, NEW_CONVERSATION } from '../core/conversation/state.ts';
import { istIso } from '../core/datetime/ist.ts';
import { conversationRow, dropConversationsBefore, saveConversation } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { conversationSchema } from './conversation-schema.ts';

/** A moment, and how long a conversation lives after its last turn; milliseconds. */
export interface Moment {
  readonly nowMs: number;
  readonly lifetimeMs: number;
}

/** Whether what was last touched at `at` (ISO) is older than any conversation lives. */
export const isStale = (at: string, { nowMs, lifetimeMs }: Moment): boolean =>
  nowMs - Date.parse(at) > lifetimeMs;

/** A conversation that is remembered, and when its last turn was; null when it is unknown, too old or of another program. */
export function recalled(
  read: Reader,
  moment: Moment,
  id: string,
): { readonly state: Conversation; readonly at: string } | null {
  const row = conversationRow(read, id);
  if (!row || isStale(row.updated_at, moment)) return null;
  const known = conversationSchema.safeParse(JSON.parse(row.state));
  return known.success ? { state: known.data, at: row.updated_at } : null;
}

/** The memory of a conversation; a fresh one when nothing is remembered. */
export const recall = (read: Reader, moment: Moment, id: string): Conversation =>
  recalled(read, moment, id)?.state ?? NEW_CONVERSATION;

/** Keeps what was said and what the conversation is about; those that nobody went on with are gone. */
export function remember(
  { tx, at, nowMs }: Entry,
  id: string,
  state: Conversation,
  turn: { readonly said: string; readonly reply: string; readonly lifetimeMs: number },
): void {
  saveConversation(tx, id, JSON.stringify(remembered(state, { ...turn, at })), at);
  dropConversationsBefore(tx, istIso(nowMs - turn.lifetimeMs));
}
