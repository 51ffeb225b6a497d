/**
 * Hindi in Telugu letters, as a speaker of Telugu would read it aloud. The two alphabets lie side by side in Unicode; Telugu leaves no
 * vowel unsaid, so those that Hindi drops ("raam", "namkeen") are marked as dropped.
 */

/** Telugu letters stand 768 places behind those of Devanagari. */
const TO_TELUGU = 0x300;
const VIRAMA = '\u094d';
const ANUSVARA = '\u0902';
/** Sounds that Telugu has no letter for, by the nearest that it has. */
const NEAREST: readonly (readonly [RegExp, string])[] = [
  [/\u093c/g, ''],
  [/\u0901/g, ANUSVARA],
  [/\u0945/g, '\u0947'],
  [/\u0949/g, '\u094b'],
  [/\u0911/g, '\u0913'],
  [/\u090d/g, '\u090f'],
];

/** A syllable: its consonant or nothing, the vowel sign behind it ('' is an a that is not written), a nasal. */
interface Syllable {
  readonly consonant: string;
  readonly vowel: string;
  readonly nasal: string;
}

const SYLLABLE = /([\u0915-\u0939])?([\u0904-\u0914\u093e-\u094d])?(\u0902)?/gu;

const syllablesOf = (word: string): Syllable[] =>
  Array.from(word.matchAll(SYLLABLE), ([, consonant = '', vowel = '', nasal = '']) => ({
    consonant,
    vowel,
    nasal,
  })).filter(({ consonant, vowel, nasal }) => consonant + vowel + nasal !== '');

const isBare = ({ consonant, vowel, nasal }: Syllable): boolean =>
  consonant !== '' && vowel === '' && nasal === '';
const hasVowel = (syllable: Syllable | undefined): boolean =>
  syllable !== undefined && syllable.vowel !== VIRAMA && syllable.nasal === '';

/** An a is not said at the end of a word, nor between a syllable with a vowel and one with a written vowel (before y it is). */
function isDropped(all: readonly Syllable[], at: number): boolean {
  const [syllable, next] = [all[at], all[at + 1]];
  if (syllable === undefined || at === 0 || !isBare(syllable)) return false;
  if (next === undefined) return true;
  const written = next.consonant !== '' && next.vowel !== '' && next.vowel !== VIRAMA;
  return written && next.consonant !== '\u092f' && hasVowel(all[at - 1]);
}

/** Last syllable first: whether one is dropped changes what stands before the next. */
function wordInTelugu(word: string): string {
  const known = NEAREST.reduce((text, [from, to]) => text.replace(from, to), word.normalize('NFD'));
  const all = syllablesOf(known);
  for (let at = all.length - 1; at > 0; at -= 1) {
    const syllable = all[at];
    if (syllable && isDropped(all, at)) all[at] = { ...syllable, vowel: VIRAMA };
  }
  const letters = all.flatMap(({ consonant, vowel, nasal }) => [...(consonant + vowel + nasal)]);
  return letters.map((letter) => String.fromCharCode(letter.charCodeAt(0) + TO_TELUGU)).join('');
}

/** Words of Devanagari letters in Telugu letters. */
export const inTelugu = (text: string): string => text.split(' ').map(wordInTelugu).join(' ');
