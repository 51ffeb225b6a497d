import type { When } from './when/resolve.ts';

/** What the shopkeeper can mean, and the shape in which every source of meaning (typed, heard, cloud) answers. */

/** hi = Hindi in Devanagari, hi-Latn = Hinglish in Roman letters, en = English. */
export type Language = 'hi' | 'hi-Latn' | 'en';
export const LANGUAGES = ['hi', 'hi-Latn', 'en'] as const satisfies readonly Language[];

export const INTENTS = [
  'CREATE_INVOICE',
  'CONFIRM_INVOICE',
  'CANCEL_INVOICE',
  'SHOW_PENDING_INVOICE',
  'TOGGLE_GST',
  'RECORD_PAYMENT',
  'ADD_CREDIT',
  'CHECK_BALANCE',
  'CREATE_CUSTOMER',
  'DAILY_SUMMARY',
  'ADD_ITEM',
  'REMOVE_ITEM',
  'CHANGE_QUANTITY',
  'CHANGE_PRICE',
  'APPLY_DISCOUNT',
  'SET_CUSTOMER',
  'SET_PAYMENT',
  'SWITCH_DRAFT',
  'SHOW_INVOICE',
  'PRINT_INVOICE',
  'SEND_INVOICE',
  'REPEAT_LAST_BILL',
  'CANCEL_LAST_ENTRY',
  'RETURN_ITEMS',
  'SWITCH_LANGUAGE',
  'CREATE_REMINDER',
  'MODIFY_REMINDER',
  'CANCEL_REMINDER',
  'LIST_REMINDERS',
  'UPDATE_CUSTOMER_PHONE',
  'GET_CUSTOMER_INFO',
  'PROVIDE_EMAIL',
  'LIST_CUSTOMER_BALANCES',
  'TOTAL_PENDING_AMOUNT',
  'DELETE_CUSTOMER_DATA',
  'PROVIDE_OTP',
  'CHECK_STOCK',
  'RECEIVE_STOCK',
  'LOW_STOCK',
  'CHECK_PRICE',
  'SET_PRICE',
  'HELP',
  'START_RECORDING',
  'STOP_RECORDING',
  'ANSWER',
  'UNKNOWN',
] as const;
export type Intent = (typeof INTENTS)[number];

/** How a bill is paid, as it is said. */
export const WAYS = ['cash', 'upi', 'card', 'udhaar'] as const;
export type Way = (typeof WAYS)[number];

/** What can be taken back on the day it was written. */
export const ENTRIES = ['bill', 'payment', 'credit'] as const;
export type EntryKind = (typeof ENTRIES)[number];

/** How a bill is sent. */
export const CHANNELS = ['whatsapp', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A customer as heard: `id` is null when nobody of that name is known. Score 0–1. */
export interface CustomerEntity {
  readonly name: string;
  readonly id: string | null;
  readonly heard: string;
  readonly score: number;
  /** Others that fit nearly as well (score within the margin), best first; empty when sure. */
  readonly rivals: readonly { readonly id: string; readonly name: string; readonly score: number }[];
  /** Nobody was named: "usko", "him". */
  readonly byPronoun?: true;
}

/** An item of a bill as heard. `productId` is null when the shop has no such product. */
export interface ItemEntity {
  /** The product's name in the catalog, or the heard words (title case) for an unknown one. */
  readonly product: string;
  readonly productId: string | null;
  readonly heard: string;
  readonly score: number;
  /** In `unit`; 1 when nothing was said. A plain number as said (2, 0.5, 1.25). */
  readonly quantity: number;
  /** Unit as said, in the shop's spelling (kg, g, litre, ml, piece, packet, dozen …), or null when not said. */
  readonly unit: string | null;
  /** Set when no quantity was said. */
  readonly bare?: true;
  /** Rupees, when the item was asked by money ("20 rupaye ka dhaniya"). */
  readonly amount?: number;
  /** Products that fit the word equally well ("dal" in a shop with five): then `productId` is null and one must be chosen. */
  readonly rivals?: readonly { readonly id: string; readonly name: string; readonly score: number }[];
}

/** Every field is absent when it was not said. Amounts in rupees as said, not paise. */
export interface Entities {
  readonly customer?: CustomerEntity;
  readonly items?: readonly ItemEntity[];
  readonly product?: string;
  readonly productId?: string | null;
  /** Products that `product` fits equally well: then `productId` is null and one must be chosen. */
  readonly productRivals?: readonly { readonly id: string; readonly name: string; readonly score: number }[];
  readonly quantity?: number;
  readonly unit?: string | null;
  readonly amount?: number;
  /** RECEIVE_STOCK: `amount` is what one cost, not all of it. */
  readonly each?: boolean;
  /** A discount: 10 is 10 %; 0 takes one away. */
  readonly percent?: number;
  /** A quantity that changes the line by so much ("aur ek", "ek kam"), not to so much. */
  readonly by?: 'more' | 'less';
  /** Of a bill: the figure at its end. */
  readonly number?: number;
  readonly channel?: Channel;
  readonly phone?: string;
  /** PROVIDE_EMAIL: the shop's own address. */
  readonly ours?: boolean;
  readonly name?: string;
  readonly withGst?: boolean;
  readonly language?: Language;
  readonly mode?: Way;
  /** SET_PAYMENT "aadha cash": half of the bill, instead of an amount. */
  readonly half?: boolean;
  /** SET_PAYMENT "100 cash, baaki udhaar": the way of what is left. */
  readonly rest?: Way;
  /** SET_PAYMENT in several ways: `amount` and `mode` are then the first of them. */
  readonly parts?: readonly { readonly amount: number; readonly mode: Way }[];
  /** yyyy-mm-dd, for DAILY_SUMMARY of another day. */
  readonly date?: string;
  /** yyyy-mm-dd, the last day of DAILY_SUMMARY when it is another than `date`. */
  readonly dateTo?: string;
  readonly email?: string;
  /** Six digits. */
  readonly otp?: string;
  /** The moment of a reminder, 2026-11-26T09:00:00+05:30: only when nothing about it has to be asked. */
  readonly datetime?: string;
  /** How often a reminder comes; absent for once. */
  readonly type?: 'daily' | 'weekly' | 'monthly';
  /** All that was said of a time, and the days that were asked after; they never leave the engine. */
  readonly when?: When;
  readonly period?: { readonly from: string; readonly to: string };
  /** What somebody is to be reminded of, as it was said. */
  readonly about?: string;
  /** SET_PAYMENT "haan, 200 diya": the yes to the bill was said with it. */
  readonly save?: boolean;
  /** What was wrong: CANCEL_LAST_ENTRY, and ANSWER to which of them. */
  readonly entry?: EntryKind;
  /** ANSWER: yes, no, or which choice (1-based). */
  readonly answer?: 'yes' | 'no' | number;
  /** ANSWER "naya": a new customer is meant, whoever else has the name. */
  readonly fresh?: boolean;
}

export type SpanKind =
  | 'customer'
  | 'item'
  | 'amount'
  | 'phone'
  | 'name'
  | 'date'
  | 'language'
  | 'email'
  | 'otp'
  | 'about';
/** Characters [start, end) of the text as it was given, so that the screen can mark the word and a tap can correct it. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly kind: SpanKind;
  /** For items: which one, 0-based. */
  readonly index?: number;
  /** True when the match was only probable: the screen marks it in haldi. */
  readonly unsure: boolean;
}

