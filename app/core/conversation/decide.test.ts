import { describe, expect, it } from 'vitest';
import type { CustomerEntity, Entities, Intent, Meaning } from '../intent/types.ts';
import { decide } from './decide.ts';
import { type Conversation, type Decision, NEW_CONVERSATION } from './state.ts';

const meaning = (intent: Intent, entities: Entities = {}): Meaning => ({
  intent,
  confidence: 1,
  entities,
  spans: [],
});
const someone = (name: string, id: string | null, rivals: CustomerEntity['rivals'] = []): CustomerEntity => ({
  name,
  id,
  heard: name,
  score: 1,
  rivals,
});
const rahul = someone('Rahul Sharma', 'r1');
const twoRahuls = someone('Rahul Sharma', 'r1', [{ id: 'r2', name: 'Rahul Gupta', score: 0.92 }]);
const chawal = { product: 'Chawal', productId: 'p1', heard: 'chawal', score: 1, quantity: 2, unit: null };
const draft = { lines: [{ productId: 'p1', name: 'Chawal' }], lineInMind: 'p1', inMind: true };
const following = (state: Conversation, ...meanings: Meaning[]): Decision =>
  meanings.reduce<{ state: Conversation; decision: Decision }>(
    ({ state: now }, said) => {
      const decision = decide(now, said, { draft: null });
      return { state: decision.kind === 'ask' ? { ...now, question: decision.question } : now, decision };
    },
    { state, decision: { kind: 'excuse', excuse: { because: 'empty' } } },
  ).decision;

