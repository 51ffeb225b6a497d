import { turn as turnSchema } from '../contract/talk.ts';
import { YES_MS } from '../core/conversation/voice-safety.ts';
import { lastTurnRow } from '../repositories/plain.ts';
import type { Books } from './books.ts';

/** When the questions of each conversation were last read aloud to their end. */
export interface ReadBacks {
  /** The last answer was just read aloud to its end. */
  ended(conversationId: string): void;
  /** Does a "haan" whose first sound came at `startedMs` (epoch ms) answer nothing any more? */
  isLate(conversationId: string, startedMs: number): boolean;
}

/** A stored instant is whole seconds, so an answer may be this much younger than it says, milliseconds. */
const SECOND = 1000;

export function createReadBacks(books: Books): ReadBacks {
  const endedAt = new Map<string, number>();
  return {
    ended: (conversationId) => {
      endedAt.set(conversationId, books.nowMs());
    },
    isLate: (conversationId, startedMs) => {
      const row = lastTurnRow(books.read, conversationId);
      if (!row || turnSchema.parse(JSON.parse(row.answer)).asks === null) return true;
      const answeredMs = Date.parse(row.at) + SECOND;
      return startedMs - Math.max(answeredMs, endedAt.get(conversationId) ?? 0) > YES_MS;
    },
  };
}
