import type { Draft } from '../../../../app/contract/draft.ts';
import type { SpeechStatus } from '../../../../app/contract/shop.ts';
import type { Asks, Turn } from '../../../../app/contract/talk.ts';
import { asName } from '../../../../app/core/intent/as-name.ts';
import type { MicState } from '../../../voice/mic-state.ts';
import type { Bar } from './bar.ts';

/** What an answer asks of the shopkeeper. */
export type Mood = 'confirm' | 'choose' | 'ask' | 'not' | 'done' | 'refused';

/** How an answer of the engine is shown. */
export function moodOf(turn: Turn): Mood {
  if (turn.error !== null) return 'refused';
  if (turn.asks !== null) return asking(turn.asks);
  return turn.intent === 'UNKNOWN' ? 'not' : 'done';
}

function asking(asks: Asks): Mood {
  if (asks.choices.length > 0) return 'choose';
  return asks.what === 'confirm' ? 'confirm' : 'ask';
}

/** Says whether the open yes-or-no question is "shall I save this bill?", so that Enter means Save. */
export function asksToSave(turn: Turn): boolean {
  return moodOf(turn) === 'confirm' && turn.draft !== null && turn.asks?.saves === true;
}

/** The answer that waits for the shopkeeper, or null when nothing is asked. */
export function openQuestion(bar: Bar): Turn | null {
  if (bar.kind !== 'answer') return null;
  return ['confirm', 'choose', 'ask'].includes(moodOf(bar.turn)) ? bar.turn : null;
}

/** What a digit can pick: the choices of a question, else the suggestions of a sentence not understood. */
export function pickable(bar: Bar): readonly string[] {
  if (bar.kind !== 'answer') return [];
  const mood = moodOf(bar.turn);
  if (mood === 'choose') return bar.turn.asks?.choices.map((_, index) => String(index + 1)) ?? [];
  return mood === 'not' ? bar.turn.suggestions.slice(0, 3) : [];
}

/** Says whether a person must be chosen before this bill may be saved. */
export function waitsForCustomer(bar: Bar): boolean {
  const turn = openQuestion(bar);
  return turn?.asks?.what === 'customer' && turn.asks.choices.length > 0;
}

/** Whom it is asked about, as they were called: "Rahul", not the first of those who may be meant. */
export function askedName({ entities: { customer } }: Turn): string | null {
  return customer ? asName(customer.heard) : null;
}

/** The bill of a question; null also once the draft it was asked beside was changed by a scan or a tap: that is what is seen then. */
export const waitsBeside = ({ draft: before, waits }: Turn, draft: Draft | null): Draft | null =>
  before?.id === draft?.id && before?.version === draft?.version ? waits : null;

/** The bill that is shown in place of a draft while it is asked whose it is; null when none waits for that. */
export const waitingBill = (bar: Bar, draft: Draft | null): Draft | null =>
  bar.kind === 'answer' && waitsForCustomer(bar) ? waitsBeside(bar.turn, draft) : null;

/** What the resting bar shows: ready to listen, or why it cannot. */
export type Rest = 'ready' | 'loading' | 'noModel' | 'micOff';

export function restOf(mic: MicState, { state }: SpeechStatus): Rest {
  if (state === 'failed') return 'noModel';
  if (mic === 'denied' || mic === 'missing' || mic === 'busy') return 'micOff';
  // The window is drawn before the model is asked for.
  return state === 'absent' || state === 'loading' ? 'loading' : 'ready';
}
