import type { Repeat } from '../datetime/next-due.ts';
import type { Channel, Language } from '../intent/types.ts';
import type { PaymentMode, PaymentPart } from '../sale/draft.ts';
import type { Discount } from '../sale/price-types.ts';
import type { Paise, Thousandths } from '../units.ts';
import type { ProposedCommand, Situation } from './commands.ts';
import type { Excuse, Question } from './state.ts';

/** An item as it is read back. */
export interface SpokenLine {
  readonly name: string;
  readonly nameHi: string | null;
  readonly quantity: Thousandths;
  readonly unit: string;
  readonly newProduct: boolean;
}

/** The draft as it is read back: name, items, total, mode, question. */
export interface SpokenDraft {
  readonly customer: { readonly name: string; readonly isNew: boolean } | null;
  readonly lines: readonly SpokenLine[];
  readonly totalPaise: Paise;
  readonly taxPaise: Paise;
  readonly withGst: boolean;
  readonly payment: PaymentMode;
  /** How far it brings the customer above their limit. */
  readonly overLimitPaise: Paise;
}

/** How a bill is paid. `left`: what nobody pays yet; on the khata of a customer, missing from a walk-in. */
export interface SpokenMoney {
  readonly parts: readonly PaymentPart[];
  readonly tenderedPaise: Paise | null;
  readonly changePaise: Paise;
  readonly leftPaise: Paise;
  readonly khata: boolean;
}

/** What a sentence did to a draft, when the read-back alone does not say it. */
export type Change =
  | { readonly what: 'price'; readonly line: SpokenLine; readonly pricePaise: Paise }
  /** `line` null: on the whole bill. `off` null: it was taken away. */
  | { readonly what: 'discount'; readonly line: SpokenLine | null; readonly off: Discount | null }
  | { readonly what: 'payment'; readonly money: SpokenMoney };

/** A saved bill as it is read out. */
export interface SpokenBill {
  readonly number: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly customer: string | null;
  readonly lines: readonly SpokenLine[];
  readonly totalPaise: Paise;
  readonly payment: PaymentMode;
  /** What is not paid of it yet, when part of it was. */
  readonly leftPaise: Paise;
  readonly cancelled: boolean;
}

/** A payment or an udhaar of a khata. */
export interface WrongEntry {
  readonly what: 'payment' | 'credit';
  readonly customer: string;
  readonly amountPaise: Paise;
}

/** Goods that come back, and where their money goes. */
export interface ReturnedGoods {
  readonly lines: readonly SpokenLine[];
  readonly totalPaise: Paise;
  readonly back: 'cash' | 'upi' | 'card' | 'cheque' | 'bank' | 'khata';
}

/** What a model outside understood, as it is read back. */
export interface SpokenProposal {
  readonly what: ProposedCommand['do'];
  readonly customer: string | null;
  /** Received, given, or owed by a new customer. */
  readonly amountPaise: Paise | null;
  readonly phone: string | null;
  readonly lines: readonly SpokenLine[];
}

/** What is asked about before it is done. */
export type Doubt =
  | { readonly of: 'proposal'; readonly proposal: SpokenProposal }
  | { readonly of: 'advance'; readonly amountPaise: Paise; readonly overPaise: Paise }
  | {
      readonly of: 'bill';
      readonly number: string;
      readonly customer: string | null;
      readonly totalPaise: Paise;
    }
  | { readonly of: 'entry'; readonly entry: WrongEntry }
  | {
      readonly of: 'goods';
      readonly number: string;
      readonly customer: string | null;
      readonly goods: ReturnedGoods;
    };

export interface SpokenDay {
  readonly date: string;
  /** The last day, when it is another. */
  readonly to: string | null;
  readonly today: boolean;
  readonly bills: number;
  readonly salesPaise: Paise;
  readonly receivedPaise: Paise;
  readonly outstandingPaise: Paise;
}

/** A reminder as it is said. */
export interface SpokenReminder {
  /** Null: the shopkeeper's own. */
  readonly customer: string | null;
  readonly about: string;
  readonly amountPaise: Paise | null;
  readonly repeat: Repeat;
  /** The next moment, ISO in India. */
  readonly dueAt: string;
  /** What its day is, seen from today. */
  readonly day: 'today' | 'tomorrow' | 'other';
}

/** Goods as they are spoken of, with how much is there. */
export interface SpokenGoods {
  readonly name: string;
  readonly nameHi: string | null;
  readonly unit: string;
  readonly stock: Thousandths;
}

