import { describe, expect, it } from 'vitest';
import { createLexicon } from '../intent/lexicon.ts';
import type { Context, Intent, ItemEntity, Meaning, Understanding } from '../intent/types.ts';
import { offersOf, type Sense, sentenceOf } from './heard.ts';
import { senseOf } from './oddity.ts';

const context: Context = {
  draft: false,
  question: null,
  activeCustomer: null,
  draftProducts: [],
  today: '2026-11-25',
  now: '2026-11-25T10:30:00+05:30',
};
const meaning = (intent: Intent, entities: Meaning['entities'] = {}, confidence = 1): Meaning => ({
  intent,
  confidence,
  entities,
  spans: [],
});
/** Every sentence means something of its own. */
const sense = (text: string): Sense => ({ meanings: [meaning('CHECK_PRICE', { product: text })], oddity: 0 });

describe('choosing the sentence to act on', () => {
  it('takes the nearest command', () => {
    const readings = [
      { text: 'haan', distance: 0.1 },
      { text: 'nahi', distance: 0.2 },
    ];
    expect(sentenceOf({ texts: ['han'], readings }, sense)).toEqual({ text: 'haan', distance: 0.1 });
  });

  it('takes a command that makes sense before a nearer one that does not', () => {
    const readings = [
      { text: 'rava char ml', distance: 0.2 },
      { text: 'do chawal', distance: 0.23 },
    ];
    expect(
      sentenceOf({ texts: [''], readings }, (text) => ({
        ...sense(text),
        oddity: text.includes('ml') ? 0.06 : 0,
      })).text,
    ).toBe('do chawal');
  });

  it('shows the plain transcript when no command is near, and nothing for silence', () => {
    const far = [{ text: 'haan', distance: 0.4 }];
    expect(sentenceOf({ texts: [' kya baat hai '], readings: far }, sense)).toEqual({
      text: 'kya baat hai',
      distance: null,
    });
    expect(sentenceOf({ texts: [], readings: [] }, sense)).toEqual({ text: '', distance: null });
  });
});

describe('offering what may have been said', () => {
  const readings = ['rahul', 'raahul', 'mohan', 'kya', 'sita', 'gita'].map((text, n) => ({
    text,
    distance: n / 50,
  }));
  const about = (text: string): Sense => {
    const name = text === 'raahul' ? 'rahul' : text;
    const known = meaning('CHECK_BALANCE', {
      customer: { id: name, name, heard: text, score: 1, rivals: [] },
    });
    return { meanings: [text === 'kya' ? meaning('UNKNOWN') : known], oddity: text === 'mohan' ? 0.2 : 0 };
  };

  it('offers three readings that mean different things, those with least doubt first', () =>
    expect(offersOf(readings, about).map(({ text }) => text)).toEqual(['rahul', 'sita', 'gita']));

  it('counts how little sense a reading makes as doubt beside its distance', () =>
    expect(offersOf(readings.slice(2, 3), about)).toMatchObject([{ distance: 0.04, doubt: 0.04 + 0.2 }]));

  it('offers nothing that means nothing', () => expect(offersOf(readings.slice(3, 4), about)).toEqual([]));
});

describe('how odd a sentence is', () => {
  const lexicon = createLexicon();
  lexicon.products.add({ id: 'rava', name: 'Rava', forms: [], unit: 'kg' });
  const saying = (unit: string | null, intent: Intent = 'ADD_ITEM', now = context) => {
    const item: ItemEntity = {
      product: 'Rava',
      productId: 'rava',
      heard: 'rava',
      score: 1,
      quantity: 4,
      unit,
    };
    const understanding: Understanding = {
      meanings: [{ intent, confidence: 1, entities: { items: [item] }, spans: [] }],
      alternatives: [],
      language: 'hi-Latn',
    };
    return senseOf({ understand: () => understanding }, lexicon, 'rava', now).oddity;
  };

  it('counts a measure that the thing does not have', () => {
    expect(saying('ml')).toBeGreaterThan(0);
    expect([saying('g'), saying('kg'), saying('packet'), saying(null)]).toEqual([0, 0, 0, 0]);
  });

  it('counts a delivery in the middle of a bill', () => {
    const bill = { ...context, draft: true };
    expect(saying('kg', 'RECEIVE_STOCK', bill)).toBeGreaterThan(0);
    expect([saying('kg', 'RECEIVE_STOCK'), saying('kg', 'ADD_ITEM', bill)]).toEqual([0, 0]);
  });
});
