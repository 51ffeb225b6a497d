import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakable, clip, printable, scriptRuns } from './text.ts';

describe('printable text', () => {
  it('drops what the fonts cannot write and what turns text around', () => {
    expect(printable('Rahul\u202e 🙂\u0000Kumar 👨‍👩‍👧 🇮🇳')).toBe('Rahul Kumar');
    expect(printable('a\r\n\tb\u2028c\ufeff')).toBe('a b c');
    expect(printable('\ud800x')).toBe('�x');
  });

  it('keeps joiners inside Devanagari and only there', () => {
    expect(printable('क्\u200dष')).toBe('क्\u200dष');
    expect(printable('a\u200db')).toBe('ab');
  });

  it('keeps digits, ₹ and trade marks', () => {
    expect(printable('Surf® ₹10 #1 *')).toBe('Surf® ₹10 #1 *');
  });

  it('clips by letters, never inside one', () => {
    expect(clip('श्रीमती', 2)).toBe('श्री…');
    expect(clip('Rahul', 5)).toBe('Rahul');
  });
});

describe('long words', () => {
  it('may break after each letter, never between a letter and its matra', () => {
    const word = 'की'.repeat(30);
    expect(breakable(word).split('\u200b')).toEqual(Array(30).fill('की'));
    expect(breakable('Chai Patti')).toBe('Chai Patti');
  });
});

describe('script runs', () => {
  it('change where the font must change', () => {
    expect(scriptRuns('चाय पत्ती 250 g')).toEqual([
      { script: 'devanagari', text: 'चाय पत्ती ' },
      { script: 'latin', text: '250 g' },
    ]);
    expect(scriptRuns('धन्यवाद।')).toHaveLength(1);
    expect(scriptRuns('₹5 कुल').map((run) => run.script)).toEqual(['latin', 'devanagari']);
  });

  it('joined again are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(
          scriptRuns(text)
            .map((run) => run.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('stay one printable line for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = printable(text);
        expect(line).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\s\s|^\s|\s$/u);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
});