/** One thing said. Confidence 0–1. */
export interface Meaning {
  /** A model outside thinks so; nobody here understood it. */
  readonly proposed?: true;
  /** Only the gist of a sentence was understood: what writes at once waits for a yes. */
  readonly gist?: true;
  readonly intent: Intent;
  readonly confidence: number;
  readonly entities: Entities;
  readonly spans: readonly Span[];
}

/** What a sentence means: one or more things in order (never empty; UNKNOWN when nothing fits). */
export interface Understanding {
  readonly meanings: readonly [Meaning, ...Meaning[]];
  readonly alternatives: readonly { readonly intent: Intent; readonly confidence: number }[];
  readonly language: Language;
}

/** What is going on at the counter while the sentence is spoken. */
export interface Context {
  /** A draft waits. */
  readonly draft: boolean;
  /** A question waits for an answer: then "haan", "nahi", "doosra" are ANSWERs to it (unless it is the draft's own confirm). `code`: a code or PIN. */
  readonly question: 'customer' | 'confirm' | 'when' | 'code' | null;
  readonly activeCustomer: { readonly id: string; readonly name: string } | null;
  /** Products on the draft, so that "chawal teen kilo kar do" and "cheeni hata do" prefer them. */
  readonly draftProducts: readonly { readonly id: string; readonly name: string }[];
  /** Today in India, yyyy-mm-dd. */
  readonly today: string;
  /** The moment, ISO in India: 2026-11-25T10:30:00+05:30. */
  readonly now: string;
}

/** A name the shop knows. `forms` are other spellings, aliases and scripts. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly forms: readonly string[];
  /** Products: the unit in which they are sold. */
  readonly unit?: string;
  /** Sound keys by which it was heard before; those right often enough are among `forms`. */
  readonly sounds?: readonly string[];
}

/** Characters [start, end) of a reading that fill a slot of its sentence ("{customer}"). */
export interface SlotSpan {
  readonly start: number;
  readonly end: number;
  readonly slot: string;
}

/** A reading of speech: a sentence of the shop's own language near to what was transcribed. */
export interface Reading {
  /** The command in canonical words, ready for `understand`. */
  readonly text: string;
  /** Mean distance per sound to the transcripts: 0 = exact; ≤ 0.25 is accepted. */
  readonly distance: number;
  /** What the speech model itself has against it, in distance per sound; absent where it was not asked. */
  readonly unlikely?: number | undefined;
  /** It is no sentence of the shop's but a transcript as it stands. */
  readonly asWritten?: boolean;
}

/** A reading with what of it is a name, goods, a number …; what they are is said by understanding it. */
export interface MarkedReading extends Reading {
  readonly spans: readonly SlotSpan[];
}
