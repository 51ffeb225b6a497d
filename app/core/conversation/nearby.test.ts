import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, negatives, testLexicon } from '../../testing/intent.ts';
import { createLexicon } from '../intent/lexicon.ts';
import { createRecogniser } from '../intent/understand.ts';
import { createNearby } from './nearby.ts';

const sentences = await compileAssets(INTENT_ASSETS);
const lexicon = testLexicon();
const ear = createRecogniser(sentences, lexicon);
const nearby = createNearby(sentences, lexicon, ear);
const context = contextWhen(undefined);

describe('commands near to typed words', () => {
  it.each([
    ['राहुल मे १०० दिया', 'rahul ne 100 diya'],
    ['श्याम से तीन सौ पतास रुपये मिले', 'shyam se teen sau pachas rupaye mile'],
    ['उधार गलत लिख द्या', 'udhaar galat likh diya'],
  ])('offers what %s was meant to be', (typed, meant) => {
    expect(ear.understand(typed, context).meanings[0].intent).toBe('UNKNOWN');
    expect(nearby(typed, context)).toContain(meant);
  });

  it('offers nothing for nearly all that is no command, and never somebody’s end or a yes', {
    timeout: 60_000,
  }, () => {
    // Reading takes its time: a third of them tells enough.
    const offered = negatives()
      .filter((_, n) => n % 3 === 0)
      .map(({ text, context: when }) => ({ when, offers: nearby(text, when) }))
      .filter(({ offers }) => offers.length > 0);
    expect(offered.length).toBeLessThan(6);
    const intents = offered.flatMap(({ when, offers }) =>
      offers.flatMap((text) => ear.understand(text, when).meanings.map(({ intent }) => intent)),
    );
    for (const intent of ['DELETE_CUSTOMER_DATA', 'CONFIRM_INVOICE', 'UNKNOWN'])
      expect(intents).not.toContain(intent);
  });

  it.each([
    ['nothing', ''],
    ['one word', 'bil'],
    ['signs', '🙂🙂🙂 🙂'],
    ['another language', 'அரிசி இரண்டு கிலோ கொடு'],
    ['a pasted text', 'rahul me 100 '.repeat(800)],
  ])('does not look at %s', (_, text) => {
    expect(nearby(text, context)).toEqual([]);
  });

  it('offers only commands, whatever was typed', () => {
    const words = fc.constantFrom(
      'rahul',
      'me',
      'ne',
      '500',
      'dye',
      'bil',
      'banoa',
      'do',
      'kllo',
      'chawal',
      'ka',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (typed) => {
        for (const offer of nearby(typed.join(' '), context))
          expect(ear.understand(offer, context).meanings[0].intent).not.toBe('UNKNOWN');
      }),
      { numRuns: 60 },
    );
  });

  it('does not lay out the sounds of tens of thousands of names', () => {
    const many = createLexicon();
    for (let n = 0; n < 10_001; n += 1) many.customers.add({ id: String(n), name: `Rahul ${n}`, forms: [] });
    expect(createNearby(sentences, many, ear)('राहुल मे १०० दिया', context)).toEqual([]);
  });
});
