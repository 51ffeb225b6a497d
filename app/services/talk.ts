import { DbError } from '../../db/errors.ts';
import type { Reader } from '../../db/gateway.ts';
import type { Turn } from '../contract/talk.ts';
import { turn as turnSchema } from '../contract/talk.ts';
import type { Nearby } from '../core/conversation/nearby.ts';
import { negativeIn } from '../core/conversation/negative.ts';
import type { Replies } from '../core/conversation/replies/reply.ts';
import type { Conversation, Excuse } from '../core/conversation/state.ts';
import { istIso } from '../core/datetime/ist.ts';
import type { Context, Language, Meaning, Understanding } from '../core/intent/types.ts';
import { invoiceById } from '../repositories/invoices.ts';
import { keepTurn, turnRow } from '../repositories/plain.ts';
import { draftInMind, savedAs } from './acting/draft.ts';
import type { Books, Entry } from './books.ts';
import { recall, remember } from './conversation-store.ts';
import { Refusal } from './refusal.ts';
import { refusedWith } from './refused.ts';
import { HIDDEN, hidden, isSecret } from './secret.ts';
import { changeSettings, readSettings } from './settings.ts';
import { type Breath, excused, takeSteps } from './steps.ts';
import type { Saying, Steps } from './turn.ts';
import { turnMessage } from './turn-message.ts';
import { isLost, type Understands, type Understood, understood } from './understood.ts';
import { waitingBill } from './waiting-bill.ts';

export interface TalkParts {
  readonly books: Books;
  readonly ear: Understands;
  /** For typed words that nobody understands. */
  readonly nearby: Nearby;
  readonly replies: Replies;
  readonly sameName: (name: string) => readonly string[];
  readonly productNamed: (name: string) => string | null;
  /** How long a conversation lives after its last turn, milliseconds. */
  readonly lifetimeMs: number;
  /** The code that forgets a customer can be mailed to the owner. */
  readonly hasMail: boolean;
  readonly isRecording: () => boolean;
}

/** No sentence of a counter is longer; what is, is a slip of the clipboard. */
const LONGEST = 2000;
const TURNS_KEPT_MS = 24 * 3600 * 1000;

/**
 * One turn: understands a sentence, does what it says, and answers. Everything it changes is one write. A proposal counts only for a
 * sentence that nobody here understands, and only while nothing else was said since.
 */
export function say(parts: TalkParts, saying: Saying, proposal: Proposal | null = null): Turn {
  const began = performance.now();
  const before = turnRow(parts.books.read, saying.id);
  if (before) return sameTurn(before, saying);
  try {
    return takeTurn(parts, saying, proposal, began);
  } catch (error) {
    return afterFailure(parts, saying, error);
  }
}

function sameTurn(before: NonNullable<ReturnType<typeof turnRow>>, saying: Saying): Turn {
  const sameText = before.text === saying.text || before.text === HIDDEN;
  if (!sameText || before.conversation_id !== saying.conversationId) throw new Refusal('operation_reused');
  return turnSchema.parse(JSON.parse(before.answer));
}

function takeTurn(parts: TalkParts, saying: Saying, proposal: Proposal | null, began: number): Turn {
  const { turn, switched } = parts.books.write((entry) => {
    const { sameName, productNamed, lifetimeMs, hasMail } = parts;
    const state = recall(entry.tx, { nowMs: entry.nowMs, lifetimeMs }, saying.conversationId);
    const context = contextOf({ read: entry.tx, now: entry.at }, state, saying.draftId);
    const own = understood(parts.ear, saying.text.slice(0, LONGEST), context);
    const meant = withProposal(own, proposal, state);
    const { heard } = meant;
    const understoodAt = performance.now();
    const told = isSecret(heard, context)
      ? { ...hidden(saying, heard), offers: [] }
      : { saying, heard, offers: offersFor(parts, saying, meant, context) };
    for (const meaning of heard.meanings) refuseNegative(saying.text, meaning);
    const isRecording = parts.isRecording();
    const breath: Breath = { entry, saying, sameName, productNamed, lifetimeMs, hasMail, isRecording };
    const excuse = unfit(saying.text) ?? meant.excuse;
    const steps = excuse ? excused(breath, state, excuse) : takeSteps(breath, state, heard.meanings);
    const telling = { entry, replies: parts.replies, language: languageOf(entry, steps) };
    const bill = { entry, source: saying.source, productNamed };
    const waiting = waitingBill(bill, steps.state, steps.open);
    const message = turnMessage({ ...telling, ...told, waiting }, steps);
    const ms = { understand: understoodAt - began, total: performance.now() - began };
    const answer = { turn: { ...message, ms }, state: steps.state };
    return { turn: kept(parts, entry, told.saying, answer), switched: switchedTo(steps) };
  });
  if (switched) changeSettings(parts.books, { language: switched });
  return turn;
}

