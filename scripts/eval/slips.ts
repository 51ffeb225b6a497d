import type { Random } from '../../app/testing/crash/random.ts';

/** What happens to a sentence between head and engine: a slip of the finger, a vowel left out, a letter twice, a filler. */

/** Keys that lie side by side: Roman letters, and the Hindi (InScript) layout. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'ौैाीूबहगदजड', 'ोे्िुपरकतचट', 'ंमनवलसय'] as const;
const FILLERS = ['arre', 'matlab', 'woh', 'haan to', 'sun na'] as const;
const VOWELS = /[aeiou\u093e-\u094c]/iu;
const LETTER = /[\p{L}\p{M}]/u;

function neighbour(letter: string, random: Random): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const keys = [...row];
  const at = keys.indexOf(letter.toLowerCase());
  const beside = [keys[at - 1], keys[at + 1]].filter((key) => key !== undefined);
  return beside[random.below(beside.length)] ?? letter;
}

/** Changes one of the characters that `may` be changed; a sentence without any stays as it is. */
function changed(
  text: string,
  random: Random,
  may: (letter: string, at: number) => boolean,
  change: (letter: string) => string,
): string {
  const letters = [...text];
  const places = letters.flatMap((letter, at) => (may(letter, at) ? [at] : []));
  const place = places[random.below(Math.max(1, places.length))];
  return letters.map((letter, at) => (at === place ? change(letter) : letter)).join('');
}

function filled(text: string, random: Random): string {
  const words = text.split(' ');
  const at = words.length < 2 ? words.length : 1 + random.below(words.length - 1);
  return words.toSpliced(at, 0, FILLERS[random.below(FILLERS.length)] ?? '').join(' ');
}

/** Each kind of slip; digits are left alone, for nobody can know which number was meant. */
export const SLIPS: Readonly<Record<string, (text: string, random: Random) => string>> = {
  'a slip of the finger': (text, random) =>
    changed(
      text,
      random,
      (letter) => neighbour(letter, random) !== letter,
      (letter) => neighbour(letter, random),
    ),
  'a vowel left out': (text, random) =>
    changed(
      text,
      random,
      (letter) => VOWELS.test(letter),
      () => '',
    ),
  'a letter twice': (text, random) =>
    changed(
      text,
      random,
      (letter) => LETTER.test(letter),
      (letter) => letter + letter,
    ),
  'a filler': filled,
};