describe('deciding what a sentence leads to', () => {
  it('makes a bill for a known customer', () => {
    const decision = decide(
      NEW_CONVERSATION,
      meaning('CREATE_INVOICE', { customer: rahul, items: [chawal] }),
      { draft: null },
    );
    expect(decision).toMatchObject({
      kind: 'act',
      command: { do: 'bill', person: { id: 'r1' }, items: [{ quantity: 2 }] },
    });
  });

  it('opens a bill for a name nobody has, and leaves making the customer to "haan"', () => {
    const decision = decide(
      NEW_CONVERSATION,
      meaning('CREATE_INVOICE', { customer: someone('Rahul', null) }),
      { draft: null },
    );
    expect(decision).toMatchObject({
      kind: 'act',
      command: { do: 'bill', person: { id: null, name: 'Rahul' } },
    });
  });

  it('asks which of two Rahuls', () => {
    const decision = decide(NEW_CONVERSATION, meaning('CREATE_INVOICE', { customer: twoRahuls }), {
      draft: null,
    });
    expect(decision).toMatchObject({ kind: 'ask', question: { choices: [{ id: 'r1' }, { id: 'r2' }] } });
  });

  it('writes the name of a new customer as names are written, however it was said', () => {
    const asked = meaning('CREATE_INVOICE', { customer: { ...twoRahuls, heard: 'rahul' } });
    expect(following(NEW_CONVERSATION, asked, meaning('ANSWER', { fresh: true }))).toMatchObject({
      command: { do: 'bill', person: { id: null, name: 'Rahul' } },
    });
  });

  it('takes the second when the second is said, with everything that was said before', () => {
    const asked = meaning('CREATE_INVOICE', { customer: twoRahuls, items: [chawal] });
    const decision = following(NEW_CONVERSATION, asked, meaning('ANSWER', { answer: 2 }));
    expect(decision).toMatchObject({
      kind: 'act',
      command: { do: 'bill', person: { id: 'r2' }, items: [{ productId: 'p1' }] },
    });
  });

  it('never picks one of two people by "haan"', () => {
    const decision = following(
      NEW_CONVERSATION,
      meaning('CREATE_INVOICE', { customer: twoRahuls }),
      meaning('ANSWER', { answer: 'yes' }),
    );
    expect(decision.kind).toBe('ask');
  });

  it('offers a new customer as the last choice of a bill, not of a payment', () => {
    const bill = following(
      NEW_CONVERSATION,
      meaning('CREATE_INVOICE', { customer: twoRahuls }),
      meaning('ANSWER', { answer: 3 }),
    );
    expect(bill).toMatchObject({ kind: 'act', command: { person: { id: null } } });
    const pay = meaning('RECORD_PAYMENT', { customer: twoRahuls, amount: 100 });
    expect(following(NEW_CONVERSATION, pay, meaning('ANSWER', { answer: 3 })).kind).toBe('ask');
  });

  it('forgets the question on "nahi"', () => {
    const decision = following(
      NEW_CONVERSATION,
      meaning('CREATE_INVOICE', { customer: twoRahuls }),
      meaning('ANSWER', { answer: 'no' }),
    );
    expect(decision).toMatchObject({ kind: 'excuse', excuse: { because: 'cancelledQuestion' } });
  });

  it('does another thing when the answer is another sentence', () => {
    const decision = following(
      NEW_CONVERSATION,
      meaning('CREATE_INVOICE', { customer: twoRahuls }),
      meaning('DAILY_SUMMARY'),
    );
    expect(decision).toMatchObject({ kind: 'act', command: { do: 'summary' } });
  });

  it('confirms, cancels and shows only while a draft waits', () => {
    for (const intent of [
      'CONFIRM_INVOICE',
      'CANCEL_INVOICE',
      'SHOW_PENDING_INVOICE',
      'TOGGLE_GST',
    ] as const) {
      expect(decide(NEW_CONVERSATION, meaning(intent), { draft: null }).kind).toBe('excuse');
      expect(decide(NEW_CONVERSATION, meaning(intent), { draft }).kind).toBe('act');
    }
  });

  it('reads another open draft back instead of saving it on a "haan" too many', () => {
    const other = { ...draft, inMind: false };
    expect(decide(NEW_CONVERSATION, meaning('CONFIRM_INVOICE'), { draft: other })).toMatchObject({
      command: { do: 'showDraft' },
    });
  });

  it('asks which goods are meant when several share the word, and goes on with the rest of the bill', () => {
    const dal = {
      ...chawal,
      product: 'Dal',
      productId: null,
      heard: 'dal',
      rivals: [
        { id: 'toor', name: 'Toor Dal', score: 0.9 },
        { id: 'moong', name: 'Moong Dal', score: 0.9 },
      ],
    };
    const bill = meaning('CREATE_INVOICE', { customer: rahul, items: [chawal, dal] });
    expect(following(NEW_CONVERSATION, bill)).toMatchObject({
      kind: 'ask',
      question: { what: 'product', item: 1 },
    });
    const byNumber = following(NEW_CONVERSATION, bill, meaning('ANSWER', { answer: 2 }));
    expect(byNumber).toMatchObject({
      command: { person: { id: 'r1' }, items: [{ productId: 'p1' }, { productId: 'moong' }] },
    });
    const byWord = following(NEW_CONVERSATION, bill, meaning('ANSWER', { customer: someone('toor', null) }));
    expect(byWord).toMatchObject({ command: { items: [{ productId: 'p1' }, { productId: 'toor' }] } });
  });

  it('takes no money from somebody it does not know', () => {
    const decision = decide(
      NEW_CONVERSATION,
      meaning('RECORD_PAYMENT', { customer: someone('Zubin', null), amount: 5 }),
      { draft: null },
    );
    expect(decision).toMatchObject({ kind: 'excuse', excuse: { because: 'unknownCustomer', name: 'Zubin' } });
  });

  it('asks before it writes udhaar for a new name', () => {
    const credit = meaning('ADD_CREDIT', { customer: someone('Zubin', null), amount: 5 });
    expect(decide(NEW_CONVERSATION, credit, { draft: null })).toMatchObject({
      kind: 'ask',
      question: { choices: [] },
    });
    const decision = following(NEW_CONVERSATION, credit, meaning('ANSWER', { answer: 'yes' }));
    expect(decision).toMatchObject({
      kind: 'act',
      command: { do: 'credit', person: { id: null, name: 'Zubin' } },
    });
  });

  it('means the customer of the conversation when none is named', () => {
    const state = { ...NEW_CONVERSATION, activeCustomer: { id: 'r1', name: 'Rahul Sharma' } };
    expect(decide(state, meaning('RECORD_PAYMENT', { amount: 100 }), { draft: null })).toMatchObject({
      kind: 'act',
      command: { do: 'pay', person: { id: 'r1' }, rupees: 100 },
    });
  });

  it('asks for what is missing in money: who, and how much', () => {
    expect(
      decide(NEW_CONVERSATION, meaning('RECORD_PAYMENT', { amount: 100 }), { draft: null }),
    ).toMatchObject({
      excuse: { because: 'needsCustomer' },
    });
    expect(
      decide(NEW_CONVERSATION, meaning('RECORD_PAYMENT', { customer: rahul }), { draft: null }),
    ).toMatchObject({
      excuse: { because: 'needsAmount' },
    });
  });

  it('says so when a line that is not on the bill shall go', () => {
    const decision = decide(
      NEW_CONVERSATION,
      meaning('REMOVE_ITEM', { product: 'Cheeni', productId: 'p9' }),
      { draft },
    );
    expect(decision).toMatchObject({ kind: 'excuse', excuse: { because: 'notOnBill', product: 'Cheeni' } });
  });

  it('asks which of the goods that share a word a price is for, and goes on with the price', () => {
    const asked = meaning('SET_PRICE', {
      product: 'Dal',
      productId: null,
      productRivals: [
        { id: 'toor', name: 'Toor Dal', score: 0.9 },
        { id: 'moong', name: 'Moong Dal', score: 0.9 },
      ],
      amount: 120,
    });
    expect(following(NEW_CONVERSATION, asked, meaning('ANSWER', { answer: 2 }))).toMatchObject({
      command: { do: 'setShopPrice', goods: { productId: 'moong' }, rupees: 120 },
    });
    const other = meaning('CHECK_STOCK', { product: 'Toor Dal', productId: 'toor' });
    expect(following(NEW_CONVERSATION, asked, other)).toMatchObject({ command: { do: 'stockOf' } });
  });

  it('writes no delivery of goods it does not know, or without a quantity', () => {
    const came = (item: object) => meaning('RECEIVE_STOCK', { items: [chawal, { ...chawal, ...item }] });
    const because = (item: object) => decide(NEW_CONVERSATION, came(item), { draft: null });
    expect(because({ productId: null })).toMatchObject({ excuse: { because: 'unknownGoods' } });
    expect(because({ bare: true })).toMatchObject({ excuse: { because: 'needsQuantity' } });
    expect(because({})).toMatchObject({ kind: 'act', command: { do: 'receive' } });
  });

  it('forgets nobody on "haan", and takes a code for the request that waits', () => {
    const question = {
      what: 'otp',
      requestId: 'q1',
      way: 'pin',
      name: 'Rahul',
      bills: 0,
      balance: 0,
    } as const;
    const state = { ...NEW_CONVERSATION, question };
    for (const said of [meaning('CONFIRM_INVOICE'), meaning('ANSWER', { answer: 'yes' })])
      expect(decide(state, said, { draft })).toEqual({ kind: 'ask', question });
    expect(decide(state, meaning('CANCEL_INVOICE'), { draft })).toMatchObject({ kind: 'excuse' });
    expect(decide(state, meaning('PROVIDE_OTP', { otp: '2468' }), { draft })).toMatchObject({
      command: { do: 'forget', requestId: 'q1', code: '2468' },
    });
  });

  it('tells what can be said by what waits', () => {
    const help = (state: Conversation, open: typeof draft | null) =>
      decide(state, meaning('HELP'), { draft: open });
    expect(help(NEW_CONVERSATION, null)).toMatchObject({ command: { situation: 'idle' } });
    expect(help(NEW_CONVERSATION, draft)).toMatchObject({ command: { situation: 'draft' } });
  });
});