/** What may have been said instead: the ear's other readings of speech, else what typed words that mean nothing sound like. */
function offersFor({ nearby }: TalkParts, { spoken, text }: Saying, own: Understood, context: Context) {
  if (spoken) return spoken.offers;
  return isLost(own) ? nearby(text, context) : [];
}

/** What a model outside thought, for a conversation as it was when it was asked. */
export interface Proposal {
  readonly meaning: Meaning;
  readonly turns: number;
}

function withProposal(own: Understood, proposal: Proposal | null, { turns }: Conversation): Understood {
  if (proposal === null || proposal.turns !== turns || !isLost(own)) return own;
  return { ...own, heard: { ...own.heard, meanings: [proposal.meaning] } };
}

/** Refuses with `amount_invalid`, `quantity_invalid`. */
function refuseNegative(text: string, meaning: Meaning): void {
  const code = negativeIn(text, meaning);
  if (code) throw new Refusal(code);
}

/** Why a sentence is not looked at for what it says. */
function unfit(text: string): Excuse | null {
  if (text.trim() === '') return { because: 'empty' };
  return text.length > LONGEST ? { because: 'tooLong' } : null;
}

/** What is going on at the counter, for the ear; `now` is ISO in India. */
export function contextOf(
  at: { read: Reader; now: string },
  state: Conversation,
  draftId: string | null,
): Context {
  const open = draftInMind(at.read, state, draftId);
  return {
    draft: open !== null,
    question: asked(state),
    activeCustomer: state.activeCustomer,
    draftProducts: open?.draft.lines.map((line) => ({ id: line.productId, name: line.name })) ?? [],
    today: at.now.slice(0, 10),
    now: at.now,
  };
}

/** "haan" and "nahi" answer a question about money as they answer a draft's; the rest ask for one of several. */
function asked({ question }: Conversation): Context['question'] {
  if (question === null) return null;
  if (question.what === 'when') return 'when';
  if (question.what === 'otp') return 'code';
  return question.what === 'confirm' ? 'confirm' : 'customer';
}

/** The language the shop speaks from here on, when that was said and may be done. */
function switchedTo({ outcomes }: Steps): Language | null {
  const switched = outcomes.find((outcome) => outcome.kind === 'language');
  return switched?.kind === 'language' ? switched.language : null;
}

const languageOf = (entry: Entry, steps: Steps): Language =>
  switchedTo(steps) ?? readSettings(entry.tx).language;

function kept(
  { lifetimeMs }: TalkParts,
  entry: Entry,
  saying: Saying,
  { turn, state }: { readonly turn: Turn; readonly state: Conversation },
): Turn {
  const words = { said: saying.text, reply: turn.reply.text, lifetimeMs };
  remember(entry, saying.conversationId, state, words);
  const row = {
    id: saying.id,
    conversation_id: saying.conversationId,
    text: saying.text,
    answer: JSON.stringify(turn),
    at: entry.at,
  };
  keepTurn(entry.tx, row, istIso(entry.nowMs - TURNS_KEPT_MS));
  return turn;
}

/**
 * A refusal is an answer like any other. After an error of the disk the file was opened anew: when the bill is in
 * it after all, the answer is "already saved" and not "try again".
 */
function afterFailure(parts: TalkParts, saying: Saying, error: unknown): Turn {
  const { books, replies } = parts;
  if (error instanceof DbError && error.outcomeUnknown && saying.draftId !== null) {
    const saved = invoiceById(books.read, saying.draftId);
    if (saved) return foundSaved(parts, saying, saved.id);
  }
  return refusedWith({ books, replies }, saying, error);
}

function foundSaved(parts: TalkParts, saying: Saying, invoiceId: string): Turn {
  const { books, replies, lifetimeMs } = parts;
  return books.write((entry) => {
    const state = recall(entry.tx, { nowMs: entry.nowMs, lifetimeMs }, saying.conversationId);
    const done = savedAs({ entry, state }, invoiceId, true);
    const steps: Steps = {
      state: done.state,
      outcomes: [done.outcome],
      savedId: invoiceId,
      document: undefined,
      open: null,
    };
    const language = readSettings(entry.tx).language;
    const heard: Understanding = {
      meanings: [{ intent: 'CONFIRM_INVOICE', confidence: 1, entities: {}, spans: [] }],
      alternatives: [],
      language,
    };
    const turn = turnMessage({ entry, saying, replies, language, heard, offers: [], waiting: null }, steps);
    return kept(parts, entry, saying, { turn, state: done.state });
  });
}
