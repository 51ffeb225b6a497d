import { describe, expect, it } from 'vitest';
import type { Entities, Intent, Meaning } from '../intent/types.ts';
import { decide } from './decide.ts';
import { NEW_CONVERSATION } from './state.ts';

const rahul = { name: 'Rahul', id: 'r1', heard: 'rahul', score: 1, rivals: [] };
const draft = { lines: [{ productId: 'p1', name: 'Chawal' }], lineInMind: 'p1', inMind: true };
const gist = (intent: Intent, entities: Entities = {}): Meaning => ({
  gist: true,
  intent,
  confidence: 0.6,
  entities,
  spans: [],
});
const following = (intent: Intent, entities: Entities = {}) =>
  decide(NEW_CONVERSATION, gist(intent, entities), { draft });

describe('the gist of a sentence', () => {
  it('writes no money on a khata before a yes', () => {
    for (const intent of ['RECORD_PAYMENT', 'ADD_CREDIT'] as const)
      expect(following(intent, { customer: rahul, amount: 500 })).toMatchObject({
        kind: 'ask',
        question: { what: 'confirm', next: { rupees: 500 } },
      });
  });

  it('still waits for its yes once it is clear whom it is about', () => {
    const rivals = [{ id: 'r2', name: 'Rahul Gupta', score: 0.9 }];
    expect(following('RECORD_PAYMENT', { customer: { ...rahul, rivals }, amount: 500 })).toMatchObject({
      kind: 'ask',
      question: { what: 'customer', proposed: true },
    });
  });

  it('neither saves nor throws away a bill, but reads it back', () => {
    for (const intent of ['CONFIRM_INVOICE', 'CANCEL_INVOICE'] as const)
      expect(following(intent)).toEqual({ kind: 'act', command: { do: 'showDraft' } });
    expect(following('SET_PAYMENT', { mode: 'cash', save: true })).toMatchObject({
      command: { save: false },
    });
  });

  it('changes the bill that waits, and tells what it was asked', () => {
    expect(following('REMOVE_ITEM', { product: 'Chawal', productId: 'p1' })).toMatchObject({
      command: { do: 'removeItem' },
    });
    expect(following('CHECK_BALANCE', { customer: rahul })).toMatchObject({ command: { do: 'balance' } });
  });

  it('reads a telephone number back before it is written', () =>
    expect(following('UPDATE_CUSTOMER_PHONE', { customer: rahul, phone: '9876543210' })).toMatchObject({
      kind: 'ask',
      question: { what: 'confirm', next: { do: 'setPhone', phone: '9876543210' } },
    }));

  it('changes nothing else: no price, no stock', () => {
    const item = { product: 'Chawal', productId: 'p1', heard: 'chawal', score: 1, quantity: 2, unit: null };
    for (const [intent, entities] of [
      ['SET_PRICE', { product: 'Chawal', productId: 'p1', amount: 50 }],
      ['RECEIVE_STOCK', { items: [item] }],
    ] as const)
      expect(following(intent, entities)).toEqual({ kind: 'excuse', excuse: { because: 'notUnderstood' } });
  });
});
