import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type SentenceData, WHEN_KINDS } from '../../core/intent/sentence-data.ts';
import { INTENTS, LANGUAGES } from '../../core/intent/types.ts';

const word = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const words = z.array(word);
const fixed = z.union([z.string(), z.number(), z.boolean()]);
const textMap = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);

const group = z.strictObject({
  sentences: words,
  slots: textMap(fixed).exactOptional(),
  requires: z
    .enum(['draft', 'no-draft', 'confirm', 'customer-question', 'when-question', 'code-question'])
    .exactOptional(),
  strict: z.boolean().exactOptional(),
  weight: z.number().exactOptional(),
});
const intentFile = z.strictObject({ groups: z.array(group) });
const rulesFile = z.strictObject({
  rules: textMap(z.string()),
  choices: textMap(z.array(z.strictObject({ in: word, out: fixed }))),
});
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
const listFile = z.strictObject({
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
const sentenceData = z.strictObject({
  intents: z.array(intentFile.extend({ intent: z.enum(INTENTS), language: z.enum(LANGUAGES) })),
  rules: z.array(rulesFile.extend({ language: z.enum(LANGUAGES) })),
  lists: listFile,
});

const LISTS = ['numbers', 'units', 'words', 'when', 'email', 'verbs'] as const;

async function yaml(file: string): Promise<object> {
  try {
    const value: unknown = parse(await readFile(file, 'utf8'));
    return z.looseObject({}).parse(value);
  } catch (cause) {
    throw new Error(`cannot read ${file}`, { cause });
  }
}

/** The sentence files of one language: INTENT.yaml, without tests and rules. */
async function intentsOf(folder: string, language: string): Promise<object[]> {
  const names = (await readdir(join(folder, language))).filter((name) => /^[A-Z_]+\.yaml$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      intent: name.slice(0, -5),
      language,
      ...(await yaml(join(folder, language, name))),
    })),
  );
}

/**
 * Reads and checks every file under `folder` (assets/intents). Throws an Error naming the file, or a ZodError naming the field.
 */
export async function compileAssets(folder: string): Promise<SentenceData> {
  const [intents, rules, lists] = await Promise.all([
    Promise.all(LANGUAGES.map((language) => intentsOf(folder, language))),
    Promise.all(
      LANGUAGES.map(async (language) => ({
        language,
        ...(await yaml(join(folder, language, 'rules.yaml'))),
      })),
    ),
    Promise.all(LISTS.map((name) => yaml(join(folder, 'lists', `${name}.yaml`)))),
  ]);
  return sentenceData.parse({ intents: intents.flat(), rules, lists: Object.assign({}, ...lists) });
}

/** Reads the one file that a build makes of `compileAssets`. Throws as it does. */
export const readSentences = (file: string): SentenceData =>
  sentenceData.parse(JSON.parse(readFileSync(file, 'utf8')));
