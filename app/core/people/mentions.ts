import { fold } from '../intent/fold.ts';
import { latinDigits } from '../money/digits.ts';
import { nameWords } from './likeness.ts';
import { phoneDigits } from './phone.ts';

/** What gives a customer away in some text. */
export interface Traces {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** Phones as the books have them. */
  readonly phones: readonly string[];
  /** Addresses of mail, GSTINs: taken as they are written, in any case. */
  readonly marks?: readonly string[];
}

const SHORTEST = 3;
/** A phone with or without its 0 or 91 ends in these. */
const PHONE_DIGITS = 10;
/** What people write between the figures of a phone. */
const BETWEEN_DIGITS = /(?<=\d)[\s().+-]+(?=\d)/g;
const wordIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/**
 * Makes the question "does this text speak of them?": an id, a phone in figures of any script and groups of any size, an
 * address, or any word of a name in either script and any spelling of the shop. It rather says yes too often: what is asked about is only kept for comfort.
 */
export function mentions({ ids, names, phones, marks = [] }: Traces): (text: string) => boolean {
  const words = names.flatMap(nameWords).filter((word) => word.length >= SHORTEST);
  const folded = new Set(words.map(fold));
  const written = [...ids, ...marks].filter((mark) => mark !== '').map((mark) => mark.toLowerCase());
  const numbers = phones.map(phoneDigits).filter((digits) => digits !== '');
  return (text) => {
    const plain = latinDigits(text).toLowerCase();
    const joined = plain.replace(BETWEEN_DIGITS, '');
    return (
      written.some((mark) => plain.includes(mark)) ||
      numbers.some((digits) => joined.includes(digits.slice(-PHONE_DIGITS))) ||
      wordIn(text).some((word) => nameWords(word).some((each) => folded.has(fold(each))))
    );
  };
}
