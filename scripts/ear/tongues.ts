import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileAssets } from '../../app/adapters/language/load.ts';
import { parseCatalog } from '../../app/core/catalog.ts';
import type { NumberRow } from '../../app/core/intent/sentence-data.ts';
import { INTENT_ASSETS, twinTests } from '../../app/testing/intent.ts';
import { DEVANAGARI_NAMES, ROMAN_NAMES } from './names.ts';

/** Hindi in Devanagari, and English. */
export type Language = 'hi' | 'en';

/** A language as sentences are made in it. */
export interface Tongue {
  readonly names: readonly string[];
  readonly goods: readonly string[];
  readonly numbers: readonly string[];
  /** Sentences of the twin tests, and the words they are made of. */
  readonly twins: readonly string[];
  readonly words: readonly string[];
  /** C is somebody, P one of the goods, N a number. */
  readonly shapes: readonly string[];
  /** Goods and numbers that the twin tests name. */
  readonly named: { readonly goods: readonly string[]; readonly numbers: readonly string[] };
  /** Shares of names and goods that are made up, and of words and numbers in a soup (the rest are goods). */
  readonly madeUp: { readonly names: number; readonly goods: number };
  readonly soup: { readonly words: number; readonly numbers: number };
}

export const isDevanagari = (text: string): boolean =>
  /^(?:[\p{Script=Devanagari}\s]|\u200d|\u200c)+$/u.test(text);
export const isRoman = (text: string): boolean => /^[a-z ]+$/i.test(text);

const MOST_LETTERS = 24;

/** Every name of the shipped goods that is written in one script. */
function goodsIn(isWritten: (text: string) => boolean): string[] {
  const file = join(INTENT_ASSETS, '../catalog/core.json');
  return parseCatalog(JSON.parse(readFileSync(file, 'utf8')))
    .flatMap(({ name, nameHi, nameEn, aliases }) => [name, nameHi, nameEn, ...aliases])
    .filter((text) => isWritten(text) && text.length <= MOST_LETTERS)
    .map((text) => text.toLowerCase());
}

const twinsOf = (language: string): string[] =>
  twinTests(language).flatMap(({ sentences }) => sentences.map(({ text }) => text));

const wordsOf = (twins: readonly string[], between: RegExp, isWord: (word: string) => boolean): string[] => [
  ...new Set(twins.flatMap((text) => text.split(between)).filter(isWord)),
];

const lines = (text: string): string[] => text.trim().split(/\s*\n\s*/);

const HINDI_SHAPES = lines(`
  C का बिल बनाओ N किलो P N किलो P
  C के खाते में N सौ रुपये लिखो
  C ने N रुपये दिए
  C का कितना बाकी है
  N किलो P और N P जोड़ो
  P हटा दो
  C को N बजे याद दिलाओ
  P N कर दो
  C को N सौ का उधार दिया
  बिल में N P डालो
  C का नंबर क्या है
  P का भाव क्या है
  P कितना बचा है
  N P निकाल दो
  C का N हज़ार जमा करो
`);
const ENGLISH_SHAPES = lines(`
  make a bill for C N kilo P and N P
  C paid N rupees
  how much does C owe
  add N kilo P
  remove P
  C gave N hundred rupees
  remind C tomorrow at N
  what is the price of P
  how much P is left
  give C credit of N hundred
  N packets of P and N P
`);

type Numbers = readonly NumberRow[];

function hindi(numbers: Numbers): Tongue {
  const twins = twinsOf('hi');
  return {
    names: DEVANAGARI_NAMES,
    goods: goodsIn(isDevanagari),
    numbers: numbers.flatMap(({ hi }) => hi.slice(0, 1)).filter(isDevanagari),
    twins,
    words: wordsOf(twins, /\s+/, isDevanagari),
    shapes: HINDI_SHAPES,
    named: {
      goods: 'चावल चीनी आटा आटे नमक साबुन तेल दूध चाय दाल हल्दी बिस्कुट घी मैगी'.split(' '),
      numbers: 'एक दो तीन चार पाँच पांच दस बीस पचास'.split(' '),
    },
    madeUp: { names: 0.45, goods: 0.25 },
    soup: { words: 0.5, numbers: 0.2 },
  };
}

/** The voices read made-up Roman words as they like, so there are none. */
function english(numbers: Numbers): Tongue {
  const twins = twinsOf('en').map((text) => text.toLowerCase());
  return {
    names: ROMAN_NAMES,
    goods: goodsIn(isRoman),
    numbers: numbers.flatMap(({ en }) => en.slice(0, 1)).filter(isRoman),
    twins,
    words: wordsOf(twins, /[^a-z]+/, (word) => word.length > 1),
    shapes: ENGLISH_SHAPES,
    named: {
      goods: 'rice sugar flour atta salt soap oil milk tea dal biscuit biscuits ghee maggi'.split(' '),
      numbers: 'one two three four five ten twenty fifty'.split(' '),
    },
    madeUp: { names: 0, goods: 0 },
    soup: { words: 0.75, numbers: 0.125 },
  };
}

/** Both languages, read from assets/intents and assets/catalog. */
export async function tongues(): Promise<Readonly<Record<Language, Tongue>>> {
  const { numbers } = (await compileAssets(INTENT_ASSETS)).lists;
  return { hi: hindi(numbers), en: english(numbers) };
}
