import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardAs, soundsOfName } from './heard-as.ts';
import { soundKey } from './sound.ts';

const of = (transcript: string, reading: string, part: string): string => {
  const start = reading.indexOf(part);
  return heardAs(transcript, reading, start, start + part.length);
};

describe('how a part of a reading was heard', () => {
  it.each([
    ['Sa hu la kabil banao do chamal', 'rahul ka bill banao do chawal', 'rahul', 'sahula'],
    ['Sa hu la kabil banao do chamal', 'rahul ka bill banao do chawal', 'chawal', 'camal'],
    ['so ee sh ke khate mein sau', 'suresh ke khate mein sau', 'suresh', 'sois'],
    ['rahul sharma ka bill', 'rahul sharma ka bill', 'rahul sharma', 'rahulsarma'],
    ['राहुल का बिल', 'rahul ka bill', 'rahul', 'rahul'],
  ])('%s as %s: %s is %s', (transcript, reading, part, sounds) => {
    expect(of(transcript, reading, part)).toBe(sounds);
  });

  it('is nothing where the reading has nothing, or one of them never ends', () => {
    expect(heardAs('rahul ka bill', 'rahul ka bill', 4, 4)).toBe('');
    expect(heardAs('', 'rahul', 0, 5)).toBe('');
    expect(heardAs('ra'.repeat(300), 'rahul', 0, 5)).toBe('');
  });

  it('never throws and is always a part of what was heard', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(40), fc.nat(40), (transcript, reading, start, length) => {
        expect(soundKey(transcript)).toContain(heardAs(transcript, reading, start, start + length));
      }),
    );
  });

  it('of a sentence heard right, each word is its own sounds', () => {
    const words = fc.array(fc.constantFrom('rahul', 'bill', 'chawal', 'cheeni', 'banao', 'kilo'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(words, fc.nat(7), (all, n) => {
        const at = n % all.length;
        const start = all.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
        const word = all[at] ?? '';
        const text = all.join(' ');
        expect(heardAs(text, text, start, start + word.length)).toBe(soundKey(word));
      }),
    );
  });
});

describe('how a name was heard', () => {
  const reading = 'rahul ka bill banao do kilo suji';
  const item = { start: reading.indexOf('do kilo'), end: reading.length };

  it('is without the amount that stands before it', () =>
    expect(soundsOfName(['rahul ka bill banao do kilo suki'], reading, item, 'Suji')).toEqual([
      soundKey('suki'),
    ]));

  it('is told once for transcripts that agree, and the whole span where the name is not in it', () => {
    expect(
      soundsOfName(['do kilo suki', 'do kilo suki'], 'do kilo suji', { start: 0, end: 12 }, 'suji'),
    ).toHaveLength(1);
    expect(soundsOfName(['do kilo suki'], 'do kilo suji', { start: 0, end: 12 }, 'rava')).toEqual([
      soundKey('do kilo suki'),
    ]);
  });
});
