import { DbError } from '../../db/errors.ts';
import type { ErrorCode, ErrorShape } from '../contract/errors.ts';
import { refusalSentence } from '../contract/refusals/index.ts';
import type { Turn } from '../contract/talk.ts';
import type { Replies } from '../core/conversation/replies/reply.ts';
import type { Language } from '../core/intent/types.ts';
import type { Books } from './books.ts';
import { findOpen } from './draft-store.ts';
import { draftMessage } from './draft-view.ts';
import { Refusal } from './refusal.ts';
import { readSettings } from './settings.ts';
import type { Saying } from './turn.ts';

/** The code of an error on its way to a door; null for a fault of the program. */
export function codeOf(error: unknown): { code: ErrorCode; detail: string | null } | null {
  if (error instanceof Refusal) return { code: error.code, detail: error.detail };
  if (error instanceof DbError) return { code: error.code, detail: error.detail };
  return null;
}

/** An error as doors see it, in the shop's language. */
export const errorMessage = (
  { code, detail }: { code: ErrorCode; detail: string | null },
  language: Language,
  errorId: string | null = null,
): ErrorShape => ({
  code,
  message: refusalSentence(code, language),
  detail: detail?.slice(0, 500) ?? null,
  errorId,
});

/** The turn that answers a refused sentence: nothing was changed, the draft is as it was. Faults of the program pass through. */
export function refusedWith(
  { books, replies }: { books: Books; replies: Replies },
  saying: Saying,
  error: unknown,
): Turn {
  const known = codeOf(error);
  if (!known) throw error;
  const { language } = readSettings(books.read);
  const open = saying.draftId === null ? null : findOpen(books.read, saying.draftId);
  const shape = errorMessage(known, language);
  return {
    id: saying.id,
    text: saying.text,
    intent: 'UNKNOWN',
    confidence: 0,
    cloud: false,
    entities: {},
    spans: [],
    also: [],
    reply: { text: shape.message, language },
    spoken: replies.aloud([{ kind: 'refused', sentence: shape.message }], language),
    suggestions: [],
    figures: [],
    asks: null,
    draft: open && draftMessage(books.read, open, books.today()),
    waits: null,
    document: null,
    invoice: null,
    recorder: null,
    error: shape,
    ms: {},
  };
}
