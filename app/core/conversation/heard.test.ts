import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TEST_COUNTER } from '../../testing/counter.ts';
import { createLexicon } from '../intent/lexicon.ts';
import type { Intent, ItemEntity, Meaning, Understanding } from '../intent/types.ts';
import { type HeardWords, judgementOf, type Offer, offersOf, type Sense, SURE, sentenceOf } from './heard.ts';
import { senseOf } from './oddity.ts';

const context = TEST_COUNTER;
const meaning = (intent: Intent, entities: Meaning['entities'] = {}, confidence = 0.85): Meaning => ({
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
    expect(sentenceOf({ texts: ['han'], readings }, sense)).toMatchObject({
      text: 'haan',
      distance: 0.1,
      offers: ['nahi'],
    });
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
      confidence: 0,
      others: [],
      offers: ['haan'],
    });
    expect(sentenceOf({ texts: [], readings: [] }, sense)).toMatchObject({ text: '', distance: null });
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

  it('offers readings that mean different things, those with least doubt first', () =>
    expect(offersOf({ texts: [], readings }, about).map(({ text }) => text)).toEqual([
      'rahul',
      'sita',
      'gita',
      'mohan',
    ]));

  it('counts how little sense a reading makes as doubt beside its distance', () =>
    expect(offersOf({ texts: [], readings: readings.slice(2, 3) }, about)).toMatchObject([
      { distance: 0.04, doubt: 0.04 + 0.2 },
    ]));

  it('understands none that is too far behind three others to be offered or to make the first less sure', () => {
    const said: string[] = [];
    const far = [...readings, { text: 'far', distance: 0.16 }, { text: 'farther', distance: 0.9 }];
    const heard = (text: string) => {
      said.push(text);
      return about(text);
    };
    const [first, second, third] = offersOf({ texts: [], readings: far }, heard);
    expect([first, second, third].map((offer) => offer?.text)).toEqual(['rahul', 'sita', 'gita']);
    expect(said).toEqual(readings.map(({ text }) => text));
    expect(offersOf({ texts: [], readings: far }, heard, far.length)).toHaveLength(6);
  });

  it('offers nothing that means nothing', () =>
    expect(offersOf({ texts: [], readings: readings.slice(3, 4) }, about)).toEqual([]));
});

describe('how sure it is that just this was said', () => {
  const payment = (name: string, amount: number, doubt: number): Offer => ({
    text: `${name} ne ${amount} rupaye diye`,
    distance: doubt,
    doubt,
    meanings: [
      meaning('RECORD_PAYMENT', { amount, customer: { id: name, name, heard: name, score: 1, rivals: [] } }),
    ],
  });
  const near = payment('rahul', 500, 0.05);
  const confidenceOf = (offers: readonly Offer[]) =>
    judgementOf({ texts: [], readings: [] }, offers).confidence;

  it('is sure of a near reading with nothing near behind it', () =>
    expect(confidenceOf([near, payment('rahul', 300, 0.3)])).toBeGreaterThanOrEqual(SURE));

  it('is not sure while another amount is close behind', () =>
    expect(confidenceOf([near, payment('mohan', 500, 0.09), payment('rahul', 400, 0.1)])).toBeLessThan(SURE));

  it('is never sure of a name that was copied as it was heard', () => {
    const fresh = { ...near, meanings: [meaning('CREATE_CUSTOMER', { name: 'Vigay' })] };
    expect(confidenceOf([fresh])).toBeLessThan(SURE);
  });

  it('believes nothing that is far, though nothing else is near', () =>
    expect([0.19, 0.24, 0.26].map((doubt) => confidenceOf([payment('rahul', 500, doubt)]) > 0.5)).toEqual([
      true,
      true,
      false,
    ]));

  it('is less sure the farther a reading is and the closer the next one', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.25, noNaN: true }),
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        (far, behind) => {
          const doubt = (first: number, margin: number) =>
            confidenceOf([payment('rahul', 500, first), payment('mohan', 500, first + margin)]);
          expect(doubt(far, behind)).toBeLessThanOrEqual(doubt(far / 2, behind));
          expect(doubt(far, behind)).toBeGreaterThanOrEqual(doubt(far, behind / 2));
        },
      ),
    ));

  it('tells at most two others whom a reading close behind names', () => {
    const readings = ['rahul', 'raul', 'rohan', 'rohit', 'far'].map((text, n) => ({
      text,
      distance: 0.02 + n / 70,
    }));
    const owes = (text: string): Sense => ({
      meanings: [
        meaning('CHECK_BALANCE', {
          customer: { id: text === 'raul' ? 'rahul' : text, name: text, heard: text, score: 1, rivals: [] },
        }),
      ],
      oddity: 0,
    });
    const { others } = sentenceOf({ texts: [''], readings }, owes);
    expect(others).toEqual([
      { id: 'rohan', name: 'rohan' },
      { id: 'rohit', name: 'rohit' },
    ]);
  });
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

