import { normalise, type Token } from '../normalise.ts';
import type { NumberWords } from '../numbers.ts';
import type { Tense } from './calendar.ts';
import { periodsAt } from './period.ts';
import { whensAt } from './read-when.ts';
import { createReader, type Found, type Reader } from './reader.ts';
import type { PeriodSaid, WhenSaid } from './said.ts';
import type { WhenWords } from './words.ts';

/** What was found in a text: characters [start, end) as it was given. */
export interface InText<Said> {
  readonly start: number;
  readonly end: number;
  readonly said: Said;
}

/** The lists a text is read with. */
export interface WhenLists {
  readonly when: WhenWords;
  readonly numbers: NumberWords;
}

/** "kal bikri hui thi" looks back: a word of the past stands somewhere in the sentence, and none of what shall be. */
export function tenseOf(reader: Reader, count: number): Tense {
  const places = Array.from({ length: count }, (_, at) => at);
  if (places.some((at) => reader.term(at, 'ahead'))) return 'future';
  return places.some((at) => reader.term(at, 'behind')) ? 'past' : 'future';
}

type Read<Said> = (reader: Reader, at: number) => readonly Found<Said>[];

/** From left to right, the longest at each place. */
function all<Said>(tokens: readonly Token[], reader: Reader, read: Read<Said>): InText<Said>[] {
  const found: InText<Said>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const best = read(reader, at)[0];
    const start = tokens[at]?.start ?? 0;
    if (best) found.push({ start, end: tokens[best.end - 1]?.end ?? start, said: best.value });
    at = best?.end ?? at + 1;
  }
  return found;
}

/** Every time in a text, and whether the text looks back. */
export function findWhens(
  text: string,
  { when, numbers }: WhenLists,
): { readonly found: readonly InText<WhenSaid>[]; readonly tense: Tense } {
  const tokens = normalise(text);
  const reader = createReader(tokens, text, when, numbers);
  return { found: all(tokens, reader, whensAt), tense: tenseOf(reader, tokens.length) };
}

/** Every period of days in a text. */
export function findPeriods(text: string, { when, numbers }: WhenLists): readonly InText<PeriodSaid>[] {
  const tokens = normalise(text);
  return all(tokens, createReader(tokens, text, when, numbers), periodsAt);
}
