import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bonesOf, halvesLike, halvesOf } from './bones.ts';
import { MOST_SOUNDS, SOUNDS, soundsOf, tellingOf } from './written-sounds.ts';

const lettersOf = (word: string): string => [...soundsOf(word)].map((sound) => SOUNDS[sound]).join('');
const bones = (word: string): string => [...bonesOf(soundsOf(word))].map((bone) => SOUNDS[bone]).join('');
const word = fc.stringMatching(/^[a-z]{1,12}$/);

describe('the sounds of a written word', () => {
  test.each([
    ['cheeni', 'cIni'],
    ['chhota', 'Cota'],
    ['pooja', 'puja'],
    ['laxmi', 'laksmi'],
    ['rice', 'rise'],
    ['aggarwal', 'agarval'],
    ['bawa', 'bava'],
    ['jowar', 'jovar'],
    ['500', '500'],
    ['José', 'jose'],
    ['राम', ''],
  ])('%s: %s', (written, sounds) => {
    expect(lettersOf(written)).toBe(sounds);
  });

  test('of a very long name are cut', () => {
    expect(soundsOf('na'.repeat(500))).toHaveLength(MOST_SOUNDS);
  });

  test('that are schwas tell nothing', () => {
    expect(tellingOf(soundsOf('namak'))).toBe(3);
  });
});

describe('the bones of a word', () => {
  test.each([
    ['cheeni', 'chini', 'cn'],
    ['bhindi', 'bindee', 'bnd'],
    ['antkaran', 'antakaran', 'antkrn'],
    ['munh', 'muh', 'n'],
  ])('%s and %s: %s', (one, other, expected) => {
    expect([bones(one), bones(other)]).toEqual([expected, expected]);
  });

  test('lead from a word to itself', () => {
    fc.assert(
      fc.property(word, (text) => {
        const own = bonesOf(soundsOf(text));
        expect(halvesLike(own)).toEqual(expect.arrayContaining([...halvesOf(own)]));
      }),
    );
  });

  test.each([
    ['rameshkumar', 'rameshkubar'],
    ['rameshkumar', 'sameshkumar'],
    ['rameshkumar', 'rameshkuma'],
    ['agarwal', 'garwal'],
  ])('lead from %s to %s, of which one half is another', (one, other) => {
    const halves = halvesLike(bonesOf(soundsOf(one)));
    expect(halvesOf(bonesOf(soundsOf(other))).some((half) => halves.includes(half))).toBe(true);
  });
});
