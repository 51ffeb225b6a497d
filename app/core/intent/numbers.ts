import { foldScript, type Token } from './normalise.ts';
import type { FractionRow, ScaleRow, WordLists } from './sentence-data.ts';

/** A number at a place in the sentence: tokens [start, end). `weak` when its only word is also another word. */
export interface NumberSpan {
  readonly end: number;
  readonly value: number;
  readonly weak: boolean;
}

interface Small {
  readonly value: number;
  readonly weak: boolean;
  readonly english: boolean;
}

/** The number words, for exact look-up. */
export interface NumberWords {
  readonly small: ReadonlyMap<string, Small>;
  readonly scales: ReadonlyMap<string, ScaleRow>;
  readonly fractions: ReadonlyMap<string, FractionRow>;
  readonly point: ReadonlySet<string>;
  readonly support: ReadonlySet<string>;
}

const native = /\p{Script=Devanagari}/u;

/** Tables of the number words. `support` are the words beside which a weak number is sure (units, rupees). */
export function numberWords(lists: WordLists): NumberWords {
  const small = new Map<string, Small>();
  for (const row of lists.numbers) {
    const weak = new Set((row.weak ?? []).map(foldScript));
    const put = (word: string, english: boolean) => {
      const key = foldScript(word);
      if (!small.has(key)) small.set(key, { value: row.value, weak: weak.has(key), english });
    };
    for (const word of row.en) put(word, true);
    for (const word of [...row.hi, ...row.roman]) put(word, false);
  }
  const byWord = <Row extends { readonly words: readonly string[] }>(rows: readonly Row[]) =>
    new Map(rows.flatMap((row) => row.words.map((word) => [foldScript(word), row] as const)));
  const support = new Set([...lists.rupees, ...lists.units.flatMap((row) => row.words)].map(foldScript));
  return {
    small,
    scales: byWord(lists.scales),
    fractions: byWord(lists.fractions),
    point: new Set(lists.point.map(foldScript)),
    support,
  };
}

/** A word in a table by its own letters; Roman letters of a Devanagari word are tried after them. */
export function lookUp<Value>(
  table: ReadonlyMap<string, Value>,
  token: Token | undefined,
): Value | undefined {
  return token && (table.get(token.raw) ?? (native.test(token.raw) ? undefined : table.get(token.text)));
}

const isDigits = (token: Token | undefined): boolean =>
  token !== undefined && /^\d+(\.\d+)?$/.test(token.raw);

function readSmall(tokens: readonly Token[], at: number, words: NumberWords): NumberSpan | null {
  const token = tokens[at];
  if (token && isDigits(token)) return { end: at + 1, value: Number(token.raw), weak: false };
  const found = lookUp(words.small, token);
  if (!found) return null;
  const unit = lookUp(words.small, tokens[at + 1]);
  const compound =
    found.english &&
    found.value >= 20 &&
    found.value % 10 === 0 &&
    unit?.english &&
    unit.value > 0 &&
    unit.value < 10;
  if (compound) return { end: at + 2, value: found.value + unit.value, weak: false };
  return { end: at + 1, value: found.value, weak: found.weak };
}

/** "do point paanch" → 2.5 */
function readDecimal(tokens: readonly Token[], at: number, words: NumberWords): NumberSpan | null {
  const whole = readSmall(tokens, at, words);
  if (!whole || !words.point.has(tokens[whole.end]?.raw ?? '')) return whole;
  const part = readSmall(tokens, whole.end + 1, words);
  if (!part || !Number.isInteger(part.value)) return whole;
  return { end: part.end, value: Number(`${whole.value}.${part.value}`), weak: false };
}

/** aadha, sava, dedh …, and "sava do" 2.25, "paune do" 1.75, "sadhe teen" 3.5. */
function readFraction(tokens: readonly Token[], at: number, words: NumberWords): NumberSpan | null {
  const row = lookUp(words.fractions, tokens[at]);
  if (!row) return null;
  const whole = row.add === undefined ? null : readSmall(tokens, at + 1, words);
  if (whole && row.add !== undefined && whole.value >= (row.least ?? 1))
    return { end: whole.end, value: whole.value + row.add, weak: false };
  return row.times === undefined ? null : { end: at + 1, value: row.times, weak: false };
}

