import { describe, expect, it } from 'vitest';
import type { Intent, Meaning } from '../intent/types.ts';
import type { Command } from './commands.ts';
import { act } from './decisions.ts';
import { NEW_CONVERSATION } from './state.ts';
import { guarded, type Spoken } from './voice-safety.ts';

const clear: Spoken = { free: false, late: false, save: false, confidence: 1, others: [], offers: [] };
const meaning: Meaning = {
  intent: 'RECORD_PAYMENT' satisfies Intent,
  confidence: 1,
  entities: {},
  spans: [],
};
const rahul = { id: 'c1', name: 'Rahul Sharma' };
const gupta = { id: 'c2', name: 'Rahul Gupta' };
const pay: Command = { do: 'pay', person: rahul, rupees: 500, mode: 'cash', advance: false };
const told = (command: Command, spoken: Partial<Spoken>) =>
  guarded(act(command), { spoken: { ...clear, ...spoken }, meaning, state: NEW_CONVERSATION, bill: null });

describe('what may follow from what was heard', () => {
  it('writes money for what is sure, and asks for a yes below that', () => {
    expect(told(pay, { confidence: 0.8 })).toEqual(act(pay));
    expect(told(pay, { confidence: 0.79 })).toEqual({
      kind: 'ask',
      question: { what: 'confirm', next: pay },
    });
  });

  it('reads a bill back instead of saving or cancelling it for a yes or no that may be neither', () => {
    for (const command of [{ do: 'confirm' }, { do: 'cancelDraft' }] as const)
      expect(told(command, { confidence: 0.5 })).toEqual(act({ do: 'showDraft' }));
  });

  it('asks which of the customers that sound alike is meant, however sure the rest is', () =>
    expect(told(pay, { others: [gupta] })).toEqual({
      kind: 'ask',
      question: { what: 'customer', heard: 'Rahul Sharma', choices: [rahul, gupta], next: pay },
    }));

  it('reads a telephone number back, however sure the rest is, and asks for nothing where none was said', () => {
    const number: Command = { do: 'setPhone', person: rahul, phone: '9876543210' };
    const fresh: Command = { do: 'createCustomer', name: 'Meena', phone: '9876543210', openingRupees: null };
    for (const next of [number, fresh])
      expect(told(next, {})).toEqual({ kind: 'ask', question: { what: 'confirm', next } });
    const without: Command = { ...fresh, phone: null };
    expect(told(without, {})).toEqual(act(without));
  });

  it('asks about no namesake where nothing is written', () => {
    const balance: Command = { do: 'balance', person: rahul };
    expect(told(balance, { others: [gupta], confidence: 0.5 })).toEqual(act(balance));
  });
});
