import { foldScript, type Token } from './normalise.ts';
import { toRoman } from './roman.ts';
import { type Sounded, similarity, sounded } from './similarity.ts';
import { spellingKey } from './spelling-key.ts';

/** A word of the sentences that a heard word may stand for; cost 0 when it is written so. */
export interface WordReading {
  readonly word: string;
  readonly cost: number;
}

export interface Vocabulary {
  /** The word a template's or list's word is known by. */
  canonical(word: string): string;
  /** Words of the sentences this token may stand for, surest first. */
  readings(token: Token): readonly WordReading[];
  /** True when the token is a word of the sentences by its spelling, not by likeness. */
  knows(token: Token): boolean;
  /** The same in the token's own script: "गो" is no Hindi word, though "go" is one of the English sentences. */
  hasSpelt(token: Token): boolean;
  /** All words of the sentences. */
  words(): Iterable<string>;
  /** Words as the Hindi sentences write them. */
  native(): Iterable<string>;
  /** Spellings of a word, itself first. */
  spellings(word: string): readonly string[];
}

const NATIVE = /\p{Script=Devanagari}/u;
/** Only an ending is written otherwise. */
const WRITTEN_COST = 0.02;
const FOLDED_COST = 0.08;
const FUZZY_FLOOR = 0.8;
const FUZZY_COST = 2.2;
/** "aadha" and "add" share the folded form "ad": so short, it says nothing. */
const SHORTEST_FOLDED = 3;
/** Short words have too many neighbours to be guessed. */
const SHORTEST_FUZZY = 4;

/** Variant → word, for both scripts. */
function variants(spellings: Readonly<Record<string, readonly string[]>>): Map<string, string> {
  const table = new Map<string, string>();
  for (const [word, forms] of Object.entries(spellings))
    for (const form of forms) if (!(form in spellings)) table.set(foldScript(form), word);
  return table;
}

/** The words of the sentences; `note` is called with each word while they are compiled. */
export function createVocabulary(spellings: Readonly<Record<string, readonly string[]>>) {
  const table = variants(spellings);
  const words = new Set<string>();
  const native = new Set<string>();
  const byKey = new Map<string, string>();
  const byFold = new Map<string, string[]>();
  const soundedWords: Sounded[] = [];
  const memo = new Map<string, readonly WordReading[]>();
  const noted = new Map<string, string>();

  const canonical = (word: string): string => {
    const raw = foldScript(word);
    return table.get(raw) ?? table.get(toRoman(raw)) ?? toRoman(raw);
  };

  function note(word: string): string {
    const found = noted.get(word) ?? noteFirst(word);
    noted.set(word, found);
    return found;
  }

  function noteFirst(word: string): string {
    const known = canonical(word);
    if (NATIVE.test(word)) native.add(foldScript(word));
    if (words.has(known)) return known;
    words.add(known);
    byKey.set(spellingKey(known), known);
    const ready = sounded(known);
    soundedWords.push(ready);
    byFold.set(ready.folded, [...(byFold.get(ready.folded) ?? []), known]);
    return known;
  }

  function spelt(token: Token): string | undefined {
    const word = table.get(token.raw) ?? (words.has(token.text) ? token.text : table.get(token.text));
    return word !== undefined && words.has(word) ? word : undefined;
  }

  function guesses(token: Token): WordReading[] {
    if (token.text.length < SHORTEST_FUZZY || /\d/.test(token.text)) return [];
    const written = byKey.get(spellingKey(token.text));
    if (written !== undefined) return [{ word: written, cost: WRITTEN_COST }];
    const heard = sounded(token.text);
    const same = heard.folded.length < SHORTEST_FOLDED ? undefined : byFold.get(heard.folded);
    if (same) return same.map((word) => ({ word, cost: FOLDED_COST }));
    return soundedWords
      .filter((each) => each.raw.length >= SHORTEST_FUZZY)
      .map((each) => ({ word: each.raw, score: similarity(heard, each, FUZZY_FLOOR) }))
      .filter((each) => each.score >= FUZZY_FLOOR)
      .map((each) => ({ word: each.word, cost: (1 - each.score) * FUZZY_COST }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 2);
  }

  function readings(token: Token): readonly WordReading[] {
    const known = memo.get(token.raw);
    if (known) return known;
    if (memo.size > 5000) memo.clear();
    const word = spelt(token);
    const found = word === undefined ? guesses(token) : [{ word, cost: 0 }];
    memo.set(token.raw, found);
    return found;
  }

  const isSpelt = (token: Token): boolean =>
    NATIVE.test(token.raw) ? table.has(token.raw) || native.has(token.raw) : spelt(token) !== undefined;

  const vocabulary: Vocabulary = {
    canonical,
    readings,
    words: () => words,
    native: () => native,
    knows: (token) => spelt(token) !== undefined,
    hasSpelt: isSpelt,
    spellings: (word) => [word, ...(spellings[word] ?? [])],
  };
  return { vocabulary, note };
}
