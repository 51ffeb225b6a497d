import type { SpokenDay, SpokenDraft } from '../outcome.ts';

/** Everything the counter can say, once per language. Money arrives as text ("₹170"). */
export interface Phrases {
  /** A quantity with its unit as people say it ("2 kilo"). */
  measure(quantity: string, unit: string): string;
  readBack(draft: SpokenDraft, words: { items: string; total: string; tax: string }): string;
  saved(words: {
    number: string;
    total: string;
    customer: string | null;
    balance: string | null;
    already: boolean;
  }): string;
  cancelled: string;
  paid(customer: string, amount: string, balance: string): string;
  credited(customer: string, amount: string, balance: string): string;
  owes(customer: string, amount: string): string;
  advance(customer: string, amount: string): string;
  settled(customer: string): string;
  customerMade(customer: string): string;
  customerKnown(customer: string): string;
  summary(day: SpokenDay, words: { sales: string; received: string; outstanding: string }): string;
  language: string;
  which(names: readonly string[]): string;
  isNew(name: string): string;
  payOver(amount: string, over: string): string;
  excuses: {
    readonly notUnderstood: string;
    readonly empty: string;
    readonly tooLong: string;
    readonly nothingToConfirm: string;
    readonly nothingWaits: string;
    readonly cancelledQuestion: string;
    readonly needsCustomer: string;
    readonly needsAmount: string;
    readonly needsItem: string;
  };
  notOnBill(product: string): string;
  unknownCustomer(name: string): string;
  /** Sentences that work, offered when one did not. */
  suggestions: readonly string[];
}
