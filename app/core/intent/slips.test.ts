import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, shortForm, testLexicon } from '../../testing/intent.ts';
import { normalise } from './normalise.ts';
import { createSlipWords, unslipped } from './slips.ts';
import { createRecogniser } from './understand.ts';

const VALUES: Readonly<Record<string, number>> = { bees: 20, tees: 30, paanch: 5 };
const { near } = createSlipWords(
  ['kilo', 'ke', 'do', 'bees', 'tees', 'paanch', 'किलो', 'से'],
  (word) => VALUES[word] ?? null,
);
const nearTo = (word: string): string[] =>
  normalise(word).flatMap((token) => near(token).map(({ raw }) => raw));

describe('a word that nobody knows', () => {
  test('may be one with a letter twice, a vowel left out, the key beside, two letters crossed', () => {
    for (const slip of ['kiloo', 'klo', 'kjlo', 'klio', 'kilp']) expect(nearTo(slip)).toContain('kilo');
    expect(nearTo('किलोो')).toContain('किलो');
  });

  test('of two letters is only what lies beside it on the keys', () => {
    expect(nearTo('le')).toContain('ke');
    expect(nearTo('pe')).toEqual([]);
    expect(nearTo('ये')).toContain('से');
  });

  test('is no number when it is as near to two, or when just any letter is another', () => {
    expect(nearTo('rees')).toEqual([]);
    expect(nearTo('paanxh')).toContain('paanch');
    expect(nearTo('taanch')).toEqual([]);
  });
});

describe('a sentence with a slip', async () => {
  const { understand } = createRecogniser(await compileAssets(INTENT_ASSETS), testLexicon());
  test.each([
    ['chawal do kiloo cheeni ek kilo', { intent: 'ADD_ITEM', items: ['2 kg Chawal', '1 kg Cheeni'] }],
    ['साढढ़े तीन किलो आटा डालो', { intent: 'ADD_ITEM', items: ['3.5 kg Atta'] }],
    ['hsan kar do', { intent: 'CONFIRM_INVOICE' }],
    ['बिल कैंसल कप दो', { intent: 'CANCEL_INVOICE' }],
    ['savun 5 kar do', { intent: 'CHANGE_QUANTITY', product: 'Sabun', quantity: 5, unit: null }],
    ['rahuk ka hisaab dikhao', { intent: 'CHECK_BALANCE', customer: 'Rahul' }],
    ['गूध की कीमत कितनी है', { intent: 'CHECK_PRICE', product: 'Doodh' }],
    [
      'uslo kal yaad dilao',
      { intent: 'CREATE_REMINDER', customer: 'Kavita', datetime: '2026-11-26T09:00:00+05:30' },
    ],
    ['rahul ji jaankari do', { intent: 'GET_CUSTOMER_INFO', customer: 'Rahul' }],
    ['बिल में क्या हा', { intent: 'SHOW_PENDING_INVOICE' }],
  ])('"%s" is understood as it was meant', (text, meant) => {
    expect(shortForm(understand(text, contextWhen('draft')))).toEqual([meant]);
  });

  test('never makes another amount of a number that could be two', () => {
    expect(shortForm(understand('उसने द सौ दिए', contextWhen(undefined)))).toEqual([{ intent: 'UNKNOWN' }]);
  });

  test('asks before it writes money for somebody whose name is another letter away', () => {
    expect(shortForm(understand('rahuk ne 500 diye', contextWhen(undefined)))).toEqual([
      { intent: 'RECORD_PAYMENT', customer: 'new Rahuk', amount: 500 },
    ]);
    const [{ entities }] = understand('rahuk ne 500 diye', contextWhen(undefined)).meanings;
    expect(entities.customer?.rivals.map(({ name }) => name)).toEqual(['Rahul']);
  });

  test('keeps what was typed, to be learned as another spelling', () => {
    const [{ entities, spans }] = understand('rahuk ka hisaab dikhao', contextWhen(undefined)).meanings;
    expect(entities.customer?.heard).toBe('rahuk');
    expect(spans).toEqual([{ start: 0, end: 5, kind: 'customer', unsure: true }]);
  });

  test.each(['rahul le 500 diye', 'haam', 'nahu'])(
    'never pays, answers or throws away when a word of its own right might be another: "%s"',
    (text) => {
      const [{ intent }] = understand(text, contextWhen(undefined)).meanings;
      expect(intent).toBe('UNKNOWN');
    },
  );

  test('is never sure of what was mended', () => {
    const [{ confidence }] = understand('rahuk ka hisaab dikhao', contextWhen(undefined)).meanings;
    expect(confidence).toBeLessThan(0.8);
    expect(confidence).toBeGreaterThan(0.55);
  });
});

describe('a name that nobody can list', () => {
  test.each([
    ['rahull', 'rahul'],
    ['rhul', 'rahul'],
    ['rahuk', 'rahul'],
    ['rauhl', 'rahul'],
    ['सता', 'सीता'],
    ['सीचा', 'सीता'],
  ])('%s may be %s', (said, meant) => {
    expect([...unslipped(said)].map((each) => each.meant)).toContain(meant);
  });

  test('is not one with any other letter', () => {
    expect([...unslipped('rahup')].map((each) => each.meant)).not.toContain('rahul');
  });
});

describe('a word that sounds like a name of the shop', async () => {
  const { understand } = createRecogniser(await compileAssets(INTENT_ASSETS), testLexicon());
  const meantBy = (text: string) => shortForm(understand(text, contextWhen('draft')))[0];

  test('saves no bill, though it is a letter away from a yes', () => {
    expect(meantBy('mage')).toEqual({ intent: 'ADD_ITEM', items: ['1 Maggi'] });
    expect(meantBy('hsan')).toMatchObject({ intent: 'CONFIRM_INVOICE' });
  });

  test('is asked about before money is written for somebody else', () => {
    expect(meantBy('neena ne 500 diye')).toMatchObject({ customer: 'new Neena' });
    expect(meantBy('raahul ne 500 diye')).toMatchObject({ customer: 'Rahul' });
  });
});
