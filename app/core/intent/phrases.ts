import type { Token } from './normalise.ts';
import type { Fixed, GistData } from './sentence-data.ts';
import { spellingKey } from './spelling-key.ts';

/** A phrase found in a sentence: by the name of its words, or with the value that it gives to a slot. */
export interface Found {
  readonly symbol: string;
  readonly end: number;
  readonly value?: Fixed;
}

/** Where the words of assets/intents/gist.yaml are said. */
export type Phrases = (tokens: readonly Token[], at: number) => readonly Found[];

interface Word {
  readonly key: string;
  readonly begins: boolean;
}
interface Phrase extends Omit<Found, 'end'> {
  readonly words: readonly Word[];
}

/** "hata*": every word that begins so. */
const wordOf = (written: string): Word => {
  const begins = written.endsWith('*');
  return { key: spellingKey(begins ? written.slice(0, -1) : written), begins };
};

const phraseOf = (symbol: string, text: string, value?: Fixed): Phrase => ({
  symbol,
  words: text.split(' ').map(wordOf),
  ...(value !== undefined && { value }),
});

/** The name under which words that turn a sentence around are found. */
export const TURNING = 'turning';

const all = ({ words, values, turning }: GistData): Phrase[] => [
  ...turning.map((text) => phraseOf(TURNING, text)),
  ...Object.entries(words).flatMap(([name, list]) => list.map((text) => phraseOf(name, text))),
  ...Object.entries(values).flatMap(([slot, said]) =>
    Object.entries(said).flatMap(([value, list]) => list.map((text) => phraseOf(`{${slot}}`, text, value))),
  ),
];

const isSaid = ({ key, begins }: Word, token: string | undefined): boolean =>
  token !== undefined && (begins ? token.startsWith(key) : token === key);

/** A table of the phrases by their first letters. Spellings that differ in a long vowel are one. */
export function createPhrases(data: GistData): Phrases {
  const byLetter = Map.groupBy(all(data), ({ words: [first] }) => first?.key.charAt(0) ?? '');
  return (tokens, at) => {
    const keys = tokens.slice(at, at + LONGEST).map(({ text }) => spellingKey(text));
    const said = byLetter.get(keys[0]?.charAt(0) ?? '') ?? [];
    return said
      .filter(({ words }) => words.every((word, n) => isSaid(word, keys[n])))
      .map(({ words, ...phrase }) => ({ ...phrase, end: at + words.length }));
  };
}

/** Words of the longest phrase. */
const LONGEST = 4;
