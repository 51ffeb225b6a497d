import type { Reader } from '../../db/gateway.ts';
import type { Conversation } from '../core/conversation/state.ts';
import { NEW_CONVERSATION, REMEMBERED } from '../core/conversation/state.ts';
import { conversationRow, saveConversation } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { conversationSchema } from './conversation-schema.ts';

/** A conversation is forgotten when nobody spoke for this long. */
const LIFETIME_MS = 4 * 3600 * 1000;

/** Whether what was last touched at `at` (ISO) is older than any conversation lives. */
export const isStale = (at: string, nowMs: number): boolean => nowMs - Date.parse(at) > LIFETIME_MS;

/** The memory of a conversation; a fresh one when it is unknown, too old or of another program. */
export function recall(at: { read: Reader; nowMs: number }, id: string): Conversation {
  const row = conversationRow(at.read, id);
  if (!row || isStale(row.updated_at, at.nowMs)) return NEW_CONVERSATION;
  const known = conversationSchema.safeParse(JSON.parse(row.state));
  return known.success ? known.data : NEW_CONVERSATION;
}

/** Keeps what was said and what the conversation is about. */
export function remember(entry: Entry, id: string, state: Conversation, said: string, reply: string): void {
  const recent = [...state.recent, { said: said.slice(0, 200), reply: reply.slice(0, 200) }].slice(
    -REMEMBERED,
  );
  saveConversation(entry.tx, id, JSON.stringify({ ...state, recent, turns: state.turns + 1 }), entry.at);
}
