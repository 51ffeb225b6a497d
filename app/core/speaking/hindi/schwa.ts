import { HELD } from './cluster.ts';
import type { Stress } from './stress.ts';
import type { Syllable } from './syllables.ts';

/** Too open to end a word behind another consonant, so that the vowel stays: राज्य, पत्र. */
const GLIDES: ReadonlySet<string | undefined> = new Set(['j', 'ɾ', 'l']);
const NASALS: ReadonlySet<string | undefined> = new Set(['m', 'n', 'ɳ']);
/** The vowel behind them is not swallowed: पहला, पढ़ना. */
const BREATHY: ReadonlySet<string | undefined> = new Set(['h', 'r.h']);

const canGo = ({ written, nose, breath }: Syllable): boolean => written === 'not' && nose === null && !breath;

/** Is the vowel at the end of a word swallowed? A word of one syllable keeps it. */
export function endsBare(syllables: readonly Syllable[]): boolean {
  const last = syllables.at(-1);
  if (last === undefined || syllables.length < 2 || !canGo(last)) return false;
  const [before, end] = [last.onset.at(-2), last.onset.at(-1)];
  if (before === undefined || (before === 'ɟ' && end === 'ɲ')) return true;
  if (NASALS.has(end)) return (before === 'ɾ' && end !== 'ɳ') || (before === 'n' && end !== 'n');
  return !GLIDES.has(end);
}

/**
 * Which syllables lose their inherent vowel, by the rule of Manjari Ohala (Aspects of Hindi Phonology, 1983): the last, and from the
 * right to the left those between a vowel with a consonant and a consonant with a vowel. Never under main stress, and inside of a word
 * only before a vowel that is written, because the voices learnt it so.
 */
export function swallowed(syllables: readonly Syllable[], stress: readonly Stress[]): boolean[] {
  const gone = syllables.map((_, at) => at === syllables.length - 1 && endsBare(syllables));
  for (let at = syllables.length - 2; at > 0; at--)
    gone[at] = stress[at] !== 'main' && gone[at + 1] !== true && goesInside(syllables.slice(at - 1, at + 2));
  return gone;
}

function goesInside([before, here, after]: readonly Syllable[]): boolean {
  if (!before || !here || !after || !canGo(here)) return false;
  if (isCluster(here.onset) || BREATHY.has(here.onset[0]) || endsInNasal(before)) return false;
  return after.written !== 'not' && after.vowel !== null;
}

/** A stop that is held counts as one consonant. */
const isCluster = ([first, ...more]: readonly string[]): boolean =>
  more.some((each) => each !== first || !HELD.has(each));

/** A nasal consonant is spoken behind its vowel. */
const endsInNasal = ({ nose, vowel }: Syllable): boolean =>
  nose === 'moon' || (nose === 'dot' && vowel?.nasal === null);
