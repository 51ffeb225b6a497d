import type { Reader } from '../../db/gateway.ts';
import type { Memory, NoteAsk } from '../contract/talk.ts';
import { noted, recentByName } from '../core/conversation/memory.ts';
import { NEW_CONVERSATION } from '../core/conversation/state.ts';
import { istIso } from '../core/datetime/ist.ts';
import { saveConversation } from '../repositories/plain.ts';
import type { Entry } from './books.ts';
import { type Moment, recalled } from './conversation-store.ts';
import { Refusal } from './refusal.ts';

/** What a conversation remembers; empty when it is unknown or too old. */
export function readMemory(read: Reader, moment: Moment, conversationId: string): Memory {
  const found = recalled(read, moment, conversationId);
  const { activeCustomer, draftId, turns, messages, customers, context } = found?.state ?? NEW_CONVERSATION;
  return {
    conversationId,
    turns,
    messages: [...messages],
    activeCustomer,
    customers: [...customers],
    recentCustomers: Object.fromEntries(recentByName({ customers })),
    draftId,
    context: { ...context },
    until: found && istIso(Date.parse(found.at) + moment.lifetimeMs),
  };
}

/** Keeps a note of a door in a conversation, or takes one away. Refuses with `invalid_input` when it holds too many. */
export function noteInMemory(
  entry: Entry,
  lifetimeMs: number,
  { conversationId, key, value }: NoteAsk,
): Memory {
  const moment = { nowMs: entry.nowMs, lifetimeMs };
  const found = recalled(entry.tx, moment, conversationId);
  const next = noted(found?.state ?? NEW_CONVERSATION, key, value);
  if (!next) throw new Refusal('invalid_input', 'key');
  saveConversation(entry.tx, conversationId, JSON.stringify(next), found?.at ?? entry.at);
  return readMemory(entry.tx, moment, conversationId);
}