describe('a transcript that is a command as it stands', () => {
  const sure = (text: string): Sense => ({
    meanings: [
      text.startsWith('remind')
        ? meaning('CREATE_REMINDER', {}, 1)
        : meaning('CHECK_PRICE', { product: text }),
    ],
    oddity: 0,
  });
  const readings = [{ text: 'reena tomorrow at six', distance: 0.15 }];

  it('is taken at its word, the surer the more the others are like it', () => {
    const texts = [
      'remind suresh tomorrow at 6',
      'remind suresh tomorrow at six',
      'remind surish tomorrow at 6',
    ];
    const { text, confidence } = sentenceOf({ texts, readings }, sure);
    expect(text).toBe('remind suresh tomorrow at 6');
    expect(confidence).toBeGreaterThan(SURE);
  });

  it('is not, when a name in it is only like one of the shop', () => {
    const like = { name: 'Suresh', id: 's', heard: 'suesh', score: 0.9, rivals: [] };
    const about = (text: string): Sense => ({
      meanings: [text === 'suesh owes' ? meaning('CHECK_BALANCE', { customer: like }, 1) : meaning('HELP')],
      oddity: 0,
    });
    expect(
      sentenceOf({ texts: ['suesh owes'], readings: [{ text: 'help', distance: 0.1 }] }, about).text,
    ).toBe('help');
  });

  it('never makes two rupees on a khata sure', () => {
    const two = (): Sense => ({ meanings: [meaning('RECORD_PAYMENT', { amount: 2 }, 1)], oddity: 0 });
    expect(sentenceOf({ texts: ['sita ne do rupaye diye'], readings: [] }, two).confidence).toBeLessThan(
      SURE,
    );
  });
});

describe('where sounds were named', () => {
  const spelt = 'r a h u l k a b i l';
  const far = [{ text: 'rahul ka bill', distance: 0.23 }];

  it('asks about what is farther than words alone would have to be', () => {
    const asked = (heard: HeardWords) => judgementOf(heard, offersOf(heard, sense)).isLikely;
    expect(asked({ texts: ['raful'], readings: far, spelt })).toBe(true);
    expect(
      asked({ texts: ['raful'], readings: far.map((each) => ({ ...each, unlikely: 0.1 })), spelt }),
    ).toBe(false);
  });

  it('offers nothing that is far from what was said', () => {
    const readings = [0.5, 0.6].map((distance, n) => ({ text: n === 0 ? 'rahul' : 'dinesh', distance }));
    const offered = (heard: HeardWords) => sentenceOf(heard, sense).offers;
    expect(offered({ texts: ['chalo bhai'], readings, spelt })).toEqual(['rahul']);
    expect(offered({ texts: ['chalo bhai'], readings: readings.slice(1), spelt })).toEqual([]);
  });

  it('takes a transcript as it stands only as far as its own sounds were named', () => {
    const certain = (text: string): Sense => ({ ...sense(text), meanings: [meaning('HELP', {}, 1)] });
    const written = { text: 'help', distance: 0.1, unlikely: 0.4, asWritten: true };
    const doubts = ({ readings }: HeardWords) =>
      offersOf({ texts: ['help'], readings, spelt }, certain).map(({ doubt }) => doubt);
    expect(doubts({ texts: [], readings: [written] })).toEqual([0.5]);
    expect(doubts({ texts: [], readings: [] })).toEqual([]);
  });
});

describe('what the speech model thinks', () => {
  it('puts the likelier of two readings that are as near before the other', () => {
    const readings = [
      { text: 'raju ka bill', distance: 0.1, unlikely: 0.02 },
      { text: 'rahul ka bill', distance: 0.11, unlikely: 0 },
    ];
    expect(sentenceOf({ texts: ['rau ka bill'], readings }, sense).text).toBe('rahul ka bill');
  });
});

describe('a bill that is only to be begun', () => {
  const item: ItemEntity = {
    product: 'Chawal',
    productId: 'p',
    heard: 'chawal',
    score: 1,
    quantity: 2,
    unit: null,
  };
  const bill = (): Sense => ({ meanings: [meaning('CREATE_INVOICE', { items: [item] })], oddity: 0 });

  it('is taken from farther away than anything else, and is never sure', () => {
    const far = [{ text: 'rahul ka bill do chawal', distance: 0.26 }];
    const sentence = sentenceOf({ texts: ['raful kaabil'], readings: far }, bill);
    expect(sentence).toMatchObject({ text: 'rahul ka bill do chawal', distance: 0.26 });
    expect(sentence.confidence).toBeLessThan(SURE);
    expect(sentenceOf({ texts: ['raful kaabil'], readings: far }, sense).distance).toBeNull();
  });
});
