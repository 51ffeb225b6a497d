import type { Token } from '../normalise.ts';
import { type NumberWords, readNumber } from '../numbers.ts';
import type { WhenKind, WhenRow } from '../sentence-data.ts';
import { termsAt, type WhenWords } from './words.ts';

/** Something read, up to token `end`. */
export interface Found<Value> {
  readonly end: number;
  readonly value: Value;
}

/** A number; `weak` when its only word is another word as well ("ek", "do"). */
export interface FoundNumber extends Found<number> {
  readonly weak: boolean;
}

/** The words of one sentence, as the readers of times look at them. */
export interface Reader {
  /** A row of that kind at a token, the longest. */
  term(at: number, kind: WhenKind): Found<WhenRow> | null;
  /** The number at a token, with its fraction: "sadhe aath" 8.5. */
  number(at: number): FoundNumber | null;
  /** The number of an ordinal: "ikkisvi", "पंद्रहवीं". */
  ordinal(at: number): FoundNumber | null;
  /** The digits a token is written in, else null. */
  digits(at: number): string | null;
  /** A token as it was written, folded. */
  raw(at: number): string;
  /** What stands between a token and the one before, without spaces. */
  sign(at: number): string;
  /** Whether a token is a word for a time, or begins one. */
  knows(at: number): boolean;
  /** Whether a time may begin at a token: most words are passed over by this alone. */
  begins(at: number): boolean;
}

/** Rows that only join, end or turn what was read before them. */
const NEVER_FIRST: ReadonlySet<WhenKind> = new Set<WhenKind>([
  'oclock',
  'since',
  'before',
  'left',
  'am',
  'pm',
  'past',
  'to',
  'tarikh',
  'th',
  'later',
  'lasting',
  'ago',
  'se',
  'glue',
  'ko',
  'of',
  'and',
  'until',
  'tak',
  'behind',
  'ahead',
]);

/** Endings that make a number word an ordinal. */
const ORDINAL = /^(.{2,})(?:v[aei]n?|w[aei]n?|वीं|वें|वां|वी|वे|वा)$/u;
/** Number words that are another word beside a day: "for august". */
const NOT_NUMBERS: ReadonlySet<string> = new Set(['for', 'no', 'to', 'tu']);

/** Asked once for each token. */
function remembered<Value>(read: (at: number) => Value): (at: number) => Value {
  const memo = new Map<number, { readonly value: Value }>();
  return (at) => {
    const known = memo.get(at) ?? { value: read(at) };
    memo.set(at, known);
    return known.value;
  };
}

function numberAt(tokens: readonly Token[], at: number, numbers: NumberWords): FoundNumber | null {
  const found = NOT_NUMBERS.has(tokens[at]?.raw ?? '') ? null : readNumber(tokens, at, numbers);
  return found && { end: found.end, value: found.value, weak: found.weak };
}

/** "ikkis" of "ikkisvi". */
function ordinalOf(raw: string, end: number, numbers: NumberWords): FoundNumber | null {
  const stem = ORDINAL.exec(raw)?.[1];
  if (stem === undefined) return null;
  const found = readNumber([{ text: stem, raw: stem, start: 0, end: 0 }], 0, numbers);
  return found && { end, value: found.value, weak: false };
}

/** A reader of a sentence; `text` is the sentence as it was given. */
export function createReader(
  tokens: readonly Token[],
  text: string,
  words: WhenWords,
  numbers: NumberWords,
): Reader {
  const terms = remembered((at) => termsAt(tokens, at, words));
  const number = remembered((at) => numberAt(tokens, at, numbers));
  const ordinal = remembered((at) => ordinalOf(tokens[at]?.raw ?? '', at + 1, numbers));
  const begins = remembered(
    (at) =>
      terms(at).some(({ row }) => !NEVER_FIRST.has(row.kind)) ||
      /^\d/.test(tokens[at]?.raw ?? '') ||
      number(at) !== null ||
      ordinal(at) !== null,
  );
  return {
    number,
    ordinal,
    raw: (at) => tokens[at]?.raw ?? '',
    term(at, kind) {
      const found = terms(at).find(({ row }) => row.kind === kind);
      return found ? { end: found.end, value: found.row } : null;
    },
    digits(at) {
      const raw = tokens[at]?.raw ?? '';
      return /^\d+(\.\d+)?$/.test(raw) ? raw : null;
    },
    sign: (at) => text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0).trim(),
    begins,
    knows: (at) => terms(at).length > 0,
  };
}

/** Past a word of that kind when there is one. */
export const past = (reader: Reader, at: number, ...kinds: readonly WhenKind[]): number => {
  for (const kind of kinds) {
    const found = reader.term(at, kind);
    if (found) return found.end;
  }
  return at;
};

/** Past the words between two pieces of one time: "ko", "ki", "lagbhag". */
export const glued = (reader: Reader, at: number): number =>
  past(reader, past(reader, at, 'glue', 'ko', 'of', 'at'), 'about');

/** The number of a row; the lists are checked when they are read. */
export const numberOf = (row: WhenRow): number => Number(row.value);
