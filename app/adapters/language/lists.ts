import { z } from 'zod';
import { WHEN_KINDS } from '../../core/intent/sentence-data.ts';

/** A word of a file; YAML takes some words ("no", "12") for something else. */
export const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
export const words = z.array(word);
const textMap = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);

const numberRow = z.strictObject({
  value: z.number(),
  hi: words,
  roman: words,
  en: words,
  weak: words.exactOptional(),
});
const scaleRow = z.strictObject({ value: z.number(), words, alone: words });
const fractionRow = z.strictObject({
  words,
  times: z.number().exactOptional(),
  add: z.number().exactOptional(),
  least: z.number().exactOptional(),
});
const unitRow = z.strictObject({
  unit: z.string(),
  words,
  afterNumber: words.exactOptional(),
  aloud: words.exactOptional(),
});
const whenRow = z.strictObject({
  kind: z.enum(WHEN_KINDS),
  value: z.union([z.string(), z.number()]),
  words,
  either: z.boolean().exactOptional(),
  weak: z.boolean().exactOptional(),
  aloud: words.exactOptional(),
});
const verbRow = z.strictObject({ stem: z.string(), also: words, forms: words.exactOptional() });
/** The lists of all languages together (assets/intents/lists). */
export const listFile = z.strictObject({
  verbs: z.array(verbRow),
  helpers: words,
  numbers: z.array(numberRow),
  scales: z.array(scaleRow),
  fractions: z.array(fractionRow),
  point: words,
  paav: words,
  units: z.array(unitRow),
  fillers: words,
  interjections: words,
  interjectionPairs: words,
  surnames: words,
  heavy: words,
  joiners: words,
  rupees: words,
  percent: words,
  corrections: words,
  worth: words,
  pronouns: words,
  datives: words,
  postpositions: words,
  spellings: textMap(words),
  when: z.array(whenRow),
  email: z.strictObject({ at: words, dot: words, underscore: words, dash: words, hosts: textMap(words) }),
});

/** What a language adds to them (`LANGUAGE/lists.yaml`). */
export const ownLists = z.strictObject({
  numbers: z.array(z.strictObject({ value: z.number(), words, weak: words.default([]) })).default([]),
  scales: z.array(scaleRow).default([]),
  fractions: z.array(fractionRow).default([]),
  units: z.array(unitRow.omit({ aloud: true })).default([]),
  paav: words.default([]),
  fillers: words.default([]),
  joiners: words.default([]),
  rupees: words.default([]),
  postpositions: words.default([]),
  spellings: textMap(words).default({}),
});
export type OwnLists = z.output<typeof ownLists>;
