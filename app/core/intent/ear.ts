import { createAutomaton, createGraph, type State } from './automaton.ts';
import type { Lexicon } from './lexicon.ts';
import type { NameIndex } from './name-index.ts';
import { wordsOf } from './normalise.ts';
import type { SentenceData } from './sentence-data.ts';
import { compile, type Sentences } from './sentences.ts';
import { soundDistance, wordKey } from './sound.ts';
import { createSoundTrie, type Heard as HeardWord, type SoundTrie } from './sound-trie.ts';
import { parse, type TemplateScope } from './template.ts';

type Heard = Omit<HeardWord, 'hash'>;

/** Lists and phrases by sound: what the slots of a sentence may hold when it is heard, not read. */
export interface Ear {
  readonly sentences: Sentences;
  /** Words of the sentences, number words and units. */
  readonly words: SoundTrie;
  /** The shop's names and goods as they are now. */
  names(): SoundTrie;
  /** Phrases built of other slots, each before those that use it. */
  readonly phrases: readonly Phrase[];
}

/** A slot that is a phrase of smaller ones: {item} is a quantity and a product. */
export interface Phrase {
  readonly slot: string;
  readonly start: State;
  readonly cost: number;
}

const SCOPE: TemplateScope = { rules: {}, choices: {}, joiners: [] };
const NUMBER = [
  '{small}',
  '{fraction}',
  '[{small}|{fraction}] (sau|hundred) [and] [{small}]',
  '[{small}|{fraction}] (hazaar|thousand) [[{small}] (sau|hundred)] [and] [{small}]',
].join('|');
const ITEM =
  '{number} [{unit}] {goods}|{goods} {number} {unit}|{paav} {goods}|{number} rupaye (ka|ke) {goods}';

/** A phrase, its form, and its doubt: what else in a stream of odd sounds is too easily found. */
const PHRASES: readonly (readonly [string, string, number])[] = [
  ['{number}', `{digits}|${NUMBER}`, 0],
  ['{number}', NUMBER.replaceAll('{small}', '{english}'), 0.25],
  ['{quantity}', '{number} [{unit}]|{paav}', 0],
  ['{amount}', '{number} [rupaye]', 0],
  ['{item}', ITEM, 0.1],
  ['{item}', '{goods}', 0.9],
  ['{product}', '{goods}', 0],
  ['{count}', '{small}|{english}|{digits}', 0],
  ['{customer}', '{person}', 0],
  ['{known}', '{person}', 0],
];

function phrase(slot: string, template: string, cost: number): Phrase {
  const graph = createGraph((word) => word);
  graph.add(parse(template, SCOPE), {
    intent: 'UNKNOWN',
    language: 'hi-Latn',
    fixed: {},
    requires: undefined,
    strict: false,
    weight: 0,
  });
  return { slot, start: createAutomaton(graph.done()), cost };
}

/** Sounds per sound by which two spellings must differ to be two ways of saying a thing ("rice", "chawal"). */
const OTHER_WORD = 0.4;

/** The usual spelling, and those that are another word to the ear; the rest would only multiply equal readings. */
function bySound(symbol: string, spellings: readonly string[]): Heard[] {
  const kept: { text: string; key: string }[] = [];
  for (const spelling of spellings) {
    const text = wordsOf(spelling).join(' ');
    const key = text.split(' ').map(wordKey).join('');
    const far = (other: string) =>
      soundDistance(key, other) > OTHER_WORD * Math.max(key.length, other.length);
    if (key !== '' && !/\d/.test(key) && kept.every((each) => far(each.key))) kept.push({ text, key });
  }
  return kept.map(({ text }) => ({ text, symbol }));
}

/** Number words that are no other word; "do" and "ek" are needed all the same. */
function numberSounds(data: SentenceData): Heard[] {
  return data.lists.numbers
    .filter((row) => row.value > 0)
    .flatMap((row) => {
      const weak = new Set((row.weak ?? []).filter((word) => word !== row.roman[0]));
      const english = row.en.filter((word) => !weak.has(word)).map((text) => ({ text, symbol: '{english}' }));
      return [{ text: row.roman[0] ?? '', symbol: '{small}' }, ...english];
    });
}

function listSounds(data: SentenceData): Heard[] {
  const { units, fractions, paav } = data.lists;
  return [
    ...numberSounds(data),
    ...units.flatMap((row) => (row.aloud ?? []).map((text) => ({ text, symbol: '{unit}' }))),
    ...fractions.flatMap((row) => bySound('{fraction}', row.words)),
    ...bySound('{paav}', paav),
    ...['sau', 'hundred', 'hazaar', 'thousand', 'rupaye', 'ka', 'ke', 'and'].map((text) => ({
      text,
      symbol: text,
    })),
    { text: 'rupees', symbol: 'rupaye' },
  ];
}

/** Full names, and each longer word of them: "rahul" for "Rahul Sharma". */
function nameSounds(index: NameIndex, symbol: string, parts: boolean): Heard[] {
  const found: Heard[] = [];
  for (const { name, forms } of index.all()) {
    for (const form of [name, ...forms]) found.push({ text: wordsOf(form).join(' '), symbol });
    const words = wordsOf(name);
    if (parts && words.length > 1)
      for (const word of words) if (word.length > 2) found.push({ text: word, symbol });
  }
  return found;
}

/** Everything that can be heard in this shop, from the sentences that are also read. */
export function createEar(data: SentenceData, lexicon: Lexicon): Ear {
  const sentences = compile(data);
  const { vocabulary } = sentences;
  const words = [...vocabulary.words()].flatMap((word) => bySound(word, vocabulary.spellings(word)));
  let names = createSoundTrie([]);
  let version = '';
  return {
    sentences,
    words: createSoundTrie([...words, ...listSounds(data)]),
    phrases: PHRASES.map(([slot, template, cost]) => phrase(slot, template, cost)),
    names() {
      const now = `${lexicon.customers.version} ${lexicon.products.version}`;
      if (now === version) return names;
      version = now;
      names = createSoundTrie([
        ...nameSounds(lexicon.customers, '{person}', true),
        ...nameSounds(lexicon.products, '{goods}', false),
      ]);
      return names;
    },
  };
}
