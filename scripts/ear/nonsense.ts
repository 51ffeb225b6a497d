import type { Random } from '../../app/testing/crash/random.ts';
import { happens, oneOf, several } from './chance.ts';

/** Words that no language has, of syllables that Hindi has. What stands twice is twice as frequent; "-" is none. */

const partsOf = (text: string): readonly string[] =>
  text.split(' ').map((part) => (part === '-' ? '' : part));

const CONSONANTS = partsOf(
  'क ख ग घ च छ ज झ ट ठ ड ढ त थ द ध न प फ ब भ म य र ल व श स ह प्र त्र श्र क्र ग्र र न म ल स क ज द व',
);
const VOWELS = ['ा', 'ि', 'ी', 'ु', 'ू', 'े', 'ै', 'ो', 'ौ', '', '', 'ा', 'ी', 'े', 'ो', 'ां', 'ें'] as const;
const ENDS = partsOf('- - - - त न म ल र श क प द ज स');
const STARTS = partsOf('अ आ इ ई उ ए ओ ऐ');

const MOST_SYLLABLES = 3;
const STARTS_WITH_VOWEL = 0.12;
const ENDS_CLOSED = 0.5;

/** One consonant alone is no word: it gets a vowel. */
const spoken = (syllables: readonly string[]): string =>
  syllables.length === 1 && syllables.every((one) => !/[ा-ौ]/.test(one))
    ? `${syllables}ा`
    : syllables.join('');

/** A word of one to three syllables in Devanagari. */
export function nonsense(random: Random): string {
  const start = happens(random, STARTS_WITH_VOWEL) ? oneOf(random, STARTS) : '';
  const syllable = (): string => oneOf(random, CONSONANTS) + oneOf(random, VOWELS);
  const middle = spoken(several(1 + random.below(MOST_SYLLABLES), syllable));
  const end = happens(random, ENDS_CLOSED) ? oneOf(random, ENDS) : '';
  return start + middle + end;
}
