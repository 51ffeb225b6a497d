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
}

export interface SpokenDay {
  readonly date: string;
  readonly today: boolean;
  readonly bills: number;
  readonly salesPaise: Paise;
  readonly receivedPaise: Paise;
  readonly outstandingPaise: Paise;
}

/** What came of a sentence, ready to be said in any language. */
export type Outcome =
  | { readonly kind: 'draft'; readonly draft: SpokenDraft }
  | {
      readonly kind: 'saved';
      readonly number: string;
      readonly totalPaise: Paise;
      readonly payment: PaymentMode;
      readonly customer: string | null;
      readonly balancePaise: Paise | null;
      readonly already: boolean;
    }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'paid';
      readonly customer: string;
      readonly amountPaise: Paise;
      readonly balancePaise: Paise;
    }
  | {
      readonly kind: 'credited';
      readonly customer: string;
      readonly amountPaise: Paise;
      readonly balancePaise: Paise;
    }
  | { readonly kind: 'balance'; readonly customer: string; readonly balancePaise: Paise }
  | { readonly kind: 'customerMade'; readonly customer: string }
  | { readonly kind: 'customerKnown'; readonly customer: string }
  | { readonly kind: 'summary'; readonly day: SpokenDay }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'ask'; readonly question: Question; readonly overPaise: Paise | null }
  | { readonly kind: 'excuse'; readonly excuse: Excuse }
  /** The engine refused; the sentence comes from the closed list of errors. */
  | { readonly kind: 'refused'; readonly sentence: string };
