import type { CommandOf } from '../core/conversation/commands.ts';
import type { Conversation } from '../core/conversation/state.ts';
import { EMPTY_DRAFT, type LineSource } from '../core/sale/draft.ts';
import type { Entry } from './books.ts';
import { addOrders, type ProductNamed, withGst } from './draft-edits.ts';
import { NO_STEPS, type OpenDraft } from './draft-store.ts';
import { Refusal } from './refusal.ts';

/** With what a bill is worked out. */
export interface WaitingParts {
  readonly entry: Entry;
  readonly source: LineSource;
  readonly productNamed: ProductNamed;
}

/**
 * The bill that waits for an answer to "which Rahul?", as it will be: the goods are seen while the name is asked. Nothing of it is
 * written. Null when nothing like it is asked, when it has no goods, and when it cannot be made; that is said after the answer.
 */
export function waitingBill(
  parts: WaitingParts,
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
function madeOf(
  { entry, source, productNamed }: WaitingParts,
  { items, withGst: gst }: CommandOf<'bill'>,
  open: OpenDraft | null,
): OpenDraft {
  const before = open?.draft.customer === null ? open.draft : EMPTY_DRAFT;
  const taxed = gst === null ? before : withGst(entry, before, gst);
  const draft = addOrders(entry, taxed, items, source, productNamed);
  const steps = { past: NO_STEPS, future: NO_STEPS };
  return { id: entry.ids.next(), version: 0, draft, ...steps, openedAt: entry.at, updatedAt: entry.at };
}
