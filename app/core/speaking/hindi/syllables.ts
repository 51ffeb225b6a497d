import { ALONE, CONSONANTS, DOTTED, INHERENT, SIGNS, VOCALIC_R, type Vowel } from './letters.ts';

/** A written syllable: consonants and the vowel behind them. */
export interface Syllable {
  readonly onset: readonly string[];
  /** Null where a virama ends the word: its consonants are spoken with the vowel before. */
  readonly vowel: Vowel | null;
  /** How the vowel is written: not at all, as a sign, or as a letter of its own. */
  readonly written: 'not' | 'sign' | 'letter';
  /** What goes through the nose: a dot above (anusvara) or a moon (chandrabindu). */
  readonly nose: 'dot' | 'moon' | null;
  /** A breath behind the vowel (visarga). */
  readonly breath: boolean;
}

const NUKTA = '़';
const VIRAMA = '्';
const anyOf = (letters: object): string => `[${Object.keys(letters).join('')}]`;
const LETTER = `${anyOf(CONSONANTS)}${NUKTA}?`;
const ON_CONSONANTS = `(?<letters>(?:${LETTER}${VIRAMA})*${LETTER})(?<sign>${VIRAMA}|${anyOf(SIGNS)})?`;
const PART = new RegExp(`(?:${ON_CONSONANTS}|(?<alone>${anyOf(ALONE)}))(?<above>[ँंः]*)`, 'gu');
const EACH_LETTER = new RegExp(LETTER, 'gu');

/** A word by its written syllables. Signs that stand where none can, and other scripts, are left out. */
export const syllablesOf = (word: string): Syllable[] =>
  Array.from(word.normalize('NFD').matchAll(PART), ({ groups }) => syllableOf(groups ?? {}));

function syllableOf({ letters = '', sign, alone, above = '' }: Partial<Record<string, string>>): Syllable {
  const onset = (letters.match(EACH_LETTER) ?? []).map(consonantOf);
  return {
    onset: VOCALIC_R.has(sign ?? alone) ? [...onset, 'ɾ'] : onset,
    vowel: vowelOf(sign, alone),
    written: alone !== undefined ? 'letter' : sign !== undefined ? 'sign' : 'not',
    nose: above.includes('ं') ? 'dot' : above.includes('ँ') ? 'moon' : null,
    breath: above.includes('ः'),
  };
}

function consonantOf(letter: string): string {
  const plain = letter.charAt(0);
  return (letter.endsWith(NUKTA) ? DOTTED[plain] : undefined) ?? CONSONANTS[plain] ?? '';
}

const vowelOf = (sign = '', alone = ''): Vowel | null =>
  sign === VIRAMA ? null : (SIGNS[sign] ?? ALONE[alone] ?? INHERENT);
