import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realReplies } from '../../testing/replies.ts';
import { LANGUAGES } from '../intent/types.ts';
import { type Pronunciations, utterance } from './utterance.ts';

const data = await realReplies();
const SOUNDS: Pronunciations = {
  'hi-IN': { ...data['hi-Latn'].sounds, ...data.hi.sounds },
  'en-IN': data.en.sounds,
};

describe('a reply for a voice', () => {
  it('in Hinglish is Devanagari for a Hindi voice and Roman for an English one', () => {
    expect(
      utterance('Rahul Sharma: 2.5 kilo chawal. Total ₹170, UPI se. Confirm karo?', 'hi-Latn', SOUNDS),
    ).toEqual({
      voice: 'hi-IN',
      text: 'राहुल शर्मा, ढाई किलो चावल. टोटल एक सौ सत्तर रुपये, यू पी आई से. कन्फ़र्म करो?',
      roman: 'Rahul Sharma, dhai kilo chawal. Total ek sau sattar rupaye, U P I se. Confirm karo?',
    });
  });

  it('in English reads a Hindi name in Roman letters', () => {
    expect(utterance('सीता owes ₹20 (GST 5%).', 'en', SOUNDS)).toMatchObject({
      voice: 'en-IN',
      text: 'seeta owes twenty rupees, G S T five percent.',
    });
  });

  it('reads the owner’s own pronunciation before any rule', () => {
    const own = { ...SOUNDS, 'hi-IN': { ...SOUNDS['hi-IN'], gopi: 'गोपी जी' } };
    expect(utterance('Gopi', 'hi-Latn', own).text).toBe('गोपी जी');
  });

  it('is never a failure and never holds a figure or a sign, whatever the text is', () => {
    const bits = fc.constantFrom(
      '₹',
      '1,25,000',
      '−',
      '12.5',
      '%',
      '98765 43210',
      '6:30 baje',
      'INV/26-27/00012',
      '.',
      '@',
      '99999999999999999999',
      ' kilo',
      '-',
      'é',
      '९',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.oneof(bits, fc.string({ maxLength: 5 })), { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (said, language) => {
        const { text: spoken, roman } = utterance(said, language, SOUNDS);
        for (const each of [spoken, roman]) {
          expect(each).toMatch(/^[\p{L}\p{M} ,.?!।]*$/u);
          expect(each).not.toMatch(/\p{N}/u);
        }
        if (language !== 'en') expect(spoken).not.toMatch(/\p{Script=Latin}/u);
      }),
      { numRuns: 1000 },
    );
  });
});
