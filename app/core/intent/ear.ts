import { createAutomaton, type State } from './automaton.ts';
import { TIME_JOINTS, TIME_PHRASES, timeWords } from './ear-times.ts';
import { createFollowingTrie } from './following-trie.ts';
import { createGraph } from './graph.ts';
import type { Lexicon } from './lexicon.ts';
import { wordsOf } from './normalise.ts';
import type { SentenceData } from './sentence-data.ts';
import { compile, type Sentences } from './sentences.ts';
import { heardSounds, soundDistance, wordKey } from './sound.ts';
import { createSoundTrie, type Heard as HeardWord, type SoundTrie } from './sound-trie.ts';
import { parse, type TemplateScope } from './template.ts';
import type { Known } from './types.ts';

type Heard = Omit<HeardWord, 'hash'>;

/** What every word costs: many short words fit any noise better than a few long ones. */
const EACH_WORD = 0.18;
/** Numbers that are said all day; 82 is said seldom and found in noise often. */
const COMMON = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90]);
const RARE_NUMBER = 0.5;
/** "Dedh" and "dhai" are said less than "do" and "teen", and sound like them. */
const FRACTION_DOUBT = 0.2;
/** Goods of so few sounds ("ghee", "tea") fit everywhere. */
const SHORT_GOODS = 3;
const SHORT_DOUBT = 0.15;
const PART_DOUBT = 0.1;
/** Goods are mostly called by their name in one of the languages; "maska" and "wheel" are heard in anything. */
const ALIAS_DOUBT = 0.3;
/** A name that is put together out of others. */
const NEW_NAME = 0.6;
/** "Is" and "he" are found in anything. */
const PRONOUN_DOUBT = 0.3;
/** Said of whoever was spoken of; the other pronouns are what the ear hears in noise. */
const PRONOUNS = ['us', 'un', 'he', 'she', 'him', 'his', 'her'];
/** A product is known by its name, and its forms begin with those in Hindi and in English. */
const USUAL_NAMES = 3;

const word = (text: string, symbol: string, doubt = 0): Heard => ({ text, symbol, doubt: EACH_WORD + doubt });

/** Lists and phrases by sound: what the slots of a sentence may hold when it is heard, not read. */
export interface Ear {
  readonly sentences: Sentences;
  /** Words of the sentences, number words and units. */
  readonly words: SoundTrie;
  /** The shop's people and goods as they are now. */
  names(): readonly SoundTrie[];
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
  '{plus} {small}',
  '[{small}|{fraction}] (sau|hundred) [and] [{small}]',
  '{plus} {small} (sau|hundred|hazaar|thousand)',
  '[{small}|{fraction}] (hazaar|thousand) [[{small}] (sau|hundred)] [and] [{small}]',
].join('|');
/** Thousands of a thing are not sold over a counter. */
const COUNT = '{digits}|{small}|{fraction}|{plus} {small}|[{small}|{fraction}] (sau|hundred)';
const ITEM =
  '{many} {goods}|{many} {unit} [of] {goods}|{goods} {many} {unit}|{paav} {goods}|{number} rupaye (ka|ke) {goods}';

