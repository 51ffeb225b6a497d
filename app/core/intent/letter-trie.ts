const LETTERS = 36;
const LETTER_A = 97;
const DIGIT_0 = 48;

/** Place of a letter or digit among 36, or −1 for any other character. */
function placeOf(code: number): number {
  if (code >= LETTER_A && code < LETTER_A + 26) return code - LETTER_A;
  return code >= DIGIT_0 && code < DIGIT_0 + 10 ? code - DIGIT_0 + 26 : -1;
}

/** What a group of letters stands for; `length` of its letters belong to it, the others only have to follow. */
export interface Reading {
  readonly codes: readonly number[];
  readonly length: number;
}

/** Finds the longest group that begins at a place of a text. */
export type LetterTrie = (text: string, at: number) => Reading | null;

/** A trie of groups of small letters and digits, in one flat array: it is walked once for each letter of every name of a shop. */
export function createLetterTrie(groups: Iterable<readonly [string, Reading]>): LetterTrie {
  const next: number[] = new Array(LETTERS).fill(0);
  const readings: (Reading | null)[] = [null];

  function step(node: number, letter: number): number {
    const slot = node * LETTERS + letter;
    if (next[slot] === 0) {
      next[slot] = readings.push(null) - 1;
      next.push(...new Array(LETTERS).fill(0));
    }
    return next[slot] ?? 0;
  }

  for (const [letters, reading] of groups) {
    let node = 0;
    for (const letter of letters) node = step(node, placeOf(letter.charCodeAt(0)));
    readings[node] = reading;
  }
  return (text, at) => {
    let found: Reading | null = null;
    let node = 0;
    for (let here = at; here < text.length; here += 1) {
      const letter = placeOf(text.charCodeAt(here));
      node = letter < 0 ? 0 : (next[node * LETTERS + letter] ?? 0);
      if (node === 0) break;
      found = readings[node] ?? found;
    }
    return found;
  };
}
