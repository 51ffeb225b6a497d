import { fold } from '../intent/fold.ts';
import { nameWords } from './likeness.ts';

/** What gives a customer away in some text. */
export interface Traces {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Digits of phones. */
  readonly phones: readonly string[];
}

const SHORTEST = 3;
const wordIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/**
 * Makes the question "does this text speak of them?": an id, a phone, or any word of a name in either script and any
 * spelling of the shop. It rather says yes too often: what is asked about is only kept for comfort.
 */
export function mentions({ ids, names, phones }: Traces): (text: string) => boolean {
  const words = names.flatMap(nameWords).filter((word) => word.length >= SHORTEST);
  const folded = new Set(words.map(fold));
  const marks = [...ids, ...phones.filter((phone) => phone !== '')];
  return (text) =>
    marks.some((mark) => text.includes(mark)) ||
    wordIn(text).some((word) => nameWords(word).some((each) => folded.has(fold(each))));
}
