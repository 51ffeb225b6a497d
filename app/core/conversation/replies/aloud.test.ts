import { describe, expect, it } from 'vitest';
import { realReplies } from '../../../testing/replies.ts';
import { paise, thousandths } from '../../units.ts';
import type { OutcomeOf, SpokenLine } from '../outcome.ts';
import { createReplies } from './reply.ts';

const { aloud } = createReplies(await realReplies());

const line = (name: string, nameHi: string | null, quantity: number): SpokenLine => ({
  name,
  nameHi,
  quantity: thousandths(quantity),
  unit: 'kg',
  newProduct: false,
});
const bill = (lines: readonly SpokenLine[]): OutcomeOf<'draft'> & { kind: 'draft' } => ({
  kind: 'draft',
  draft: {
    customer: { name: 'Rahul', isNew: false },
    lines,
    totalPaise: paise(17_000),
    taxPaise: paise(0),
    withGst: false,
    payment: 'udhaar',
    overLimitPaise: paise(0),
  },
});
const TWO = [line('Chawal', 'चावल', 2000), line('Cheeni', 'चीनी', 1000)];

describe('the read-back before money is saved', () => {
  it('says name, items, total, mode and question', () => {
    expect(aloud([bill(TWO)], 'hi-Latn')).toEqual({
      voice: 'hi-IN',
      text: 'राहुल, दो किलो चावल, एक किलो चीनी. टोटल एक सौ सत्तर रुपये, उधार में. कन्फ़र्म करो?',
      roman: 'Rahul, do kilo chaaval, ek kilo cheeni. Total ek sau sattar rupaye, udhaar mein. Confirm karo?',
    });
    expect(aloud([bill(TWO)], 'hi').text).toBe(
      'राहुल, दो किलो चावल, एक किलो चीनी। कुल एक सौ सत्तर रुपये, उधार में। पक्का करूँ?',
    );
    expect(aloud([bill(TWO)], 'en')).toMatchObject({
      voice: 'en-IN',
      text: 'Rahul, two kilo chawal, one kilo cheeni. Total one hundred seventy rupees, on credit. Shall I save it?',
    });
  });

  it('reads six items, and tells more of them by their number', () => {
    const many = (count: number) => Array.from({ length: count }, () => line('Cheeni', 'चीनी', 1500));
    expect(aloud([bill(many(6))], 'hi-Latn').text).toContain('डेढ़ किलो चीनी');
    expect(aloud([bill(many(40))], 'hi-Latn').text).toBe(
      'राहुल, चालीस चीज़ें. टोटल एक सौ सत्तर रुपये, उधार में. कन्फ़र्म करो?',
    );
    expect(aloud([bill(many(40))], 'en').text).toContain('Rahul, forty items. Total');
  });

  it('gives a Hindi voice the Roman name of goods that have no other', () => {
    expect(aloud([bill([line('Parle-G', null, 1000)])], 'hi-Latn').text).toContain('एक किलो पर्ले जी');
  });

  it('says everything that came of a sentence, one after the other', () => {
    const spoken = aloud(
      [
        { kind: 'paid', customer: 'Rahul', amountPaise: paise(10_000), balancePaise: paise(7000) },
        { kind: 'excuse', excuse: { because: 'needsItem' } },
      ],
      'hi-Latn',
    );
    expect(spoken.roman).toBe(
      'Rahul se ek sau rupaye mile. Rahul ka baaki sattar rupaye. Kya daalna hai? Maal ka naam bolo.',
    );
  });
});
