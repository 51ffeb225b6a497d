import type { Entities, Intent, Meaning } from '../../app/core/intent/types.ts';

/** What else a command may say; what stands here must be so, and what does not must not be there. */
type Rest = Pick<
  Entities,
  'mode' | 'date' | 'datetime' | 'phone' | 'percent' | 'channel' | 'withGst' | 'language' | 'entry'
>;

/** What a recorded command must come to. */
export interface Expected extends Rest {
  readonly intent: Intent;
  readonly customer?: string;
  /** One pattern for each of the goods: the catalog may name it more closely ("dal" is Toor Dal). */
  readonly goods?: readonly RegExp[];
  /** Quantities and amounts, in the order of speaking. */
  readonly numbers?: readonly number[];
}

const TODAY = '2026-11-25';

/** The 30 Hindi commands of ../shared/speech by number. */
const HINDI: readonly Expected[] = [
  { intent: 'CREATE_INVOICE', customer: 'rahul', goods: [/chawal/, /cheeni/], numbers: [2, 1] },
  { intent: 'CREATE_INVOICE', customer: 'suresh', goods: [/atta/, /tel/], numbers: [5, 2] },
  { intent: 'ADD_ITEM', goods: [/namak/, /sabun|soap/], numbers: [1, 3] },
  { intent: 'ADD_ITEM', goods: [/dal/, /haldi/], numbers: [0.5, 100] },
  { intent: 'RECORD_PAYMENT', customer: 'rahul', numbers: [500] },
  { intent: 'RECORD_PAYMENT', customer: 'sita', numbers: [2000], mode: 'upi' },
  { intent: 'RECORD_PAYMENT', customer: 'mohan', numbers: [350] },
  { intent: 'CHECK_BALANCE', customer: 'rahul' },
  { intent: 'CHECK_BALANCE', customer: 'suresh' },
  { intent: 'DAILY_SUMMARY' },
  { intent: 'DAILY_SUMMARY', date: '2026-11-24' },
  { intent: 'CHECK_STOCK', goods: [/chawal/] },
  { intent: 'CHECK_STOCK', goods: [/cheeni/] },
  { intent: 'RECEIVE_STOCK', goods: [/cheeni/], numbers: [10] },
  { intent: 'CREATE_REMINDER', customer: 'suresh', datetime: '2026-11-26T18:00:00+05:30' },
  { intent: 'CREATE_REMINDER', customer: 'amit', datetime: '2026-11-30T09:00:00+05:30' },
  { intent: 'CONFIRM_INVOICE' },
  { intent: 'CANCEL_INVOICE' },
  { intent: 'CONFIRM_INVOICE' },
  { intent: 'CANCEL_INVOICE' },
  { intent: 'UPDATE_CUSTOMER_PHONE', customer: 'rahul', phone: '9876543210' },
  { intent: 'CREATE_CUSTOMER', customer: 'priya sharma' },
  { intent: 'SET_PAYMENT', mode: 'udhaar' },
  { intent: 'PRINT_INVOICE' },
  { intent: 'SEND_INVOICE', channel: 'whatsapp' },
  { intent: 'REMOVE_ITEM', goods: [/cheeni/] },
  { intent: 'CHANGE_QUANTITY', goods: [/chawal/], numbers: [3] },
  { intent: 'APPLY_DISCOUNT', percent: 10 },
  { intent: 'CREATE_INVOICE', withGst: true },
  { intent: 'ADD_ITEM', goods: [/chana/, /jeera/], numbers: [1.5, 250] },
];
const ENGLISH: readonly Expected[] = [
  { intent: 'CREATE_INVOICE', customer: 'rahul', goods: [/chawal/, /cheeni/], numbers: [2, 1] },
  { intent: 'RECORD_PAYMENT', customer: 'rahul', numbers: [500] },
  { intent: 'CHECK_BALANCE', customer: 'suresh' },
  { intent: 'DAILY_SUMMARY' },
  { intent: 'RECEIVE_STOCK', goods: [/biscuit/], numbers: [10] },
  { intent: 'CREATE_REMINDER', customer: 'suresh', datetime: '2026-11-26T18:00:00+05:30' },
  { intent: 'CONFIRM_INVOICE' },
  { intent: 'CANCEL_INVOICE' },
  { intent: 'LOW_STOCK' },
  { intent: 'UPDATE_CUSTOMER_PHONE', phone: '9876543210' },
];

/** The expectation for a file like `hi_fe_07.wav`. Throws for a file of another kind. */
export function expectedOf(file: string): Expected {
  const number = Number(/_(\d+)\.wav$/.exec(file)?.[1]);
  const expected = (file.startsWith('hi') ? HINDI : ENGLISH)[number - 1];
  if (!expected) throw new RangeError(`nothing is known of ${file}`);
  return expected;
}

const goodsOf = ({ items = [], product }: Entities): string[] =>
  (product === undefined ? items.map((item) => item.product) : [product]).map((name) => name.toLowerCase());

const numbersOf = ({ items = [], quantity, amount }: Entities): number[] => [
  ...items.map((item) => item.amount ?? item.quantity),
  ...[quantity, amount].filter((number) => number !== undefined),
];

const customerOf = ({ customer, name }: Entities): string => (customer?.name ?? name ?? '').toLowerCase();

const sameGoods = (found: readonly string[], wanted: readonly RegExp[]): boolean =>
  found.length === wanted.length && wanted.every((pattern, i) => pattern.test(found[i] ?? ''));

const sameNumbers = (found: readonly number[], wanted: readonly number[]): boolean =>
  found.length === wanted.length && wanted.every((number, i) => number === found[i]);

const restOf = ({ mode, date, datetime, phone, percent, channel, withGst, language, entry }: Rest): string =>
  JSON.stringify([mode, date ?? TODAY, datetime, phone, percent, channel, withGst, language, entry]);

/** Of a reading: what of it is right. A command without customer, goods or numbers must have none. */
export interface Slots {
  readonly intent: boolean;
  readonly customer: boolean;
  readonly goods: boolean;
  readonly numbers: boolean;
  readonly rest: boolean;
}

export function judge({ intent, entities }: Meaning, expected: Expected): Slots {
  const { customer = '', goods = [], numbers = [] } = expected;
  return {
    intent: intent === expected.intent,
    customer: customerOf(entities) === customer,
    goods: sameGoods(goodsOf(entities), goods),
    numbers: sameNumbers(numbersOf(entities), numbers),
    rest: restOf(entities) === restOf(expected),
  };
}

export const isWhole = (slots: Slots): boolean => Object.values(slots).every(Boolean);
