import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../intent/types.ts';
import { paise, thousandths } from '../../units.ts';
import type { Outcome } from '../outcome.ts';
import { reply, suggestions } from './reply.ts';

const draft: Outcome = {
  kind: 'draft',
  draft: {
    customer: { name: 'Rahul', isNew: true },
    lines: [
      { name: 'Chawal', nameHi: 'चावल', quantity: thousandths(2000), unit: 'kg', newProduct: false },
      { name: 'Cheeni', nameHi: 'चीनी', quantity: thousandths(1000), unit: 'kg', newProduct: false },
    ],
    totalPaise: paise(17_000),
    taxPaise: paise(0),
    withGst: false,
    payment: 'udhaar',
  },
};

describe('reading back', () => {
  it('says name, items, total, mode and question, in that order', () => {
    expect(reply(draft, 'hi-Latn')).toBe(
      'Rahul (naya grahak): chawal 2 kilo, cheeni 1 kilo. Total ₹170, udhaar mein. Confirm karo?',
    );
    expect(reply(draft, 'hi')).toBe('Rahul (नया ग्राहक): चावल 2 किलो, चीनी 1 किलो। कुल ₹170, उधार में। पक्का करूँ?');
    expect(reply(draft, 'en')).toBe(
      'Rahul (new customer): chawal 2 kg, cheeni 1 kg. Total ₹170, on credit. Shall I save it?',
    );
  });

  it('keeps the paise that are not zero', () => {
    const outcome: Outcome = { kind: 'balance', customer: 'Rahul', balancePaise: paise(7050) };
    expect(reply(outcome, 'hi-Latn')).toBe('Rahul ka baaki ₹70.50.');
  });

  it('tells what is owed, what is paid ahead and what is settled apart', () => {
    const says = (amount: number) =>
      reply({ kind: 'balance', customer: 'Rahul', balancePaise: paise(amount) }, 'en');
    expect([says(7000), says(-7000), says(0)]).toEqual([
      'Rahul owes ₹70.',
      'Rahul has ₹70 in advance.',
      'Rahul owes nothing.',
    ]);
  });

  it('says a bill was already saved instead of saving twice', () => {
    const outcome: Outcome = {
      kind: 'saved',
      number: 'INV/26-27/00001',
      totalPaise: paise(17_000),
      payment: 'cash',
      customer: null,
      balancePaise: null,
      already: true,
    };
    expect(reply(outcome, 'hi-Latn')).toBe('Pehle hi save ho gaya tha. INV/26-27/00001, ₹170.');
  });

  it('offers sentences to say in every language', () => {
    for (const language of LANGUAGES) expect(suggestions(language).length).toBeGreaterThan(2);
  });
});
