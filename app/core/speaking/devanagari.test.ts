import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold } from '../intent/fold.ts';
import { toRoman } from '../intent/roman.ts';
import { toDevanagari } from './devanagari.ts';

describe('Roman Hindi for a Hindi voice', () => {
  it.each([
    ['cheeni', 'चीनी'],
    ['ka', 'का'],
    ['bhindi', 'भिंदी'],
    ['Sharma', 'शर्मा'],
    ['Gupta', 'गुप्ता'],
    ['Mohan', 'मोहन'],
    ['Ajay', 'अजय'],
    ['Suresh', 'सुरेश'],
    ['chai', 'चै'],
    ['sabzi', 'सब्ज़ी'],
    ['', ''],
  ])('%s is %s', (roman, devanagari) => expect(toDevanagari(roman)).toBe(devanagari));

  it('sounds the same when it is read back, for every word made of Hindi syllables', () => {
    const onset = fc.constantFrom(...'k kh g gh ch j jh t th d dh n p b bh m r l v s h'.split(' '));
    const vowel = fc.constantFrom('aa', 'i', 'ee', 'u', 'oo', 'e', 'o');
    const syllables = fc.array(
      fc.tuple(onset, vowel).map((pair) => pair.join('')),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(syllables, (parts) => {
        const word = parts.join('');
        expect(fold(toRoman(toDevanagari(word)))).toBe(fold(word));
      }),
      { numRuns: 500 },
    );
  });
});

const FILE = '../shared/language/dakshina_hi_lexicon.tsv';

/** The usual Roman spelling of each word that people wrote, and the word. */
function usualSpellings(): (readonly [roman: string, native: string])[] {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'));
  const best = new Map<string, { roman: string; times: number }>();
  for (const [roman = '', native = '', times = '0'] of rows)
    if (Number(times) > (best.get(native)?.times ?? 0)) best.set(native, { roman, times: Number(times) });
  return [...best].map(([native, { roman }]) => [roman, native] as const);
}

test.skipIf(!existsSync(FILE))(
  'reads people’s own spellings so that two in three sound exactly as the word',
  () => {
    const words = usualSpellings();
    const right = words.filter(
      ([roman, native]) => fold(toRoman(toDevanagari(roman))) === fold(toRoman(native)),
    );
    expect(right.length / words.length).toBeGreaterThan(0.68);
  },
);
