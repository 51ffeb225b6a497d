import type { Outcome } from '../core/conversation/outcome.ts';
import type { Conversation } from '../core/conversation/state.ts';
import type { Spoken } from '../core/conversation/voice-safety.ts';
import type { LineSource } from '../core/sale/draft.ts';
import type { Done } from './acting/acting.ts';
import type { OpenDraft } from './draft-store.ts';

/** One sentence at the counter. */
export interface Saying {
  /** Made by the caller; the same id answers with the same turn. */
  readonly id: string;
  readonly text: string;
  readonly conversationId: string;
  readonly draftId: string | null;
  readonly source: LineSource;
  /** The door has a microphone that may be left on for a note. */
  readonly recorder: boolean;
  /** How it was spoken, when a microphone heard it. */
  readonly spoken?: Spoken;
}

/** What was said and done in one breath. */
export interface Steps {
  readonly state: Conversation;
  readonly outcomes: readonly Outcome[];
  readonly savedId: string | null;
  readonly document: Done['document'];
  readonly open: OpenDraft | null;
}
