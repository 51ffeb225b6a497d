import type { Token } from './normalise.ts';
import { toRoman } from './roman.ts';

/** What a word was meant to be, and how much the slip costs. */
export interface Mend {
  readonly raw: string;
  readonly text: string;
  readonly cost: number;
}

/** Words that sentences are made of; names of people and goods have their own index. */
export interface SlipWords {
  /** Words one slip away from `token`, the likeliest first: a letter twice, a vowel left out, a key beside, a letter more or less. */
  near(token: Token): readonly Mend[];
}

const COST = { twice: 0.1, vowel: 0.15, beside: 0.2, other: 0.3, short: 0.05 } as const;
const MOST = 6;
/** Words of two letters have everything for a neighbour: only a doubled letter, a key beside and a lost vowel count. */
const SHORTEST = 3;
/** Keys that lie side by side: Roman letters, and the Hindi (InScript) layout with its shifted keys. */
const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'ौैाीूबहगदजड',
  'ोे्िुपरकतचट',
  'ॆंमनवलसय',
  'औऐआईऊभङघधझढ',
  'ओएअइउफखथछठ',
] as const;
const VOWEL = /[aeiou\u093e-\u094c]/u;

const isBeside = (one: string, other: string): boolean =>
  one !== '' &&
  other !== '' &&
  ROWS.some(
    (row) =>
      row.includes(one) && row.includes(other) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1,
  );

/** A word and all that is left of it without one letter. */
function* shadows(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at += 1) yield word.slice(0, at) + word.slice(at + 1);
}

/** What a slip is by its kind; `short` words allow only some kinds. */
function slipOf(said: string, meant: string): 'twice' | 'vowel' | 'beside' | 'other' | null {
  let at = 0;
  while (at < said.length && said[at] === meant[at]) at += 1;
  const [a = '', b = ''] = [said[at], meant[at]];
  if (said.length === meant.length + 1 && said.slice(at + 1) === meant.slice(at))
    return a === said[at - 1] || a === said[at + 1] ? 'twice' : 'other';
  if (said.length + 1 === meant.length && said.slice(at) === meant.slice(at + 1))
    return VOWEL.test(b) ? 'vowel' : 'other';
  if (said.length !== meant.length) return null;
  if (said.slice(at + 1) === meant.slice(at + 1)) return isBeside(a, b) ? 'beside' : 'other';
  const crossed = a === meant[at + 1] && b === said[at + 1] && said.slice(at + 2) === meant.slice(at + 2);
  return crossed ? 'beside' : null;
}

/** The cost of `said` for `meant`; null when they are more than a slip apart or too short to say. */
function costOf(said: string, meant: string): number | null {
  const slip = said === meant ? null : slipOf(said, meant);
  if (slip === null) return null;
  if (meant.length >= SHORTEST) return COST[slip];
  return slip === 'other' ? null : COST[slip] + COST.short;
}

/**
 * The words one slip away, found by the words that share all letters but one with them. `numberOf` gives a number word its
 * value: a word that is as near to two numbers is none, and one with just any other letter ("light") neither; an amount is never
 * guessed.
 */
export function createSlipWords(
  words: Iterable<string>,
  numberOf: (word: string) => number | null,
): SlipWords {
  const byShadow = new Map<string, string[]>();
  for (const word of new Set(words))
    for (const shadow of new Set(shadows(word))) {
      const sharing = byShadow.get(shadow);
      if (sharing) sharing.push(word);
      else byShadow.set(shadow, [word]);
    }
  const near = (said: string): Mend[] => {
    const sharing = new Set([...shadows(said)].flatMap((shadow) => byShadow.get(shadow) ?? []));
    const numbers = new Set(
      [...sharing]
        .map((word) => (costOf(said, word) === null ? null : numberOf(word)))
        .filter((value) => value !== null),
    );
    return [...sharing].flatMap((word) => {
      const cost = costOf(said, word);
      const guessed = numberOf(word) !== null && (numbers.size > 1 || slipOf(said, word) === 'other');
      return cost === null || guessed ? [] : [{ raw: word, text: toRoman(word), cost }];
    });
  };
  return {
    near: ({ raw, text }) =>
      (raw === text ? near(text) : [...undoubled(raw), ...near(raw), ...near(text)])
        .toSorted((a, b) => a.cost - b.cost)
        .filter((mend, at, all) => all.findIndex((other) => other.text === mend.text) === at)
        .slice(0, MOST),
  };
}

const VOWELS = {
  roman: [...'aeiou'],
  native: [...'\u093e\u093f\u0940\u0941\u0942\u0947\u0948\u094b\u094c'],
} as const;
const NATIVE = /\p{Script=Devanagari}/u;

const BESIDE: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(ROWS.join(''))].map((key) => [key, ROWS.flatMap((row) => besideIn(row, key))]),
);

function besideIn(row: string, key: string): string[] {
  const at = row.indexOf(key);
  return at < 0 ? [] : [row[at - 1], row[at + 1]].filter((each) => each !== undefined);
}

/** What a word may have been meant to be when nobody can list the words: a letter too often, a vowel lost, a key beside, two crossed. */
export function* unslipped(said: string): Generator<{ readonly meant: string; readonly cost: number }> {
  const vowels = NATIVE.test(said) ? VOWELS.native : VOWELS.roman;
  for (let at = 0; at <= said.length; at += 1) {
    const [before, here = '', next = ''] = [said.slice(0, at), said[at], said[at + 1]];
    const behind = said.slice(at + 1);
    for (const vowel of vowels) yield { meant: before + vowel + here + behind, cost: COST.vowel };
    if (here !== '' && here === next) yield { meant: before + behind, cost: COST.twice };
    for (const key of BESIDE.get(here) ?? []) yield { meant: before + key + behind, cost: COST.beside };
    if (next !== '' && next !== here)
      yield { meant: before + next + here + said.slice(at + 2), cost: COST.beside };
  }
}

/** From this cost on another letter was hit, and "Rohan" is no Mohan: money is not written for a guess. */
export const OTHER_LETTER = COST.beside;

/** Hindi signs typed twice, in names too: Roman letters twice are one to the index of names. */
function undoubled(raw: string): Mend[] {
  const single = raw.replace(/(.)\1/gu, '$1');
  return single === raw ? [] : [{ raw: single, text: toRoman(single), cost: COST.twice }];
}
