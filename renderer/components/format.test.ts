import { describe, expect, it } from 'vitest';
import { paise } from '../../app/core/units.ts';
import { dayOf, initials, languageOf, money, phoneText, plainMoney, signedMoney, timeOf } from './format.ts';

describe('money on the screen', () => {
  it('shows paise in a total only when there are some, in a column always', () => {
    expect(money(paise(17_000))).toBe('₹170');
    expect(money(paise(86_350))).toBe('₹863.50');
    expect(plainMoney(paise(124_000))).toBe('1,240.00');
    expect(signedMoney(paise(250))).toBe('+2.50');
    expect(signedMoney(paise(-50))).toBe('−0.50');
  });
});

describe('names', () => {
  it('become initials in both scripts', () => {
    expect(initials('Rahul Sharma')).toBe('RS');
    expect(initials('राहुल शर्मा')).toBe('रा');
    expect(initials('')).toBe('');
  });
  it('tell readers their language by their letters', () => {
    expect(languageOf('चावल', 'en')).toBe('hi');
    expect(languageOf('Chawal', 'hi-Latn')).toBe('hi-Latn');
  });
});

describe('a phone number', () => {
  it('is shown in two halves, and anything else as it is', () => {
    expect(phoneText('9839011122')).toBe('98390 11122');
    expect(phoneText('+91 98390')).toBe('+91 98390');
  });
});

describe('the clock', () => {
  const at = new Date('2026-11-23T13:12:00Z');
  it('is India’s, with digits 0–9 in every language', () => {
    expect(timeOf(at)).toBe('6:42 PM');
    expect(dayOf(at, 'en')).toBe('Mon 23 Nov');
    expect(dayOf(at, 'hi')).toMatch(/सोम.*23/);
  });
});
