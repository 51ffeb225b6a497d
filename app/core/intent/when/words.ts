import { fold } from '../fold.ts';
import { foldScript, type Token } from '../normalise.ts';
import type { WhenRow } from '../sentence-data.ts';

/** A row of the list that begins at a token and ends before token `end`. */
export interface Term {
  readonly row: WhenRow;
  readonly end: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly row: WhenRow;
}

/** The words of lists/when.yaml, for looking up. */
export interface WhenWords {
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Long single words by their folded spelling. */
  readonly folded: ReadonlyMap<string, readonly WhenRow[]>;
}

/** Shorter words fold into too many others. */
const SHORTEST_FOLDED = 5;
/** A misspelt word is one of these, not a postposition. */
const NAMES: ReadonlySet<string> = new Set(['weekday', 'month', 'tarikh']);

function add<Value>(table: Map<string, Value[]>, key: string, value: Value): void {
  table.set(key, [...(table.get(key) ?? []), value]);
}

const isNative = (word: string): boolean => /\p{Script=Devanagari}/u.test(word);

/** Tables of the words for times. */
export function whenWords(rows: readonly WhenRow[]): WhenWords {
  const phrases = new Map<string, Phrase[]>();
  const folded = new Map<string, WhenRow[]>();
  for (const row of rows)
    for (const text of row.words) {
      const words = foldScript(text).split(' ');
      const [first = ''] = words;
      add(phrases, first, { words, row });
      const plain = words.length === 1 && !row.weak && !isNative(first) && NAMES.has(row.kind);
      if (plain && first.length >= SHORTEST_FOLDED) add(folded, fold(first), row);
    }
  return { phrases, folded };
}

const says = (token: Token | undefined, word: string): boolean =>
  token !== undefined && (token.raw === word || token.text === word);

function misspelt(token: Token, { folded }: WhenWords): readonly WhenRow[] {
  const long = token.text.length >= SHORTEST_FOLDED && !/\d/.test(token.text);
  return long ? (folded.get(fold(token.text)) ?? []) : [];
}

/** Every row that begins at a token, longest first. */
export function termsAt(tokens: readonly Token[], at: number, words: WhenWords): readonly Term[] {
  const token = tokens[at];
  if (!token) return [];
  const own = words.phrases.get(token.raw) ?? [];
  const roman = token.text === token.raw ? [] : (words.phrases.get(token.text) ?? []);
  const found = [...own, ...roman]
    .filter((phrase) => phrase.words.every((word, by) => says(tokens[at + by], word)))
    .map((phrase) => ({ row: phrase.row, end: at + phrase.words.length }))
    .sort((a, b) => b.end - a.end);
  if (found.length > 0) return found;
  return misspelt(token, words).map((row) => ({ row, end: at + 1 }));
}
