import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { SentenceData } from '../../core/intent/sentence-data.ts';
import { INTENTS, LANGUAGES } from '../../core/intent/types.ts';
import { listFile, ownLists, word, words } from './lists.ts';
import { withOwnLists } from './own-lists.ts';

const fixed = z.union([z.string(), z.number(), z.boolean()]);
const textMap = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);

const requirement = z.enum([
  'draft',
  'no-draft',
  'confirm',
  'customer-question',
  'when-question',
  'code-question',
]);
const group = z.strictObject({
  sentences: words,
  slots: textMap(fixed).exactOptional(),
  requires: requirement.exactOptional(),
  strict: z.boolean().exactOptional(),
  weight: z.number().exactOptional(),
});
const intentFile = z.strictObject({ groups: z.array(group) });
const rulesFile = z.strictObject({
  rules: textMap(z.string()),
  choices: textMap(z.array(z.strictObject({ in: word, out: fixed }))),
});
const phrases = textMap(words);
const gistFile = z.strictObject({
  words: phrases,
  topics: words,
  turning: words,
  values: textMap(phrases),
  frames: z.array(
    z.strictObject({
      intent: z.enum(INTENTS),
      requires: requirement.exactOptional(),
      all: words,
      may: words.exactOptional(),
      not: words.exactOptional(),
      slots: textMap(fixed).exactOptional(),
      weight: z.number().exactOptional(),
    }),
  ),
});
const sentenceData = z.strictObject({
  gist: gistFile,
  intents: z.array(intentFile.extend({ intent: z.enum(INTENTS), language: z.string() })),
  rules: z.array(rulesFile.extend({ language: z.string() })),
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

/** Folders of languages: those with rules of their own. First those the shop answers in: of two readings as good the earlier wins. */
export async function languagesIn(folder: string): Promise<string[]> {
  const places = await readdir(folder, { withFileTypes: true });
  const names = places.filter((place) => place.isDirectory()).map(({ name }) => name);
  const found = names.filter((name) => existsSync(join(folder, name, 'rules.yaml'))).sort();
  return [...new Set<string>([...LANGUAGES, ...found])];
}

/** What a language adds to the shared lists; nothing where it has no such file. */
async function ownListsOf(folder: string, language: string): Promise<z.output<typeof ownLists>> {
  const file = join(folder, language, 'lists.yaml');
  return ownLists.parse(existsSync(file) ? await yaml(file) : {});
}

/**
 * Reads and checks every file under `folder` (assets/intents). Throws an Error naming the file or the word, or a ZodError naming the
 * field.
 */
export async function compileAssets(folder: string): Promise<SentenceData> {
  const languages = await languagesIn(folder);
  const each = <Value>(read: (language: string) => Promise<Value>) => Promise.all(languages.map(read));
  const [intents, rules, own, lists, gist] = await Promise.all([
    each((language) => intentsOf(folder, language)),
    each(async (language) => ({ language, ...(await yaml(join(folder, language, 'rules.yaml'))) })),
    each((language) => ownListsOf(folder, language)),
    Promise.all(LISTS.map((name) => yaml(join(folder, 'lists', `${name}.yaml`)))),
    yaml(join(folder, 'gist.yaml')),
  ]);
  const shared = listFile.parse(Object.assign({}, ...lists));
  return sentenceData.parse({
    gist,
    intents: intents.flat(),
    rules,
    lists: own.reduce(withOwnLists, shared),
  });
}

/** Reads the one file that a build makes of `compileAssets`. Throws as it does. */
export const readSentences = (file: string): SentenceData =>
  sentenceData.parse(JSON.parse(readFileSync(file, 'utf8')));
