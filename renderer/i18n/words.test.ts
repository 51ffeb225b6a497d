import { describe, expect, it } from 'vitest';
import { en, hi, hiLatn, type Words } from './words.ts';

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).toSorted();
const languages: readonly [string, Words][] = [
  ['hi', hi],
  ['hi-Latn', hiLatn],
];

describe.each(languages)('the words of %s', (_, words) => {
  it('leave the same places open for names and figures as in English', () => {
    const open = (all: Words) =>
      Object.fromEntries(Object.entries(all).map(([key, text]) => [key, places(text)]));
    expect(open(words)).toEqual(open(en));
  });
  it('are never empty', () => {
    expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('Hindi', () => {
  it('writes digits 0–9 only', () => {
    expect(Object.values(hi).filter((text) => /[०-९]/.test(text))).toEqual([]);
  });
});
