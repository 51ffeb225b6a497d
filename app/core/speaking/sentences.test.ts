import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

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
