import { describe, expect, it } from 'vitest';
import { paise } from '../units.ts';
import { amountInWords } from './amount-in-words.ts';
import { englishBelowHundred } from './english.ts';
import { hindiBelowHundred } from './hindi.ts';

const upTo99 = Array.from({ length: 100 }, (_, n) => n);

describe('amountInWords', () => {
  it.each([
    [0, 'Rupees Zero Only'],
    [50, 'Rupees Zero and Fifty Paise Only'],
    [1900, 'Rupees Nineteen Only'],
    [10_500, 'Rupees One Hundred Five Only'],
    [100_000, 'Rupees One Thousand Only'],
    [9_999_900, 'Rupees Ninety-Nine Thousand Nine Hundred Ninety-Nine Only'],
    [10_000_000, 'Rupees One Lakh Only'],
    [12_345_678, 'Rupees One Lakh Twenty-Three Thousand Four Hundred Fifty-Six and Seventy-Eight Paise Only'],
    [101_001_000, 'Rupees Ten Lakh Ten Thousand Ten Only'],
    [1_000_000_000, 'Rupees One Crore Only'],
    [
      12_345_678_900,
      'Rupees Twelve Crore Thirty-Four Lakh Fifty-Six Thousand Seven Hundred Eighty-Nine Only',
    ],
    [100_000_000_000, 'Rupees One Hundred Crore Only'],
    [-17_000, 'Minus Rupees One Hundred Seventy Only'],
  ])('writes %d paise in English', (amount, words) => {
    expect(amountInWords(paise(amount), 'en')).toBe(words);
  });

  it.each([
    [0, 'शून्य रुपये मात्र'],
    [17_000, 'एक सौ सत्तर रुपये मात्र'],
    [12_345_678, 'एक लाख तेईस हज़ार चार सौ छप्पन रुपये और अठहत्तर पैसे मात्र'],
    [12_345_678_900, 'बारह करोड़ चौंतीस लाख छप्पन हज़ार सात सौ नवासी रुपये मात्र'],
    [-500, 'ऋण पाँच रुपये मात्र'],
  ])('writes %d paise in Hindi', (amount, words) => {
    expect(amountInWords(paise(amount), 'hi')).toBe(words);
  });

  it('has a word of its own for each number below a hundred, in both languages', () => {
    expect(new Set(upTo99.map(hindiBelowHundred)).size).toBe(100);
    expect(new Set(upTo99.map(englishBelowHundred)).size).toBe(100);
    expect(upTo99.map(hindiBelowHundred).every((word) => /^[\u0900-\u097F]+$/.test(word))).toBe(true);
  });
});
