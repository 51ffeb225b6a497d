import type { CommandOf } from '../core/conversation/commands.ts';
import type { Conversation } from '../core/conversation/state.ts';
import { EMPTY_DRAFT } from '../core/sale/draft.ts';
import { type OrderParts, ordered } from './draft-orders.ts';
import { NO_STEPS, type OpenDraft } from './draft-store.ts';
import { Refusal } from './refusal.ts';

/**
 * The bill that waits for an answer to "which Rahul?", as it will be: the goods are seen while the name is asked. Nothing of it is
 * written. Null when nothing like it is asked, when it has no goods, and when it cannot be made; that is said after the answer.
 */
export function waitingBill(
  parts: OrderParts,
  { question }: Conversation,
  open: OpenDraft | null,
): OpenDraft | null {
  if (question?.what !== 'customer' || question.choices.length === 0) return null;
  if (question.next.do !== 'bill' || question.next.items.length === 0) return null;
  try {
    return madeOf(parts, question.next, open);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Nobody's draft becomes theirs; anybody's own stays as it is. */
function madeOf(parts: OrderParts, command: CommandOf<'bill'>, open: OpenDraft | null): OpenDraft {
  const { entry } = parts;
  const draft = ordered(parts, open?.draft.customer === null ? open.draft : EMPTY_DRAFT, command);
  const steps = { past: NO_STEPS, future: NO_STEPS };
  return { id: entry.ids.next(), version: 0, draft, ...steps, openedAt: entry.at, updatedAt: entry.at };
}