/** What can come of a sentence, by kind. */
export interface Outcomes {
  draft: { readonly draft: SpokenDraft; readonly changes?: readonly Change[] };
  saved: {
    readonly number: string;
    readonly totalPaise: Paise;
    readonly payment: PaymentMode;
    readonly customer: string | null;
    readonly balancePaise: Paise | null;
    readonly overLimitPaise: Paise;
    /** Cash to give back; 0 when nothing was counted. */
    readonly changePaise: Paise;
    readonly already: boolean;
  };
  cancelled: object;
  bill: { readonly bill: SpokenBill };
  printed: { readonly number: string; readonly pdf: 'waiting' | 'ready' | 'failed' };
  /** Nothing is sent: the shop has no such way yet. */
  notSent: { readonly number: string; readonly channel: Channel | null };
  paid: { readonly customer: string; readonly amountPaise: Paise; readonly balancePaise: Paise };
  credited: {
    readonly customer: string;
    readonly amountPaise: Paise;
    readonly balancePaise: Paise;
    readonly overLimitPaise: Paise;
  };
  balance: { readonly customer: string; readonly balancePaise: Paise };
  customerMade: { readonly customer: string };
  customerKnown: { readonly customer: string };
  summary: { readonly day: SpokenDay };
  reminderSet: { readonly reminder: SpokenReminder };
  reminderChanged: { readonly reminder: SpokenReminder };
  reminderCancelled: { readonly customer: string | null };
  /** Those that wait; `which` asks to say one more closely, for several are meant by what was said. */
  reminders: {
    readonly list: readonly SpokenReminder[];
    readonly customer: string | null;
    readonly which: boolean;
  };
  language: { readonly language: Language };
  /** A spoken note began or ended. */
  recording: { readonly on: boolean };
  /** `alsoOf`: somebody else who has this number too. */
  phoneSet: { readonly customer: string; readonly phone: string; readonly alsoOf: string | null };
  emailSet: { readonly customer: string; readonly email: string };
  customerInfo: {
    readonly customer: string;
    readonly phone: string | null;
    readonly email: string | null;
    readonly balancePaise: Paise;
    readonly lastBill: { readonly day: string; readonly totalPaise: Paise } | null;
  };
  /** The largest first; `more` others owe something as well. */
  balances: {
    readonly first: readonly { readonly customer: string; readonly balancePaise: Paise }[];
    readonly more: number;
    readonly totalPaise: Paise;
  };
  totalPending: { readonly totalPaise: Paise; readonly customers: number };
  /** Nobody is named any more. Below 0: an advance that was given up. */
  forgotten: { readonly writtenOffPaise: Paise };
  codeRefused: { readonly why: 'wrong' | 'over' | 'limit'; readonly triesLeft: number };
  stock: { readonly goods: SpokenGoods };
  /** `costPaise` is that of one of the product's unit; `costUndivided`: one sum was said for several things. */
  received: {
    readonly lines: readonly SpokenLine[];
    readonly goods: readonly SpokenGoods[];
    readonly costPaise: Paise | null;
    readonly costUndivided: boolean;
  };
  /** `watched` false: no product has a level under which it is low. */
  lowStock: { readonly first: readonly SpokenGoods[]; readonly more: number; readonly watched: boolean };
  price: { readonly goods: SpokenGoods; readonly pricePaise: Paise };
  priceSet: { readonly goods: SpokenGoods; readonly oldPaise: Paise; readonly newPaise: Paise };
  help: { readonly situation: Situation };
  billCancelled: { readonly number: string; readonly customer: string | null; readonly balancePaise: Paise };
  entryUndone: { readonly entry: WrongEntry; readonly balancePaise: Paise };
  returned: {
    readonly number: string;
    readonly goods: ReturnedGoods;
    readonly customer: string | null;
    readonly balancePaise: Paise;
  };
  /** `about`: what the question is about, where the question itself does not say it. */
  ask: { readonly question: Question; readonly about: readonly Doubt[] };
  excuse: { readonly excuse: Excuse };
  /** The engine refused; the sentence comes from the closed list of errors. */
  refused: { readonly sentence: string };
}

export type OutcomeKind = keyof Outcomes;
export type OutcomeOf<Kind extends OutcomeKind> = {
  [Each in Kind]: { readonly kind: Each } & Outcomes[Each];
}[Kind];

/** What came of a sentence, ready to be said in any language. */
export type Outcome = OutcomeOf<OutcomeKind>;
