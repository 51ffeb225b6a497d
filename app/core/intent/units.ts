import type { Token } from './normalise.ts';
import { foldScript } from './normalise.ts';
import { lookUp, type NumberWords, readNumber } from './numbers.ts';
import type { WordLists } from './sentence-data.ts';

/** Unit words → the shop's spelling. `after` counts only behind a number ("garam" is hot, "tin" is three). */
export interface UnitWords {
  readonly always: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  readonly paav: ReadonlySet<string>;
}

/** "do kilo", "aadha paav", "2", "500 gram": tokens up to `end`. `unit` null when none was said. */
export interface QuantitySpan {
  readonly end: number;
  readonly value: number;
  readonly unit: string | null;
  readonly weak: boolean;
}

/** Kilograms in a paav. */
const PAAV = 0.25;

/** Tables of the unit words. */
export function unitWords(lists: WordLists): UnitWords {
  const table = (pick: 'words' | 'afterNumber') =>
    new Map(
      lists.units.flatMap((row) => (row[pick] ?? []).map((word) => [foldScript(word), row.unit] as const)),
    );
  return { always: table('words'), after: table('afterNumber'), paav: new Set(lists.paav.map(foldScript)) };
}

/** The unit a word names behind a number, or null. */
export const unitAfterNumber = (token: Token | undefined, units: UnitWords): string | null =>
  lookUp(units.always, token) ?? lookUp(units.after, token) ?? null;

const isPaav = (token: Token | undefined, units: UnitWords): boolean =>
  token !== undefined && (units.paav.has(token.raw) || units.paav.has(token.text));

/** Between a number and its unit: "half a kilo", "one more packet", "ek aur packet". */
const BETWEEN = new Set(['a', 'more', 'aur', 'extra']);
/** So many paav: alone, with "kilo" or with "bhar" of a kilo, else of the litre that follows. `at` is behind the word. */
function paavs(tokens: readonly Token[], at: number, count: number, units: UnitWords): QuantitySpan {
  const unit = unitAfterNumber(tokens[at], units);
  const value = count * PAAV;
  if (unit === 'kg' || unit === 'litre') return { end: at + 1, value, unit, weak: false };
  return { end: tokens[at]?.text === 'bhar' ? at + 1 : at, value, unit: 'kg', weak: false };
}

/** "A packet", "a dozen": one of them. An article without a unit counts nothing. */
function readArticle(tokens: readonly Token[], at: number, units: UnitWords): QuantitySpan | null {
  const text = tokens[at]?.text;
  const unit = text === 'a' || text === 'an' ? (lookUp(units.always, tokens[at + 1]) ?? null) : null;
  return unit === null ? null : { end: at + 2, value: 1, unit, weak: false };
}

/** A quantity that starts at a token, or null. A unit without a number is none, but "paav" is a quarter kilo. */
export function readQuantity(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
  units: UnitWords,
): QuantitySpan | null {
  if (isPaav(tokens[at], units)) return paavs(tokens, at + 1, 1, units);
  const number = readNumber(tokens, at, words);
  if (!number) return readArticle(tokens, at, units);
  if (isPaav(tokens[number.end], units)) return paavs(tokens, number.end + 1, number.value, units);
  const behind = BETWEEN.has(tokens[number.end]?.text ?? '') ? number.end + 1 : number.end;
  const unit = unitAfterNumber(tokens[behind], units);
  return unit === null ? { ...number, unit } : { end: behind + 1, value: number.value, unit, weak: false };
}
