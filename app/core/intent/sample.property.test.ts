import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileAssets } from '../../adapters/language/load.ts';
import { contextWhen, INTENT_ASSETS, shortForm, testLexicon } from '../../testing/intent.ts';
import { type Ending, isSlot } from './graph.ts';
import { createReader } from './read.ts';
import { sample } from './sample.ts';
import { compile } from './sentences.ts';
import { createRecogniser } from './understand.ts';

const data = await compileAssets(INTENT_ASSETS);
const { graph } = compile(data);
const lexicon = testLexicon();
const recogniser = createRecogniser(data, lexicon);
const reader = createReader(data, lexicon);

/** Words for each slot, and what they must be understood as. */
const SLOTS: Readonly<Record<string, readonly { readonly say: string; readonly means: object }[]>> = {
  '{customer}': [
    { say: 'rahul', means: { customer: 'Rahul' } },
    { say: 'sita devi', means: { customer: 'Sita Devi' } },
    { say: 'kavita', means: { customer: 'Kavita' } },
  ],
  '{dative}': [{ say: 'use', means: { customer: 'Kavita' } }],
  '{known}': [{ say: 'rahul', means: { customer: 'Rahul' } }],
  '{item}': [
    { say: 'do kilo chawal', means: { items: ['2 kg Chawal'] } },
    { say: 'ek packet namak', means: { items: ['1 packet Namak'] } },
    { say: 'dedh litre tel', means: { items: ['1.5 litre Tel'] } },
  ],
  '{product}': [{ say: 'cheeni', means: { product: 'Cheeni' } }],
  '{quantity}': [
    { say: 'teen kilo', means: { quantity: 3, unit: 'kg' } },
    { say: 'paanch packet', means: { quantity: 5, unit: 'packet' } },
  ],
  '{unwanted}': [{ say: 'nau kilo', means: {} }],
  '{amount}': [
    { say: 'paanch sau rupaye', means: { amount: 500 } },
    { say: 'do hazaar rupaye', means: { amount: 2000 } },
  ],
  '{percent}': [{ say: 'das percent', means: { percent: 10 } }],
  '{number}': [{ say: 'barah', means: { number: 12 } }],
  '{count}': [{ say: 'teen', means: { answer: 3 } }],
  '{name}': [{ say: 'chandrika', means: { name: 'Chandrika' } }],
  '{goods}': [{ say: 'cheeni', means: { product: 'Cheeni' } }],
  '{unit}': [{ say: 'kilo', means: {} }],
  '{pin}': [{ say: '2468', means: { otp: '2468' } }],
  '{phone}': [{ say: '9876543210', means: { phone: '9876543210' } }],
  '{otp}': [{ say: 'char aath do nau ek teen', means: { otp: '482913' } }],
  '{email}': [{ say: 'rahul at the rate gmail dot com', means: { email: 'rahul@gmail.com' } }],
  '{when}': [{ say: 'kal shaam paanch baje', means: {} }],
  '{period}': [{ say: 'pichhle hafte', means: {} }],
  '{said}': [{ say: 'bijlighar', means: {} }],
};

/** Slots that are typed, or said and not listened for: any sound may be in them. */
const UNHEARD = new Set(['{said}', '{dative}', '{email}', '{otp}', '{pin}']);

interface Spoken {
  readonly heard: boolean;
  readonly text: string;
  readonly ending: Ending;
  readonly slots: Record<string, unknown>;
}

/** A random sentence with its slots filled; later slots of a kind replace earlier ones, items add up. */
function spoken(pick: (count: number) => number): Spoken {
  const { words, ending } = sample(graph, pick);
  const slots: Record<string, unknown> = {};
  const items: string[] = [];
  const said = words.map((word) => {
    if (!isSlot(word)) return word;
    const choices = SLOTS[word] ?? [];
    const choice = choices[pick(choices.length)];
    if (!choice) throw new Error(`no words for ${word}`);
    if ('items' in choice.means && Array.isArray(choice.means.items)) items.push(...choice.means.items);
    else Object.assign(slots, choice.means);
    return choice.say;
  });
  if (items.length > 0) slots.items = items;
  // "Phonepe de diya" and "phonepe do diya" are one to the ear, and the second is two rupees.
  const isClear = !(ending.intent === 'SET_PAYMENT' && words.includes('de'));
  const heard = ending.intent !== 'UNKNOWN' && isClear && !words.some((word) => UNHEARD.has(word));
  return { heard, text: said.join(' '), ending, slots };
}

const sentence = fc.infiniteStream(fc.nat({ max: 9999 })).map((stream) => {
  const numbers = stream[Symbol.iterator]();
  return spoken((count) => Number(numbers.next().value) % count);
});

/** Nobody says a bill of twenty lines in one breath; the loop over items would. */
const breath = sentence.filter(({ text }) => text.split(' ').length <= 24);

const ASKED = {
  draft: 'draft',
  'no-draft': undefined,
  confirm: 'confirm',
  'customer-question': 'customer',
  'when-question': 'when',
  'code-question': 'code',
} as const;
const contextOf = ({ requires }: Ending) => contextWhen(requires === undefined ? 'draft' : ASKED[requires]);

describe('sentences sampled from the templates', () => {
  test('are understood as their own intent with their own entities', () => {
    fc.assert(
      fc.property(breath, ({ text, ending, slots }) => {
        const [meaning, ...more] = shortForm(recogniser.understand(text, contextOf(ending)));
        expect(more).toEqual([]);
        expect(meaning).toMatchObject({ intent: ending.intent, ...slots });
      }),
      { numRuns: 2000, seed: 20261125 },
    );
  }, 120_000);

  test('are read back from their own sounds', () => {
    fc.assert(
      fc.property(
        breath.filter(({ heard }) => heard),
        ({ text, ending }) => {
          const context = contextOf(ending);
          const [best] = reader.read([text], context);
          expect(best?.distance).toBeLessThan(0.1);
          expect(shortForm(recogniser.understand(best?.text ?? '', context))).toEqual(
            shortForm(recogniser.understand(text, context)),
          );
        },
      ),
      { numRuns: 150, seed: 20261125 },
    );
  }, 120_000);
});