/** "1 1/2" and "2½": what the typed parts have become. */
const HALVES = new Map(['0.25', '0.5', '0.75'].map((raw) => [raw, Number(raw)]));

/** "One and a half", "one and half": a number, and a part of one behind it. */
function readMixed(tokens: readonly Token[], at: number, words: NumberWords): NumberSpan | null {
  const whole = readDecimal(tokens, at, words);
  const typed = whole && HALVES.get(tokens[whole.end]?.raw ?? '');
  if (whole && typed && isDigits(tokens[at]) && Number.isInteger(whole.value))
    return { end: whole.end + 1, value: whole.value + typed, weak: false };
  if (!whole || tokens[whole.end]?.text !== 'and') return whole;
  const from = whole.end + (tokens[whole.end + 1]?.text === 'a' ? 2 : 1);
  const part = lookUp(words.fractions, tokens[from])?.times;
  return part === undefined || part >= 1 ? whole : { end: from + 1, value: whole.value + part, weak: false };
}

const readPart = (tokens: readonly Token[], at: number, words: NumberWords): NumberSpan | null =>
  readFraction(tokens, at, words) ?? readMixed(tokens, at, words);

interface Scaled extends NumberSpan {
  readonly scale: number;
}

/** [part] scale: "do hazaar", "dedh sau", or "sau" alone where the word allows it. */
function readScaled(tokens: readonly Token[], at: number, words: NumberWords, below: number): Scaled | null {
  const part = readPart(tokens, at, words);
  const token = tokens[part?.end ?? at];
  const scale = lookUp(words.scales, token);
  if (!scale || !token || scale.value >= below) return null;
  if (!part && !scale.alone.includes(token.raw) && !scale.alone.includes(token.text)) return null;
  const value = Math.round((part?.value ?? 1) * scale.value * 1000) / 1000;
  return { end: (part?.end ?? at) + 1, value, weak: false, scale: scale.value };
}

/** What follows the last scale: "sau *pachas*". A weak word there ("sau do") needs a unit or rupaye after it. */
function readRest(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  below: number,
): NumberSpan | null {
  const joined = at > 0 && tokens[at]?.text === 'and' ? at + 1 : at;
  const rest = readDecimal(tokens, joined, words);
  if (!rest || rest.value >= Math.min(below, 100) || isDigits(tokens[joined])) return null;
  return rest.weak && !words.support.has(tokens[rest.end]?.raw ?? '') ? null : rest;
}

/** Numbers that were read already: six slots ask for the one at a token. */
const read = new WeakMap<
  readonly Token[],
  { readonly words: NumberWords; readonly at: Map<number, NumberSpan | null> }
>();

/**
 * The longest number that starts at a token, or null: [N karod] [N lakh] [N hazaar] [N sau] [0–99], fractions before a
 * scale, digits, English tens. Exact words only. Example: "do hazaar paanch sau pachas" → 2550.
 */
export function readNumber(tokens: readonly Token[], at: number, words: NumberWords): NumberSpan | null {
  const before = read.get(tokens);
  const known = before?.words === words ? before : { words, at: new Map<number, NumberSpan | null>() };
  if (known !== before) read.set(tokens, known);
  const found = known.at.get(at);
  if (found !== undefined) return found;
  const fresh = numberAt(tokens, at, words);
  known.at.set(at, fresh);
  return fresh;
}

function numberAt(tokens: readonly Token[], at: number, words: NumberWords): NumberSpan | null {
  let scaled = readScaled(tokens, at, words, Number.POSITIVE_INFINITY);
  if (!scaled) return readPart(tokens, at, words);
  for (let total = scaled.value; ; total += scaled.value) {
    const next: Scaled | null = readScaled(tokens, scaled.end, words, scaled.scale);
    if (next) {
      scaled = next;
      continue;
    }
    const rest = readRest(tokens, scaled.end, words, scaled.scale);
    return { end: rest?.end ?? scaled.end, value: total + (rest?.value ?? 0), weak: false };
  }
}
