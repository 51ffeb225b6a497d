import type { Syllable } from './syllables.ts';

/** How strongly a syllable is spoken: as the strongest of its word, a little, or not. */
export type Stress = 'main' | 'second' | 'none';

/**
 * The stress of each written syllable. The heaviest has it, of several the last, and the end of the word weighs one beat less; an end of
 * two beats has none (Bruce Hayes, Metrical Stress Theory, 1995, p. 276). A little falls between two weak ones. A vowel that is
 * swallowed inside of a word still counts. `bareEnd`: the last syllable has lost its vowel.
 */
export function stressOf(syllables: readonly Syllable[], bareEnd: boolean): Stress[] {
  const closed = bareEnd || syllables.at(-1)?.vowel === null;
  const spoken = closed ? syllables.slice(0, -1) : syllables;
  const main = heaviest(
    spoken.map((syllable, at) => beats(syllable, syllables[at + 1], closed && at === spoken.length - 1)),
  );
  const stress: Stress[] = syllables.map((_, at) => (at === main ? 'main' : 'none'));
  for (const at of spoken.keys()) if (isWeak(stress, at)) stress[at] = 'second';
  return stress;
}

/** Where only light ones come before the end, the first is the main one. */
function heaviest(beats: readonly number[]): number {
  const counted = beats.map((count, at) => (at < beats.length - 1 ? count : count > 2 ? 2 : 0));
  const most = Math.max(...counted);
  return most > 1 ? counted.lastIndexOf(most) : 0;
}

/** A long vowel has two beats; what closes the syllable has one, and at the end of a word each consonant has. */
function beats({ vowel, nose }: Syllable, next: Syllable | undefined, closesWord: boolean): number {
  const after = next?.onset ?? [];
  const byNose = nose !== null && after.length > 0 ? 1 : 0;
  if (closesWord) return Math.min(3, (vowel?.long ? 2 : 1) + byNose + closing(after));
  return vowel?.long ? (after.length > 1 ? 3 : 2) : byNose + after.length > 1 ? 2 : 1;
}

/** A rolled r and its nasal are one: कन्फ़र्म. */
const closing = (onset: readonly string[]): number => (/^ɾ[mn]$/.test(onset.join('')) ? 1 : onset.length);

const isWeak = (stress: readonly Stress[], at: number): boolean =>
  [at - 1, at, at + 1].every((each) => (stress[each] ?? 'none') === 'none');
