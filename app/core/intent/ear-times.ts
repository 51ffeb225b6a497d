import type { WhenKind, WhenRow } from './sentence-data.ts';

/** The slot that a word for a time fills when it is heard. */
const HEARD: Readonly<Partial<Record<WhenKind, string>>> = {
  near: '{near}',
  weekday: '{weekday}',
  month: '{month}',
  part: '{part}',
  which: '{which}',
  unit: '{timeunit}',
};

/** The words for times to listen for, and the slot each fills. */
export const timeWords = (rows: readonly WhenRow[]): { readonly text: string; readonly symbol: string }[] =>
  rows.flatMap(({ kind, aloud = [] }) => {
    const symbol = HEARD[kind];
    return symbol === undefined ? [] : aloud.map((text) => ({ text, symbol }));
  });

/** What joins them, as it is written in the phrases. */
export const TIME_JOINTS = [
  'baje',
  'ko',
  'ke',
  'ki',
  'se',
  'tak',
  'tarikh',
  'baad',
  'mein',
  'har',
  'roz',
  'at',
  'on',
  'in',
  'the',
  'am',
  'pm',
  'every',
];

/** Times as they are heard: fewer ways than are read, so that noise is not full of them. */
export const TIME_PHRASES: readonly (readonly [string, string, number])[] = [
  ['{hour}', '{digits}|{small}|{english}|{fraction}|{plus} {small}', 0],
  ['{clock}', '{hour} baje|{part} [ko|ke] [{hour} [baje]]', 0],
  ['{oclock}', '[at] {hour} in the {part}|[at] {hour} (am|pm)|at {hour}|{part} at {hour}', 0.2],
  ['{date}', '{near}|[{which}] {weekday}|{small} tarikh|{digits} tarikh', 0],
  ['{date}', '({small}|{digits}) {month}', 0.3],
  ['{date}', '({small}|{digits}|{fraction}) {timeunit} (baad|mein)|{which} {timeunit}', 0.1],
  [
    '{when}',
    '{date} [ko] [{clock}|{oclock}]|{clock}|{oclock}|((har|every) ({weekday}|{timeunit})|roz) [{clock}|{oclock}]',
    0,
  ],
  ['{period}', '{near}|[{which}] {weekday}|{which} {timeunit}|{weekday} se {weekday} [tak]', 0],
  [
    '{period}',
    '({small}|{digits}) se ({small}|{digits}) (tarikh|{month}) [tak]|({small}|{digits}) (tarikh|{month})|{month}',
    0.3,
  ],
];
