import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CustomerEntity, type Entities, INTENTS, type Intent, type Meaning } from '../intent/types.ts';
import type { SureCommand } from './commands.ts';
import { decide } from './decide.ts';
import { type Conversation, NEW_CONVERSATION, type Question } from './state.ts';
import type { View } from './step.ts';

const meaning = (intent: Intent, entities: Entities = {}): Meaning => ({
  intent,
  confidence: 1,
  entities,
  spans: [],
});
const rahul: CustomerEntity = { name: 'Rahul', id: 'r1', heard: 'rahul', score: 1, rivals: [] };
const draft = {
  lines: [
    { productId: 'p1', name: 'Chawal' },
    { productId: 'p2', name: 'Cheeni' },
  ],
  lineInMind: 'p1',
  inMind: true,
};
const onDraft: View = { draft };
const asked = (question: Question): Conversation => ({ ...NEW_CONVERSATION, question });

describe('the lines of the bill', () => {
  it('are named, or the one in mind is meant', () => {
    const named = meaning('CHANGE_PRICE', { product: 'Cheeni', productId: 'p2', amount: 48 });
    expect(decide(NEW_CONVERSATION, named, onDraft)).toMatchObject({
      command: { do: 'setPrice', productId: 'p2', rupees: 48 },
    });
    expect(decide(NEW_CONVERSATION, meaning('CHANGE_PRICE', { amount: 48 }), onDraft)).toMatchObject({
      command: { do: 'setPrice', productId: 'p1' },
    });
    expect(decide(NEW_CONVERSATION, meaning('REMOVE_ITEM'), onDraft)).toMatchObject({
      command: { do: 'removeItem', productId: 'p1' },
    });
  });

  it('get goods that are not among them when another quantity of these is said, and lose none', () => {
    const namak = { product: 'Namak', productId: 'p3', quantity: 3, unit: 'packet' };
    expect(decide(NEW_CONVERSATION, meaning('CHANGE_QUANTITY', namak), onDraft)).toMatchObject({
      command: { do: 'addItems', items: [{ productId: 'p3', quantity: 3 }] },
    });
    const less = meaning('CHANGE_QUANTITY', { ...namak, by: 'less' });
    expect(decide(NEW_CONVERSATION, less, onDraft)).toMatchObject({ excuse: { because: 'notOnBill' } });
  });

  it('have no discount of nobody knows how much', () => {
    expect(decide(NEW_CONVERSATION, meaning('APPLY_DISCOUNT'), onDraft)).toMatchObject({
      excuse: { because: 'needsAmount' },
    });
  });
});

describe('money for the bill', () => {
  it('is not taken for one that only lies open: that is read back first', () => {
    const other: View = { draft: { ...draft, inMind: false } };
    expect(
      decide(NEW_CONVERSATION, meaning('SET_PAYMENT', { amount: 200, save: true }), other),
    ).toMatchObject({
      command: { do: 'showDraft' },
    });
  });

  it('is cash when only an amount is said', () => {
    expect(decide(NEW_CONVERSATION, meaning('SET_PAYMENT', { amount: 200 }), onDraft)).toMatchObject({
      command: { do: 'setPayment', parts: [{ way: 'cash', rupees: 200 }], rest: null, save: false },
    });
  });
});

describe('paper', () => {
  it('waits for the bill to be saved, unless another bill is named', () => {
    expect(decide(NEW_CONVERSATION, meaning('PRINT_INVOICE'), onDraft)).toMatchObject({
      excuse: { because: 'saveFirst' },
    });
    expect(decide(NEW_CONVERSATION, meaning('PRINT_INVOICE', { number: 12 }), onDraft)).toMatchObject({
      command: { do: 'printBill', number: 12 },
    });
    expect(decide(NEW_CONVERSATION, meaning('SEND_INVOICE', { customer: rahul }), onDraft)).toMatchObject({
      command: { do: 'sendBill', person: { id: 'r1' } },
    });
  });
});

describe('a question which of two things was wrong', () => {
  const which = asked({
    what: 'entry',
    choices: [
      { entry: 'bill', person: null },
      { entry: 'payment', person: { id: 'r1', name: 'Rahul' } },
    ],
  });

  it('is answered by number or by name, and then asked about once more', () => {
    for (const answer of [{ answer: 2 }, { entry: 'payment' }] as const)
      expect(decide(which, meaning('ANSWER', answer), { draft: null })).toMatchObject({
        command: { do: 'cancelLast', entry: 'payment', person: { id: 'r1' } },
      });
  });

  it('is asked again on a yes, and left on a no', () => {
    expect(decide(which, meaning('ANSWER', { answer: 'yes' }), { draft: null })).toMatchObject({
      command: { do: 'cancelLast', entry: null, person: null },
    });
    expect(decide(which, meaning('ANSWER', { answer: 'no' }), { draft: null })).toMatchObject({
      excuse: { because: 'cancelledQuestion' },
    });
  });
});

describe('money that moves back', () => {
  const CANCEL: SureCommand = { do: 'cancelBill', billId: 'b1' };

  it('moves on a yes, also on one that sounds like the draft’s own', () => {
    const sure = asked({ what: 'confirm', next: CANCEL });
    for (const yes of [meaning('CONFIRM_INVOICE'), meaning('ANSWER', { answer: 'yes' })])
      expect(decide(sure, yes, onDraft)).toEqual({ kind: 'act', command: CANCEL });
    expect(decide(sure, meaning('CANCEL_INVOICE'), onDraft)).toMatchObject({ kind: 'excuse' });
  });

  it('never moves without that question, whatever is said', () => {
    const entities: fc.Arbitrary<Entities> = fc.record(
      {
        customer: fc.constant(rahul),
        amount: fc.integer({ min: 1, max: 1000 }),
        number: fc.integer({ min: 1, max: 99 }),
        entry: fc.constantFrom('bill', 'payment', 'credit'),
        answer: fc.constantFrom<'yes' | 'no' | 1>('yes', 'no', 1),
        save: fc.boolean(),
        items: fc.constant([
          { product: 'Chawal', productId: 'p1', heard: 'chawal', score: 1, quantity: 1, unit: null },
        ]),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...INTENTS), entities, fc.boolean(), (intent, said, open) => {
        const decision = decide(NEW_CONVERSATION, meaning(intent, said), open ? onDraft : { draft: null });
        if (decision.kind === 'act')
          expect(['cancelBill', 'undoEntry', 'returnGoods']).not.toContain(decision.command.do);
      }),
    );
  });
});
