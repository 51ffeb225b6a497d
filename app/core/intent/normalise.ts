import { toRoman } from './roman.ts';

/** One word of a sentence: `text` in Roman letters, `raw` as written (folded), [start, end) in the original. */
export interface Token {
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  /** What it costs to take the word for this one, when it was spelt another way. */
  readonly slip?: number;
  /** What was written, where a word was taken for another. */
  readonly said?: string;
}

interface Char {
  readonly char: string;
  readonly start: number;
  readonly end: number;
}

/** A base character with its marks: NFC works inside one such cluster, so positions can be kept. */
const CLUSTER = /\P{M}\p{M}*/gu;
/** A mark on a digit or a sign says nothing and would stand as a word of its own. */
const LETTER = /^\p{L}/u;
const MARKS = /\p{M}/gu;
const NUKTA = /\u093c/g;
const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const DEVANAGARI_ZERO = 0x0966;
const WORD = /[\p{L}\p{M}]/u;
const DIGIT = /[0-9]/;
const PART = /[¼½¾]/;

const digits = (text: string): string =>
  text.replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));

/** NFC, lower case, Devanagari digits as ASCII, nukta dropped (ज़ → ज): what two spellings of one word share. */
export function foldScript(text: string): string {
  return digits(text.normalize('NFD').replace(NUKTA, '').normalize('NFC').toLowerCase());
}

function clusters(text: string): Char[] {
  const found: Char[] = [];
  for (const match of text.matchAll(CLUSTER)) {
    if (ZERO_WIDTH.test(match[0])) continue;
    const end = match.index + match[0].length;
    const kept = LETTER.test(match[0]) ? match[0] : match[0].replace(MARKS, '');
    for (const char of foldScript(kept)) found.push({ char, start: match.index, end });
  }
  return found;
}

/** 1/2, 1/4 and 3/4 of a kilo, a litre, a dozen; without it, and as 11/2 or 1/2/2026, they are days. */
const STROKE = /^[^\d/](1\/2|[13]\/4)\s*(k|g|l|doz|dar|pac|पै|कि|ग्र|ली|दर्)/;

const isStroke = (chars: readonly Char[], at: number): boolean =>
  chars[at]?.char === '/' &&
  STROKE.test(Array.from({ length: 9 }, (_, by) => chars[at - 2 + by]?.char ?? ' ').join(''));

type Kind = 'word' | 'digit' | 'rupee' | 'percent' | 'gap';

/** Commas and points between digits belong to the number: 1,25,000 and 1.5. */
function kindOf(chars: readonly Char[], at: number): Kind {
  const char = chars[at]?.char ?? ' ';
  if (DIGIT.test(char) || PART.test(char) || isStroke(chars, at)) return 'digit';
  if (char === '₹') return 'rupee';
  if (char === '%') return 'percent';
  if (WORD.test(char)) return 'word';
  const inside = DIGIT.test(chars[at - 1]?.char ?? '') && DIGIT.test(chars[at + 1]?.char ?? '');
  return inside && (char === ',' || char === '.') ? 'digit' : 'gap';
}

/** Signs and short forms that are said as a word. */
const SPOKEN: Readonly<Record<string, string>> = { rs: 'rupaye', '₹': 'rupaye', '%': 'percent' };

const spoken = (raw: string): string => (Object.hasOwn(SPOKEN, raw) ? (SPOKEN[raw] ?? raw) : toRoman(raw));

/** Parts as they are typed: 1/2, ¾. */
const PARTS: Readonly<Record<string, string>> = {
  '1/2': '0.5',
  '1/4': '0.25',
  '3/4': '0.75',
  '½': '0.5',
  '¼': '0.25',
  '¾': '0.75',
};

function token(chars: readonly Char[], kind: Kind): Token {
  const joined = chars.map((each) => each.char).join('');
  const raw = kind === 'digit' ? (PARTS[joined] ?? joined.replaceAll(',', '')) : joined;
  return { text: spoken(raw), raw, start: chars[0]?.start ?? 0, end: chars.at(-1)?.end ?? 0 };
}

/**
 * The words of a sentence, in one script, each with its place in the original text.
 * Letters and digits part ("2kg" is two words), punctuation goes, ₹ and Rs become "rupaye", % "percent".
 */
export function normalise(text: string): Token[] {
  const chars = clusters(text);
  const tokens: Token[] = [];
  for (let at = 0; at < chars.length; ) {
    const kind = kindOf(chars, at);
    let end = at + 1;
    while (end < chars.length && kindOf(chars, end) === kind) end += 1;
    if (kind !== 'gap') tokens.push(token(chars.slice(at, end), kind));
    at = end;
  }
  return tokens;
}

/** The words only, in Roman letters. */
export const wordsOf = (text: string): string[] => normalise(text).map((each) => each.text);