/** A phrase, its form, and its doubt: what else in a stream of odd sounds is too easily found. */
const PHRASES: readonly (readonly [string, string, number])[] = [
  ['{number}', `{digits}|${NUMBER}`, 0],
  ['{number}', NUMBER.replaceAll('{small}', '{english}'), 0.25],
  ['{many}', COUNT, 0],
  ['{many}', COUNT.replaceAll('{small}', '{english}'), 0.25],
  ['{quantity}', '{many} [{unit}]|{paav}', 0],
  ['{unwanted}', '{many} [{unit}]|{paav}', 0],
  ['{amount}', '{number} [rupaye]', 0],
  ['{percent}', '{number} percent', 0],
  ['{item}', ITEM, 0.35],
  ['{item}', '(a|an) {unit} [of] {goods}', 0.6],
  ['{item}', '{goods}', 0.9],
  // Somebody new has mostly the first name of a customer, and the surname of one or a usual one; else the name is copied as heard.
  ['{name}', '{namepart} [{namepart}|{surname}]', NEW_NAME],
  ['{phone}', Array.from({ length: 10 }, () => '{figure}').join(' '), 0],
  ['{product}', '{goods}', 0],
  ['{count}', '{small}|{english}|{digits}', 0.2],
  ['{customer}', '{person}', 0],
  ['{known}', '{person}', 0],
  ['{customer}', '{pronoun}', PRONOUN_DOUBT],
  ['{known}', '{pronoun}', PRONOUN_DOUBT],
  ...TIME_PHRASES,
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
const OTHER_WORD = 0.35;

const NATIVE = /\p{Script=Devanagari}/u;

/** A vowel that is said through the nose is written with an n, or without ("nahi", "nahin"). */
const isNasalOf = (one: string, other: string): boolean => one === `${other}n` || other === `${one}n`;

/** A spelling, its sounds, and whether it is read by these where it is written otherwise. */
interface Spelling {
  readonly text: string;
  readonly key: string;
  readonly sound?: string;
}

/**
 * The usual spelling, those that are another word to the ear (farther than `other`, distance a sound), and the usual one with or without
 * a nasal end; the rest would only multiply equal readings.
 */
function bySound(
  symbol: string,
  spellings: readonly string[],
  doubt = 0,
  other: number = OTHER_WORD,
): Heard[] {
  const kept: Spelling[] = [];
  for (const spelling of spellings) {
    const text = wordsOf(spelling).join(' ');
    const key = text.split(' ').map(wordKey).join('');
    if (key === '' || /\d/.test(key) || kept.some((each) => each.key === key)) continue;
    const nasal = kept.some((each) => isNasalOf(key, each.key));
    if (!nasal && !kept.every((each) => isFar(key, each.key, other))) continue;
    // Roman letters of a Devanagari word ("rikaarda") are no spelling: it is written as usual, and sounds so.
    const usual = nasal || NATIVE.test(spelling) ? kept[0]?.text : undefined;
    kept.push(usual === undefined ? { text, key } : { text: usual, key, sound: key });
  }
  return kept.map(({ text, sound }) => ({
    ...word(text, symbol, doubt),
    ...(sound !== undefined && { sound }),
  }));
}

const isFar = (key: string, known: string, other: number): boolean =>
  soundDistance(key, heardSounds(known)) > other * Math.max(key.length, known.length);

/** A number is heard by all its sounds: "chhe" is written so and said "chhah", which is nearer to "char". */
const OTHER_NUMBER = 0;

/** Number words that are no other word; "do" and "ek" are needed all the same. */
function numberSounds(data: SentenceData): Heard[] {
  return data.lists.numbers
    .filter((row) => row.value > 0)
    .flatMap((row) => {
      const weak = new Set((row.weak ?? []).filter((each) => each !== row.roman[0] && each !== 'one'));
      const doubt = COMMON.has(row.value) ? 0 : RARE_NUMBER;
      const english = row.en.filter((text) => !weak.has(text)).map((text) => word(text, '{english}', doubt));
      return [...bySound('{small}', [row.roman[0] ?? '', row.hi[0] ?? ''], doubt, OTHER_NUMBER), ...english];
    });
}

/** Nought to nine, of which telephone numbers are made. */
const figureSounds = (data: SentenceData): Heard[] =>
  data.lists.numbers
    .filter(({ value }) => value < 10)
    .flatMap(({ roman, en }) => [roman[0], en[0]].flatMap((text) => (text ? [word(text, '{figure}')] : [])));

function listSounds(data: SentenceData): Heard[] {
  const { units, fractions, paav, percent } = data.lists;
  return [
    ...numberSounds(data),
    ...figureSounds(data),
    ...units.flatMap((row) => (row.aloud ?? []).map((text) => word(text, '{unit}'))),
    ...fractions.flatMap((row) => bySound('{fraction}', row.words, FRACTION_DOUBT)),
    // "Sadhe teen", but never "aadha teen".
    ...fractions.flatMap((row) => (row.add ? bySound('{plus}', row.words, FRACTION_DOUBT) : [])),
    ...bySound('{paav}', paav),
    ...bySound('percent', percent),
    ...timeWords(data.lists.when).map(({ text, symbol }) => word(text, symbol)),
    ...['sau', 'hundred', 'hazaar', 'thousand', 'rupaye', 'ka', 'and', 'of', 'a', 'an', ...TIME_JOINTS].map(
      (text) => word(text, text),
    ),
    ...data.lists.surnames.map((text) => word(text, '{surname}')),
    ...PRONOUNS.map((text) => word(text, '{pronoun}')),
    word('rupees', 'rupaye'),
  ];
}

/** What a sound costs that this shop has heard for a name: it was right before, and may have been something else this time. */
const LEARNED_DOUBT = 0.1;

/** A name by the sounds that were put right before. */
const learnedSounds = ({ name, sounds = [] }: Known, symbol: string): Heard[] =>
  sounds.map((sound) => ({ ...word(wordsOf(name).join(' '), symbol, LEARNED_DOUBT), sound }));

/** The full name, and each longer word of it: "rahul" for "Rahul Sharma"; and how it was heard before. */
function personSounds(known: Known): Heard[] {
  const { name, forms } = known;
  const parts = wordsOf(name).filter((part, _, all) => all.length > 1 && part.length > 2);
  const written = [...[name, ...forms].map((form) => wordsOf(form).join(' ')), ...parts];
  return [
    ...written.map((text) => word(text, '{person}')),
    ...wordsOf(name)
      .filter((part) => part.length > 2)
      .map((part) => word(part, '{namepart}')),
    ...learnedSounds(known, '{person}'),
  ];
}

/** Goods by every name, and by the words of a longer name that are no unit: "dal" is said where "Toor Dal" is written. */
function goodsSounds(known: Known, isUnit: (word: string) => boolean): Heard[] {
  const { name, forms } = known;
  const whole = [name, ...forms].map((form) => wordsOf(form).join(' '));
  const usual = new Set(whole.slice(0, USUAL_NAMES));
  const short = (text: string) => (wordKey(text).length <= SHORT_GOODS ? SHORT_DOUBT : 0);
  const alias = (text: string) => (usual.has(text) ? 0 : ALIAS_DOUBT);
  const parts = wordsOf(name).filter((part, _, all) => all.length > 1 && part.length > 2 && !isUnit(part));
  return [
    ...whole.map((text) => word(text, '{goods}', short(text) + alias(text))),
    ...parts.map((text) => word(text, '{goods}', short(text) + PART_DOUBT)),
    ...learnedSounds(known, '{goods}'),
  ];
}

/** Everything that can be heard in this shop, from the sentences that are also read. */
export function createEar(data: SentenceData, lexicon: Lexicon): Ear {
  const sentences = compile(data);
  const { vocabulary } = sentences;
  const words = [...vocabulary.words()].flatMap((word) => bySound(word, vocabulary.spellings(word)));
  const people = createFollowingTrie(lexicon.customers, personSounds);
  const goods = createFollowingTrie(lexicon.products, (known) =>
    goodsSounds(known, (text) => sentences.units.always.has(text)),
  );
  return {
    sentences,
    words: createSoundTrie([...words, ...listSounds(data)]),
    phrases: PHRASES.map(([slot, template, cost]) => phrase(slot, template, cost)),
    names: () => [people(), goods()],
  };
}
