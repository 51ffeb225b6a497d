import { describe, expect, it } from 'vitest';
import { realReplies } from '../../../testing/replies.ts';
import { LANGUAGES } from '../../intent/types.ts';
import { paise, thousandths } from '../../units.ts';
import type { Outcome } from '../outcome.ts';
import { createReplies } from './reply.ts';
import { messageOf, REPLY_KEYS } from './speaker.ts';

const words = await realReplies();
const { reply, suggestions } = createReplies(words);

const draft: Extract<Outcome, { kind: 'draft' }> = {
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
    overLimitPaise: paise(0),
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
      overLimitPaise: paise(0),
      changePaise: paise(0),
      already: true,
    };
    expect(reply(outcome, 'hi-Latn')).toBe('Pehle hi save ho gaya tha. INV/26-27/00001, ₹170.');
  });

  it('says a crossed limit after the figures and before the question', () => {
    const over: Outcome = { ...draft, draft: { ...draft.draft, overLimitPaise: paise(7000) } };
    expect(reply(over, 'en')).toContain('on credit. That brings Rahul ₹70 over the limit. Shall I save it?');
    expect(reply(over, 'hi')).toContain('उधार में। Rahul की लिमिट से ₹70 ज़्यादा हो जाएगा। पक्का करूँ?');
  });

  it('asks before money moves, in every language, with the amount', () => {
    const next = { do: 'cancelBill', billId: 'b' } as const;
    const bill = {
      of: 'bill',
      number: 'INV/26-27/00001',
      customer: 'Rahul',
      totalPaise: paise(17_000),
    } as const;
    const entry = { what: 'payment', customer: 'Rahul', amountPaise: paise(17_000) } as const;
    for (const language of LANGUAGES)
      for (const doubt of [bill, { of: 'entry', entry } as const]) {
        const text = reply({ kind: 'ask', question: { what: 'confirm', next }, about: [doubt] }, language);
        expect(text).toMatch(/Rahul.*₹170.*\?|₹170.*Rahul.*\?/);
      }
  });

  it('tells the change to give back with the bill that was saved', () => {
    const outcome: Outcome = {
      kind: 'saved',
      number: 'INV/26-27/00002',
      totalPaise: paise(17_000),
      payment: 'cash',
      customer: null,
      balancePaise: null,
      overLimitPaise: paise(0),
      changePaise: paise(3000),
      already: false,
    };
    expect(reply(outcome, 'en')).toBe('Bill saved. INV/26-27/00002, ₹170. Give back ₹30.');
  });

  it('never says that a bill was sent', () => {
    const outcome: Outcome = { kind: 'notSent', number: 'INV/26-27/00002', channel: 'email' };
    const said = LANGUAGES.map((language) => reply(outcome, language));
    expect(said).toEqual([
      expect.stringMatching(/^नहीं भेजा/),
      expect.stringMatching(/^Nahi bheja/),
      expect.stringMatching(/^Not sent/),
    ]);
  });

  it('offers sentences to say in every language', () => {
    for (const language of LANGUAGES) expect(suggestions(language).length).toBeGreaterThan(2);
  });

  it('writes lakhs as lakhs in every language', () => {
    const outcome: Outcome = { kind: 'balance', customer: 'Rahul', balancePaise: paise(12_500_000) };
    for (const language of LANGUAGES) expect(reply(outcome, language)).toContain('₹1,25,000');
  });

  it('says a name as it is, whatever marks are in it', () => {
    const name = "{total} <b>#</b> 'Chini' {";
    const outcome: Outcome = { kind: 'customerMade', customer: name };
    for (const language of LANGUAGES) expect(reply(outcome, language)).toContain(name);
  });
});

/** The names of the values in a message, without regard to order. */
function placesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(placesIn);
  if (typeof value !== 'object' || value === null) return [];
  const here = 'value' in value && 'type' in value && value.type !== 0 ? [String(value.value)] : [];
  return [...here, ...Object.values(value).flatMap(placesIn)];
}

describe('the messages', () => {
  it.each(REPLY_KEYS)('%s is filled with the same values in every language', (key) => {
    const places = LANGUAGES.map((language) => {
      const message = messageOf(words[language].messages[key], language);
      return [...new Set(placesIn(message.getAst()))].sort();
    });
    for (const other of places) expect(other).toEqual(places[0]);
  });
});
