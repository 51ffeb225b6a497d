import { cluster } from './cluster.ts';
import { INHERENT } from './letters.ts';
import { throughNose } from './nose.ts';
import { endsBare, swallowed } from './schwa.ts';
import { type Stress, stressOf } from './stress.ts';
import { type Syllable, syllablesOf } from './syllables.ts';

/** Words that lean on their neighbours, without stress of their own. */
const LEANING = new Set('का की के को है हैं हूँ हो था थी थे से और ये वे वो मैं क्या'.split(' '));
/** And those with a little. */
const LIGHT = new Set(
  'यह वह आप तुम हम रहा रही रहे तक बिना मेरा मेरी मेरे मुझे इसका उसका इसकी उसकी इसके उसके'.split(' '),
);
const MARKS: Readonly<Record<Stress, string>> = { main: 'ˈ', second: 'ˌ', none: '' };

/** A word of Devanagari in the sounds of a Hindi voice, with marks of stress; '' where it has no letter of it. */
export function wordPhonemes(word: string): string {
  const syllables = syllablesOf(word);
  const alone = stressOf(syllables, endsBare(syllables));
  const gone = swallowed(syllables, alone);
  const stress = alone.map((each) => inTalk(word, each));
  return syllables
    .map((syllable, at) => {
      const next = syllables[at + 1];
      if (gone[at] || syllable.vowel === null) return cluster(syllable.onset);
      if (endsInY(syllable, next, gone[at + 1])) return cluster(syllable.onset) + beforeY(stress[at]);
      return spoken(syllable, stress[at] ?? 'none', at === 0, next);
    })
    .join('');
}

const inTalk = (word: string, stress: Stress): Stress =>
  stress === 'none' || LEANING.has(word) ? 'none' : LIGHT.has(word) ? 'second' : stress;

function spoken(syllable: Syllable, stress: Stress, starts: boolean, next: Syllable | undefined): string {
  const { onset, vowel, written, breath } = syllable;
  const first = vowel === INHERENT && written === 'letter' && starts;
  const strong = stress === 'main' || (stress === 'second' && vowel !== INHERENT);
  const sound = (first || (strong && (next !== undefined || breath)) ? vowel?.stressed : vowel?.plain) ?? '';
  return cluster(onset) + MARKS[stress] + throughNose(syllable, sound, next?.onset[0]) + (breath ? 'h' : '');
}

/** समय, विजय: the vowel before a last य is an open e with a little stress. */
const endsInY = ({ vowel, nose }: Syllable, next: Syllable | undefined, bare = false): boolean =>
  bare && vowel === INHERENT && nose === null && next?.onset.join('') === 'j';

const beforeY = (stress: Stress = 'none'): string => (stress === 'main' ? 'ˈʌɛ' : 'ˌɛ');
