import type { Fixed } from './sentence-data.ts';
import type { CustomerEntity, ItemEntity } from './types.ts';
import type { PeriodSaid, WhenSaid } from './when/said.ts';

/** What fills a slot of a sentence. */
export type SlotValue =
  | { readonly kind: 'customer'; readonly customer: CustomerEntity | null }
  | { readonly kind: 'item'; readonly item: ItemEntity }
  | {
      readonly kind: 'product';
      readonly product: string;
      readonly productId: string | null;
      readonly score: number;
      /** Other products that the word names as well; then `productId` is null. */
      readonly rivals?: readonly { readonly id: string; readonly name: string; readonly score: number }[];
    }
  | { readonly kind: 'quantity'; readonly quantity: number; readonly unit: string | null }
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'otp'; readonly otp: string }
  | { readonly kind: 'when'; readonly when: WhenSaid }
  | { readonly kind: 'period'; readonly period: PeriodSaid }
  /** A value that stands for its words: see `values` of assets/intents/gist.yaml. */
  | { readonly kind: 'chosen'; readonly slot: string; readonly chosen: Fixed }
  /** A word of what somebody is to be reminded of. */
  | { readonly kind: 'said' };

/** One way on from a token: a word or a filled slot that reaches token `end`. Cost 0 is certain. */
export interface Arc {
  readonly symbol: string;
  /** A second word of the sentence that the same tokens stand for: "kijiye" is "kar do". */
  readonly helper?: string;
  readonly end: number;
  readonly cost: number;
  readonly value?: SlotValue;
}

/** A likeness is accepted from here … */
export const ACCEPT = 0.8;
/** … when the next name is at least this much less alike. */
export const MARGIN = 0.05;
/** What a doubtful name costs: accepted at 0.80 it costs 0.3, less than an unknown name. */
export const doubt = (score: number): number => (1 - score) * 1.5;
