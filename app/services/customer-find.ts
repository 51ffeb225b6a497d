import type { Reader } from '../../db/gateway.ts';
import type { FoundCustomers, LikeCustomer } from '../contract/people.ts';
import type { NameIndex } from '../core/intent/name-index.ts';
import type { Known } from '../core/intent/types.ts';
import { nameLikeness, nameWords, TWIN, wordLikeness } from '../core/people/likeness.ts';
import { parsePhone, phoneDigits } from '../core/people/phone.ts';
import {
  type CustomerRow,
  customersByDigits,
  customersByIds,
  customersByPhone,
  customersBySpelling,
} from '../repositories/customers.ts';
import { customerMessage } from './customer.ts';

/** From here on a name is taken, when no other comes within `MARGIN` (measured: 0.5 % wrong). */
const SURE = 0.8;
const MARGIN = 0.05;
/** Under this nobody is even offered. */
const OFFER = 0.6;
/** One word of a longer name is sure, but less than all of it. */
const PART = 0.92;
const MOST = 10;
/** Names from which on a single word of one tells nobody apart. */
const FLOODED = 5000;
const DIGITS = /^[\d\s+().०-९-]+$/;
const FEWEST_DIGITS = 4;

interface Scored {
  readonly known: Known;
  readonly score: number;
}

/** Who is meant by a name, a nickname or the digits of a phone: one sure customer, several to choose from, or none. */
export function resolveCustomer(read: Reader, index: NameIndex, text: string): FoundCustomers {
  const digits = phoneIn(text);
  if (digits !== null) return byPhone(read, text, digits);
  const words = nameWords(text);
  const names = scoredNames(index, words, byInitial(read, words));
  const [best, second] = names;
  if (!best) return { answer: 'none', customers: [] };
  const sure = best.score >= SURE && best.score - (second?.score ?? 0) >= MARGIN;
  return found(sure ? 'one' : 'several', withRows(read, sure ? [best] : names));
}

/** The digits of a phone or of its end (four are enough), when the text is that and no name; else null. */
export function phoneIn(text: string): string | null {
  const digits = phoneDigits(text);
  return DIGITS.test(text) && digits.length >= FEWEST_DIGITS ? digits : null;
}

/** A whole number is somebody; the end of one is only a list. */
function byPhone(read: Reader, text: string, digits: string): FoundCustomers {
  const phone = parsePhone(text);
  const exact = phone === null ? [] : customersByPhone(read, phone);
  const [only, ...others] = exact;
  if (only && others.length === 0) return found('one', [like(only, 1, 'phone')]);
  const rows = exact.length > 0 ? exact : customersByDigits(read, digits, MOST);
  return found(
    'several',
    rows.map((row) => like(row, digits.length / 10, 'phone')),
  );
}

const found = (answer: 'one' | 'several', customers: LikeCustomer[]): FoundCustomers =>
  customers.length === 0 ? { answer: 'none', customers } : { answer, customers };

const like = (row: CustomerRow, score: number, why: LikeCustomer['why']): LikeCustomer => ({
  ...customerMessage(row),
  score: Math.round(Math.min(1, score) * 1000) / 1000,
  why,
});

function withRows(read: Reader, names: readonly Scored[]): LikeCustomer[] {
  const rows = customersByIds(
    read,
    names.map(({ known }) => known.id),
  );
  return names.flatMap(({ known, score }) => {
    const row = rows.find(({ id }) => id === known.id);
    return row ? [like(row, score, 'name')] : [];
  });
}

/**
 * Names like these words, best first: as they were said, else turned round (some say the surname first), else by one word of
 * them. The last floods a large shop, where one word fits thousands, and is left out there.
 */
function scoredNames(index: NameIndex, words: readonly string[], more: readonly Known[] = []): Scored[] {
  if (words.length === 0) return [];
  const said = scored(words, [...candidates(index, [words]), ...more]);
  if (words.length < 2 || (said[0]?.score ?? 0) >= TWIN) return said;
  const turned = scored(words, [
    ...said.map(({ known }) => known),
    ...candidates(index, [words.toReversed()]),
  ]);
  if (turned.length > 0 || index.size > FLOODED) return turned;
  const apart = words.filter((word) => word.length > 1).map((word) => [word]);
  return scored(words, candidates(index, apart));
}

const candidates = (index: NameIndex, ways: readonly (readonly string[])[]): Known[] =>
  ways.flatMap((words) => index.match(words).map(({ known }) => known));

function scored(words: readonly string[], names: readonly Known[]): Scored[] {
  const distinct = new Map(names.map((known) => [known.id, known]));
  return [...distinct.values()]
    .map((known) => ({ known, score: scoreOf(words, known) }))
    .filter(({ score }) => score >= OFFER)
    .sort((a, b) => b.score - a.score || (a.known.id < b.known.id ? -1 : 1))
    .slice(0, MOST);
}

/** "Rahul S": whoever is spelt so as far as it goes. The sound of a single letter finds nobody. */
function byInitial(read: Reader, words: readonly string[]): Known[] {
  if (words.length < 2 || words.at(-1)?.length !== 1) return [];
  return customersBySpelling(read, words.join(' '), MOST).map(({ id, name }) => ({ id, name, forms: [] }));
}

/** How well words fit a name or one of its aliases, 0–1; a single word may fit a word of the name. */
function scoreOf(words: readonly string[], { name, forms }: Known): number {
  const whole = [name, ...forms].map((form) => nameLikeness(words, nameWords(form)));
  const [only, ...more] = words;
  const parts =
    only !== undefined && more.length === 0
      ? nameWords(name).map((word) => wordLikeness(only, word) * PART)
      : [];
  return Math.max(...whole, ...parts);
}

/** Ids of customers whose name or alias is so like this one that the shopkeeper is asked first. */
export const twinsByName = (index: NameIndex, name: string): Scored[] => {
  const words = nameWords(name);
  return scoredNames(index, words).filter(
    ({ known }) =>
      Math.max(...[known.name, ...known.forms].map((form) => nameLikeness(words, nameWords(form)))) >= TWIN,
  );
};

/** Customers who may be the new one: the same phone first, then names at 0.85 or more. */
export function twinsOf(
  read: Reader,
  index: NameIndex,
  asked: { readonly name: string; readonly phone: string | null },
): LikeCustomer[] {
  const phone = asked.phone === null ? null : parsePhone(asked.phone);
  const samePhone = (phone === null ? [] : customersByPhone(read, phone)).map((row) => like(row, 1, 'phone'));
  const sameName = withRows(read, twinsByName(index, asked.name));
  return [...samePhone, ...sameName.filter(({ id }) => !samePhone.some((other) => other.id === id))];
}
