import type { CommandOf, Commands, Person, SureCommand } from '../../core/conversation/commands.ts';
import type { Doubt, Outcome } from '../../core/conversation/outcome.ts';
import type { Conversation, Excuse, Question } from '../../core/conversation/state.ts';
import { LARGEST_AMOUNT, parseRupees } from '../../core/money/parse.ts';
import type { LineSource } from '../../core/sale/draft.ts';
import type { Paise } from '../../core/units.ts';
import type { Entry } from '../books.ts';
import type { ProductNamed } from '../draft-edits.ts';
import type { OpenDraft } from '../draft-store.ts';
import { Refusal } from '../refusal.ts';

/** What a command came to: the memory after it, the words for it, the bill if one was saved. */
export interface Done {
  readonly state: Conversation;
  readonly outcome: Outcome;
  readonly savedId: string | null;
  /** A saved bill that was asked for; `open`: its paper is wanted now. */
  readonly document?: { readonly id: string; readonly open: boolean };
}

export interface Acting {
  readonly entry: Entry;
  readonly state: Conversation;
  /** The draft on the screen, or the conversation's own, or the shop's latest. */
  readonly open: OpenDraft | null;
  readonly source: LineSource;
  /** A code can be mailed to the owner. */
  readonly hasMail: boolean;
  /** Customers whose name is this one, by the shop's index: asked before a twin is made. */
  readonly sameName: (name: string) => readonly string[];
  /** The one product that a name can mean, by the shop's index: asked before a new one is made. */
  readonly productNamed: ProductNamed;
}

/** Carries out one command. */
export type Handler<Name extends keyof Commands> = (acting: Acting, command: CommandOf<Name>) => Done;

/** The commands that one file carries out. */
export type Handlers<Name extends keyof Commands> = { readonly [Each in Name]: Handler<Each> };

export const done = (state: Conversation, outcome: Outcome, savedId: string | null = null): Done => ({
  state: { ...state, question: null },
  outcome,
  savedId,
});

/** Nothing is done yet: the question waits. */
export const waiting = (state: Conversation, question: Conversation['question'], outcome: Outcome): Done => ({
  state: { ...state, question },
  outcome,
  savedId: null,
});

/** Asks, and does nothing until there is an answer. `doubts`: what a yes would do. */
export const asking = (state: Conversation, question: Question, doubts: readonly Doubt[] = []): Done =>
  waiting(state, question, { kind: 'ask', question, about: doubts });

/** Done, and from here on the talk is about this customer. */
export const about = (
  { state }: Acting,
  { id, name }: { id: string; name: string },
  outcome: Outcome,
): Done => done({ ...state, activeCustomer: { id, name } }, outcome);

/** Done in somebody's khata: "galat ho gaya" may be about it. */
export const written = (acting: Acting, person: { id: string; name: string }, outcome: Outcome): Done => {
  const { id, name } = person;
  const done = { ...acting.state.done, khata: { id, name }, last: 'khata' } as const;
  return about({ ...acting, state: { ...acting.state, done } }, person, outcome);
};

/** Asks for a yes of its own before money moves. */
export const sure = ({ state }: Acting, next: SureCommand, doubt: Doubt): Done =>
  asking(state, { what: 'confirm', next }, [doubt]);

/** Nothing is done, and why. */
export const refused = ({ state }: Acting, excuse: Excuse): Done => done(state, { kind: 'excuse', excuse });

/** The id of a person whom the shop knows. Refuses with `customer_missing`. */
export function knownId(person: Person): string {
  if (person.id === null) throw new Refusal('customer_missing');
  return person.id;
}

/** Rupees as said, in paise. Refuses with `amount_invalid`: nothing, below zero, three decimals, above ₹10 crore. */
export function money(rupees: number): Paise {
  const amount = parseRupees(String(rupees));
  if (amount === null || amount <= 0 || amount > LARGEST_AMOUNT) throw new Refusal('amount_invalid');
  return amount;
}
