import { z } from 'zod';
import type { Language } from '../intent/types.ts';
import type { When, WhenDoubt } from '../intent/when/resolve.ts';

/** A customer that is known, or one that was named and does not exist yet. */
export interface Person {
  readonly id: string | null;
  readonly name: string;
}

/** What the counter asked and waits to hear. `next` is the command that goes on with the answer. */
export type Question =
  | {
      readonly what: 'customer';
      readonly heard: string;
      /** Empty: nobody of that name is known, and "haan" makes them. */
      readonly choices: readonly { readonly id: string; readonly name: string }[];
      readonly next: PersonCommand;
    }
  | {
      readonly what: 'product';
      readonly heard: string;
      readonly choices: readonly { readonly id: string; readonly name: string }[];
      /** Which item of `next` is meant, 0-based. */
      readonly item: number;
      readonly next: ItemsCommand;
    }
  | { readonly what: 'advance'; readonly next: PayCommand }
  /** When? `doubt` is what is not clear of the time in `next`. */
  | { readonly what: 'when'; readonly doubt: WhenDoubt | 'unsaid'; readonly next: TimedCommand };

/** What a door may note in a conversation: anything that JSON can hold. */
export const note = z.json();
export type Note = z.output<typeof note>;

/** The memory of one conversation, kept in the shop's file after every turn. */
export interface Conversation {
  readonly activeCustomer: { readonly id: string; readonly name: string } | null;
  readonly draftId: string | null;
  /** When that draft was last read back, ISO. */
  readonly draftAt: string | null;
  /** The reminder that was last spoken of. */
  readonly reminderId: string | null;
  readonly question: Question | null;
  readonly turns: number;
  /** What was said and answered, newest last, at most 20. */
  readonly messages: readonly Message[];
  /** Whom the talk was about, one after the other, newest last, at most 20; `at` is when they came up. */
  readonly customers: readonly { readonly id: string; readonly name: string; readonly at: string }[];
  /** What doors noted in it. */
  readonly context: Readonly<Record<string, Note>>;
}

export interface Message {
  readonly from: 'shopkeeper' | 'counter';
  readonly text: string;
  /** ISO in India. */
  readonly at: string;
}

export const NEW_CONVERSATION: Conversation = {
  activeCustomer: null,
  draftId: null,
  draftAt: null,
  reminderId: null,
  question: null,
  turns: 0,
  messages: [],
  customers: [],
  context: {},
};

/** An item of a command: a product of the shop, or words for one that it does not have. */
export interface ItemOrder {
  readonly productId: string | null;
  readonly product: string;
  /** As said, in `unit`. */
  readonly quantity: number;
  readonly unit: string | null;
  /** Rupees, when the item was asked by money. */
  readonly amount: number | null;
  /** Products that share the word ("dal" among five): one is chosen before anything is done. Empty when sure. */
  readonly rivals: readonly { readonly id: string; readonly name: string }[];
}

/** What the counter can be told to do, by name. */
export interface Commands {
  bill: {
    readonly person: Person | null;
    readonly items: readonly ItemOrder[];
    readonly withGst: boolean | null;
  };
  addItems: { readonly items: readonly ItemOrder[] };
  removeItem: { readonly productId: string };
  setQuantity: { readonly productId: string; readonly quantity: number; readonly unit: string | null };
  setCustomer: { readonly person: Person };
  setGst: { readonly withGst: boolean };
  confirm: object;
  cancelDraft: object;
  showDraft: object;
  pay: {
    readonly person: Person;
    readonly rupees: number;
    readonly mode: 'cash' | 'upi' | 'card';
    readonly advance: boolean;
  };
  credit: { readonly person: Person; readonly rupees: number };
  balance: { readonly person: Person };
  createCustomer: {
    readonly name: string;
    readonly phone: string | null;
    readonly openingRupees: number | null;
  };
  /** Days yyyy-mm-dd; `to` null: one day. */
  summary: { readonly date: string | null; readonly to: string | null };
  remind: {
    /** Null: the shopkeeper themselves. */
    readonly person: Person | null;
    readonly rupees: number | null;
    readonly about: string | null;
    readonly when: When;
  };
  changeReminder: { readonly person: Person | null; readonly when: When };
  /** `when` tells which of several is meant. */
  cancelReminder: { readonly person: Person | null; readonly when: When | null };
  listReminders: {
    readonly person: Person | null;
    readonly days: { readonly from: string; readonly to: string } | null;
  };
  setLanguage: { readonly language: Language };
}

export type CommandOf<Name extends keyof Commands> = {
  [Each in Name]: { readonly do: Each } & Commands[Each];
}[Name];

/** What the counter shall do. Commands are data: the service carries them out in one transaction. */
export type Command = CommandOf<keyof Commands>;

/** Commands that wait for a person to be chosen. */
export type PersonCommand = CommandOf<
  | 'bill'
  | 'pay'
  | 'credit'
  | 'balance'
  | 'setCustomer'
  | 'remind'
  | 'changeReminder'
  | 'cancelReminder'
  | 'listReminders'
>;

/** Commands that carry goods. */
export type ItemsCommand = CommandOf<'bill' | 'addItems'>;

export type PayCommand = CommandOf<'pay'>;

/** Commands that need a moment. */
export type TimedCommand = CommandOf<'remind' | 'changeReminder'>;

/** Why nothing was done; the reply says it in words. */
export type Excuse =
  | { readonly because: 'notUnderstood' }
  | { readonly because: 'empty' }
  | { readonly because: 'tooLong' }
  | { readonly because: 'nothingToConfirm' }
  | { readonly because: 'nothingWaits' }
  | { readonly because: 'cancelledQuestion' }
  | { readonly because: 'needsCustomer' }
  | { readonly because: 'needsAmount' }
  | { readonly because: 'needsItem' }
  | { readonly because: 'notOnBill'; readonly product: string }
  | { readonly because: 'unknownCustomer'; readonly name: string };

/** What follows from a sentence: something to do, something to ask, or a reason why not. */
export type Decision =
  | { readonly kind: 'act'; readonly command: Command }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'excuse'; readonly excuse: Excuse };
