import type { Channel, EntryKind, Language, Way } from '../intent/types.ts';
import type { When } from '../intent/when/resolve.ts';

/** A customer that is known, or one that was named and does not exist yet. */
export interface Person {
  readonly id: string | null;
  readonly name: string;
}

export interface KnownPerson {
  readonly id: string;
  readonly name: string;
}

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

/** Goods of the shop's list that a question or a price is about; null: not in it, or not yet chosen. */
export interface NamedGoods {
  readonly productId: string | null;
  readonly product: string;
}

/** A saved bill: by its number, the last one of a person, or, with neither, the one in mind. */
export interface WhichBill {
  readonly number: number | null;
  readonly person: Person | null;
}

/** A discount as it was said. */
export type SaidDiscount = { readonly rupees: number } | { readonly percent: number };

/** What the counter can be told to do, by name. */
export interface Commands {
  bill: {
    readonly person: Person | null;
    readonly items: readonly ItemOrder[];
    readonly withGst: boolean | null;
  };
  addItems: { readonly items: readonly ItemOrder[] };
  removeItem: { readonly productId: string };
  /** `by`: the quantity is added to the line's or taken from it; null: it is the line's. */
  setQuantity: {
    readonly productId: string;
    readonly quantity: number;
    readonly unit: string | null;
    readonly by: 'more' | 'less' | null;
  };
  /** Of this line only; the shop's price stays. */
  setPrice: { readonly productId: string; readonly rupees: number };
  /** Of the whole bill when `productId` is null; 0 takes it away. */
  discount: { readonly productId: string | null; readonly off: SaidDiscount };
  setCustomer: { readonly person: Person };
  /** Amounts in rupees; null is the whole bill, 'half' half of it. `save`: it was said together with the yes to the bill. */
  setPayment: {
    readonly parts: readonly { readonly way: Way; readonly rupees: number | 'half' | null }[];
    readonly rest: Way | null;
    readonly save: boolean;
  };
  /** The waiting draft of a person, a new one when none waits; null: the other draft. */
  switchDraft: { readonly person: Person | null };
  setGst: { readonly withGst: boolean };
  /** The draft that waits for a person, else their last bill. */
  showBillOf: { readonly person: Person };
  showBill: WhichBill;
  printBill: WhichBill;
  sendBill: WhichBill & { readonly channel: Channel | null };
  /** The last bill of a person again, at the prices of today; null: the bill in mind. */
  repeatBill: { readonly person: Person | null };
  /** Takes back what was last written here; asks which when it may be two things, and before it does. */
  cancelLast: { readonly entry: EntryKind | null; readonly person: Person | null };
  undoDraft: object;
  /** The bill of today is cancelled. */
  cancelBill: { readonly billId: string };
  /** The last entry of a khata is taken back, if it is still this one. */
  undoEntry: { readonly person: KnownPerson; readonly factId: string };
  /** Finds the bill the goods came from, and asks. `way`: how the money goes back, when it was said. */
  returnItems: {
    readonly person: Person | null;
    readonly items: readonly ItemOrder[];
    readonly way: 'cash' | 'upi' | 'card' | null;
  };
  returnGoods: {
    readonly billId: string;
    readonly lines: readonly { readonly line: number; readonly quantity: string }[];
    readonly back: 'cash' | 'upi' | 'card' | 'khata';
  };
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
  setPhone: { readonly person: Person; readonly phone: string };
  setEmail: { readonly person: Person; readonly email: string };
  customerInfo: { readonly person: Person };
  balances: object;
  totalPending: object;
  askForget: { readonly person: Person };
  /** `requestId` null: the newest request that waits for a code. */
  forget: { readonly requestId: string | null; readonly code: string };
  stockOf: { readonly goods: NamedGoods };
  /** `rupees` is what all of it cost, or each; null when it was not said. */
  receive: {
    readonly items: readonly ItemOrder[];
    readonly rupees: number | null;
    readonly each: boolean;
  };
  lowStock: object;
  priceOf: { readonly goods: NamedGoods };
  /** The shop's own price, not that of a line. `unit` null: the product's. */
  setShopPrice: { readonly goods: NamedGoods; readonly rupees: number; readonly unit: string | null };
  /** A spoken note begins or ends. */
  record: { readonly on: boolean };
  help: { readonly situation: Situation };
}

/** What is going on, as far as it decides what can be said next. */
export const SITUATIONS = ['idle', 'draft', 'question'] as const;
export type Situation = (typeof SITUATIONS)[number];

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
  | 'switchDraft'
  | 'showBillOf'
  | 'showBill'
  | 'printBill'
  | 'sendBill'
  | 'repeatBill'
  | 'cancelLast'
  | 'returnItems'
  | 'remind'
  | 'changeReminder'
  | 'cancelReminder'
  | 'listReminders'
  | 'setPhone'
  | 'setEmail'
  | 'customerInfo'
  | 'askForget'
>;

/** Commands that carry goods. */
export type ItemsCommand = CommandOf<'bill' | 'addItems' | 'receive'>;

/** Commands about one thing of the list. */
export type GoodsCommand = CommandOf<'stockOf' | 'priceOf' | 'setShopPrice'>;

/** Commands about one line of the bill. */
export type LineCommand = CommandOf<'removeItem' | 'setQuantity' | 'setPrice' | 'discount'>;

/** Commands that write and that may be proposed only, by a model outside or the ear: done after a yes of their own. */
export type ProposedCommand = CommandOf<
  'bill' | 'addItems' | 'removeItem' | 'pay' | 'credit' | 'createCustomer' | 'setPhone'
>;

/** Commands that are done only after a yes of their own: proposals, and money that moves back or ahead. */
export type SureCommand = ProposedCommand | CommandOf<'cancelBill' | 'undoEntry' | 'returnGoods'>;

/** Commands that need a moment. */
export type TimedCommand = CommandOf<'remind' | 'changeReminder'>;
