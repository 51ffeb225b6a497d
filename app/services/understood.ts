import type { Excuse } from '../core/conversation/state.ts';
import type { Context, Intent, Understanding } from '../core/intent/types.ts';

/** Gives sentences their meaning. */
export interface Understands {
  understand(text: string, context: Context): Understanding;
}

/** What only makes sense while a draft waits; said without one, the reply says so instead of "not understood". */
const FOR_A_DRAFT: readonly Intent[] = [
  'CANCEL_INVOICE',
  'SHOW_PENDING_INVOICE',
  'TOGGLE_GST',
  'CHANGE_QUANTITY',
  'CHANGE_PRICE',
  'REMOVE_ITEM',
  'APPLY_DISCOUNT',
  'SET_CUSTOMER',
  'SET_PAYMENT',
  'SWITCH_DRAFT',
];

export interface Understood {
  readonly heard: Understanding;
  /** The sentence is for a draft, and there is none: why nothing follows. */
  readonly excuse: Excuse | null;
}

/** Nobody here knows what it means. */
export const isLost = ({ heard, excuse }: Understood): boolean =>
  excuse === null && heard.meanings[0].intent === 'UNKNOWN';

/**
 * The meaning of a sentence at this counter. Goods named alone are for the draft on the screen; where there is none they
 * begin one, because that is what somebody at a counter who says "2 chawal" wants.
 */
export function understood(ear: Understands, text: string, context: Context): Understood {
  const heard = ear.understand(text, context);
  if (context.draft || heard.meanings[0].intent !== 'UNKNOWN') return { heard, excuse: null };
  const withDraft = ear.understand(text, { ...context, draft: true });
  const [{ intent }] = withDraft.meanings;
  if (intent === 'ADD_ITEM') return { heard: withDraft, excuse: null };
  if (intent === 'CONFIRM_INVOICE') return { heard, excuse: { because: 'nothingToConfirm' } };
  return { heard, excuse: FOR_A_DRAFT.includes(intent) ? { because: 'nothingWaits' } : null };
}
