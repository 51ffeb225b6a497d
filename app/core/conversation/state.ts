import { z } from 'zod';
import type { EntryKind } from '../intent/types.ts';
import type { WhenDoubt } from '../intent/when/resolve.ts';
import type {
  Command,
  GoodsCommand,
  ItemsCommand,
  KnownPerson,
  LineCommand,
  PersonCommand,
  SureCommand,
  TimedCommand,
} from './commands.ts';

/** What the counter asked and waits to hear. `next` is the command that goes on with the answer. */
export type Question =
  | {
      readonly what: 'customer';
      /** `next` is the thought of a model outside: with a customer it is still asked about. */
      readonly proposed?: true;
      readonly heard: string;
      /** Empty: nobody of that name is known, and "haan" makes them. */
      readonly choices: readonly { readonly id: string; readonly name: string }[];
      readonly next: PersonCommand;
    }
  | {
      readonly what: 'product';
      readonly proposed?: true;
      readonly heard: string;
      readonly choices: readonly { readonly id: string; readonly name: string }[];
      /** Which item of `next` is meant, 0-based; 0 for a command about one thing. */
      readonly item: number;
      readonly next: ItemsCommand | GoodsCommand | LineCommand;
    }
  /** What was not asked for in so many words: a yes does it. */
  | { readonly what: 'confirm'; readonly next: SureCommand }
  /** Which of the things just done was wrong. */
  | { readonly what: 'entry'; readonly choices: readonly WrittenEntry[] }
  /** When? `doubt` is what is not clear of the time in `next`. */
  | { readonly what: 'when'; readonly doubt: WhenDoubt | 'unsaid'; readonly next: TimedCommand }
  | Forgetting;

/** A customer is to be forgotten, and waits for the code that was mailed to the owner or for their PIN. */
export interface Forgetting {
  readonly what: 'otp';
  readonly requestId: string;
  readonly way: 'mail' | 'pin';
  readonly name: string;
  readonly bills: number;
  /** Paise; what will be written off, below 0 an advance that is given up. */
  readonly balance: number;
}

/** What a door may note in a conversation: anything that JSON can hold. */
export const note = z.json();
export type Note = z.output<typeof note>;

/** Something that this conversation wrote into the books. */
export interface WrittenEntry {
  readonly entry: EntryKind;
  readonly person: KnownPerson | null;
}

/** The memory of one conversation, kept in the shop's file after every turn. */
export interface Conversation {
  readonly activeCustomer: KnownPerson | null;
  readonly draftId: string | null;
  /** When that draft was last read back, ISO. */
  readonly draftAt: string | null;
  /** The reminder that was last spoken of. */
  readonly reminderId: string | null;
  /** The line of the draft that was last spoken about, as long as the draft is of this version. */
  readonly lineInMind: { readonly productId: string; readonly version: number } | null;
  /** The saved bill that was last spoken about, as long as `newest` is the shop's newest bill. */
  readonly billInMind: { readonly id: string; readonly newest: string } | null;
  /** What was done here, for "galat ho gaya": the last bill, whose khata was last written to, and which came last. */
  readonly done: {
    readonly bill: string | null;
    readonly khata: KnownPerson | null;
    readonly last: 'bill' | 'khata' | 'draft' | null;
  };
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
  lineInMind: null,
  billInMind: null,
  done: { bill: null, khata: null, last: null },
  question: null,
  turns: 0,
  messages: [],
  customers: [],
  context: {},
};

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
  | { readonly because: 'noOtherDraft' }
  | { readonly because: 'saveFirst' }
  | { readonly because: 'nothingToUndo' }
  | { readonly because: 'notBought'; readonly customer: string | null }
  /** No such bill: of that number, of that customer, or none at all. */
  | { readonly because: 'noBill'; readonly number: number | null; readonly customer: string | null }
  | { readonly because: 'notOnBill'; readonly product: string }
  | { readonly because: 'unknownCustomer'; readonly name: string }
  | { readonly because: 'needsPhone' }
  | { readonly because: 'shopEmail' }
  | { readonly because: 'noCode' }
  | { readonly because: 'needsQuantity'; readonly product: string }
  | { readonly because: 'unknownGoods'; readonly product: string }
  /** It is counted and priced in `unit`, and what was said does not convert to that. */
  | { readonly because: 'otherUnit'; readonly product: string; readonly unit: string }
  /** Spoken in hands-free: only a key does it, or only the word "save". */
  | { readonly because: 'needsKey' }
  | { readonly because: 'needsSave' }
  | { readonly because: 'noRecorder' }
  | { readonly because: 'recordingOff' }
  | { readonly because: 'notRecording' };

/** What follows from a sentence: something to do, something to ask, or a reason why not. */
export type Decision =
  | { readonly kind: 'act'; readonly command: Command }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'excuse'; readonly excuse: Excuse };
