import type { Syllable } from './syllables.ts';

/** The nasal consonant of the place where the next sound is made. */
const AT_PLACE = [
  [/^[kɡ]/, 'ŋ'],
  [/^[cɟj]/, 'ɲ'],
  [/^[ʈɖ]/, 'ɳ'],
  [/^[pbm]/, 'm'],
] as const;

/** A vowel with what is spoken through the nose: the vowel itself, a consonant behind it, or both. `next`: the consonant that follows. */
export function throughNose({ vowel, nose, written }: Syllable, sound: string, next = ''): string {
  const nasal = vowel?.nasal ?? null;
  if (nose === null) return sound;
  if (nose === 'dot') return nasal ?? sound + (AT_PLACE.find(([place]) => place.test(next))?.[1] ?? 'n');
  if (next === '') return nasal ?? `${sound}n`;
  return `${written === 'letter' ? sound : (nasal ?? sound)}n`;
}
