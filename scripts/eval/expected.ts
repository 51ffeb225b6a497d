import type { Entities, Intent, Meaning } from '../../app/core/intent/types.ts';

/** What a recorded command must come to. */
export interface Expected {
  readonly intent: Intent;
  readonly customer?: string;
  /** One pattern for each of the goods: the catalog may name it more closely ("dal" is Toor Dal). */
  readonly goods?: readonly RegExp[];
  /** Quantities and amounts, in the order of speaking. */
  readonly numbers?: readonly number[];
}

/** The 30 Hindi commands of ../shared/speech by number; what the counter does not know yet is left out. */
const HINDI: Readonly<Record<number, Expected>> = {
  1: { intent: 'CREATE_INVOICE', customer: 'rahul', goods: [/chawal/, /cheeni/], numbers: [2, 1] },
  2: { intent: 'CREATE_INVOICE', customer: 'suresh', goods: [/atta/, /tel/], numbers: [5, 2] },
  3: { intent: 'ADD_ITEM', goods: [/namak/, /sabun|soap/], numbers: [1, 3] },
  4: { intent: 'ADD_ITEM', goods: [/dal/, /haldi/], numbers: [0.5, 100] },
  5: { intent: 'RECORD_PAYMENT', customer: 'rahul', numbers: [500] },
  6: { intent: 'RECORD_PAYMENT', customer: 'sita', numbers: [2000] },
  7: { intent: 'RECORD_PAYMENT', customer: 'mohan', numbers: [350] },
  8: { intent: 'CHECK_BALANCE', customer: 'rahul' },
  9: { intent: 'CHECK_BALANCE', customer: 'suresh' },
  10: { intent: 'DAILY_SUMMARY' },
  11: { intent: 'DAILY_SUMMARY' },
  17: { intent: 'CONFIRM_INVOICE' },
  18: { intent: 'CANCEL_INVOICE' },
  19: { intent: 'CONFIRM_INVOICE' },
  20: { intent: 'CANCEL_INVOICE' },
  22: { intent: 'CREATE_CUSTOMER', customer: 'priya sharma' },
  26: { intent: 'REMOVE_ITEM', goods: [/cheeni/] },
  27: { intent: 'CHANGE_QUANTITY', goods: [/chawal/], numbers: [3] },
  29: { intent: 'CREATE_INVOICE' },
  30: { intent: 'ADD_ITEM', goods: [/chana/, /jeera/], numbers: [1.5, 250] },
};
const ENGLISH: Readonly<Record<number, Expected>> = {
  1: { intent: 'CREATE_INVOICE', customer: 'rahul', goods: [/chawal/, /cheeni/], numbers: [2, 1] },
  2: { intent: 'RECORD_PAYMENT', customer: 'rahul', numbers: [500] },
  3: { intent: 'CHECK_BALANCE', customer: 'suresh' },
  4: { intent: 'DAILY_SUMMARY' },
  7: { intent: 'CONFIRM_INVOICE' },
  8: { intent: 'CANCEL_INVOICE' },
};

/** The expectation for a file like `hi_fe_07.wav`; undefined for a command the counter does not know yet. */
export function expectedOf(file: string): Expected | undefined {
  const number = Number(/_(\d+)\.wav$/.exec(file)?.[1]);
  return (file.startsWith('hi') ? HINDI : ENGLISH)[number];
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

/** Each slot the command has, and whether it is right; what was not said must not be there. */
export function judge({ intent, entities }: Meaning, expected: Expected): boolean[] {
  const { customer, goods, numbers } = expected;
  const named = customerOf(entities) === (customer ?? '');
  const sold = sameGoods(goodsOf(entities), goods ?? []);
  const counted = sameNumbers(numbersOf(entities), numbers ?? []);
  return [
    intent === expected.intent,
    ...(customer !== undefined || !named ? [named] : []),
    ...(goods !== undefined || !sold ? [sold] : []),
    ...(numbers !== undefined || (goods === undefined && !counted) ? [counted] : []),
  ];
}
