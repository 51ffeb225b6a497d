import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, shortForm, testLexicon } from '../../testing/intent.ts';
import { FrameError, framesOf } from './frames.ts';
import { createRecogniser } from './understand.ts';

const data = await compileAssets(INTENT_ASSETS);
const recogniser = createRecogniser(data, testLexicon());
const understood = (text: string, when?: 'draft') => recogniser.understand(text, contextWhen(when));
const said = (text: string, when?: 'draft') => shortForm(understood(text, when));

describe('a sentence that no template has', () => {
  test('is understood by what it is about, in any order, and is never sure', () => {
    const { meanings } = understood('GST also you put in this', 'draft');
    expect(meanings).toMatchObject([{ intent: 'TOGGLE_GST', gist: true, entities: { withGst: true } }]);
    expect(meanings[0].confidence).toBeLessThan(0.7);
  });

  test.each([
    ['Erase everything you have about Joseph Thomas, he himself asked', 'DELETE_CUSTOMER_DATA'],
    ['scrap this whole bill', 'CANCEL_INVOICE', 'draft'],
    ['Balram reminder is not required now, cancel it', 'CANCEL_REMINDER'],
    ['udhaari walon ki list nikal, kaun kitna dega apan ko', 'LIST_CUSTOMER_BALANCES'],
    ['Joseph ka poora data uda do system se', 'DELETE_CUSTOMER_DATA'],
  ] as const)('means what its words say: %s', (text, intent, when?: 'draft') => {
    expect(said(text, when)).toMatchObject([{ intent }]);
  });

  test('names somebody rather than the one of whom was spoken before', () => {
    expect(said("Usha's dues, how much is there?")).toEqual([
      { intent: 'CHECK_BALANCE', customer: 'Usha Rani' },
    ]);
  });

  test('takes back what is said otherwise behind a nahi', () => {
    expect(said('arey Sunil ka, nai nai Manish ka udhaar kitna hua bata')).toEqual([
      { intent: 'CHECK_BALANCE', customer: 'Manish Jain' },
    ]);
    expect(said('sabun paanch kar dijiye teen ki jagah', 'draft')).toMatchObject([
      { intent: 'CHANGE_QUANTITY', product: 'Sabun', quantity: 5 },
    ]);
  });

  test.each([
    'bijli ka bill kitne ka aaya',
    'kya rahul ne 500 diye',
    'agar Suresh aaye to uska bill dikhana',
    'the doctor gave my wife 500 mg tablets',
    'kal match dekha kya, kya maara yaar last over me',
  ])('means nothing when something in it speaks against that: %s', (text) => {
    expect(said(text)).toEqual([{ intent: 'UNKNOWN' }]);
  });
});

describe('a sentence of two clauses', () => {
  test('is two commands', () => {
    expect(said('She is paying cash, save the bill', 'draft')).toMatchObject([
      { intent: 'SET_PAYMENT', mode: 'cash' },
      { intent: 'CONFIRM_INVOICE' },
    ]);
    expect(said('cheeni hata aur uski jagah do kilo besan daal de', 'draft')).toMatchObject([
      { intent: 'REMOVE_ITEM', product: 'Cheeni' },
      { intent: 'ADD_ITEM', items: ['2 kg Besan'] },
    ]);
  });

  test('is one beside a reason that says nothing to the shop', () => {
    expect(said("Drop the sugar ji, they've got it at home", 'draft')).toEqual([
      { intent: 'REMOVE_ITEM', product: 'Cheeni' },
    ]);
  });

  test('pays a part of the bill when its rest goes to the khata', () => {
    expect(said('is bill ke teen sau cash mile, baaki udhaar', 'draft')).toEqual([
      { intent: 'SET_PAYMENT', mode: 'cash', amount: 300, rest: 'udhaar' },
    ]);
  });
});

test('a frame that asks for words which are not there is refused', () => {
  const frames = [{ intent: 'HELP', all: ['nowhere'] }] as const;
  expect(() => framesOf({ ...data.gist, frames })).toThrow(FrameError);
});
