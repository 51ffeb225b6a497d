import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breathsOf, sentencesOf } from './sentences.ts';

describe('sentences', () => {
  it('end with their own sign, in either script', () => {
    expect(sentencesOf('राहुल, दो किलो चावल। कुल सत्तर रुपये, उधार में। पक्का करूँ?')).toEqual([
      'राहुल, दो किलो चावल।',
      'कुल सत्तर रुपये, उधार में।',
      'पक्का करूँ?',
    ]);
    expect(sentencesOf('')).toEqual([]);
  });

  it('lose no word', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '.', '?', '।', ',', ' ')), (signs) => {
        const text = signs.join('');
        expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('breaths', () => {
  it('end behind each pause, and within a run of words that nobody says at once', () => {
    expect(breathsOf('राहुल, दो किलो चावल. सत्तर?')).toEqual(['राहुल,', 'दो किलो चावल.', 'सत्तर?']);
    expect(breathsOf(Array(45).fill('राम').join(' ')).map((one) => one.split(' ').length)).toEqual([
      20, 20, 5,
    ]);
    expect(breathsOf(' ')).toEqual([]);
  });
});
