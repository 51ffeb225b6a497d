import type { Repeat } from '../datetime/next-due.ts';
import type { Language } from '../intent/types.ts';
import type { PaymentMode } from '../sale/draft.ts';
import type { Paise, Thousandths } from '../units.ts';
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

/** What can come of a sentence, by kind. */
export interface Outcomes {
  draft: { readonly draft: SpokenDraft };
  saved: {
    readonly number: string;
    readonly totalPaise: Paise;
    readonly payment: PaymentMode;
    readonly customer: string | null;
    readonly balancePaise: Paise | null;
    readonly overLimitPaise: Paise;
    readonly already: boolean;
  };
  cancelled: object;
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
  ask: { readonly question: Question; readonly overPaise: Paise | null };
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
