import { describe, expect, it } from 'vitest';
import type { ItemsCommand, PersonCommand, SureCommand } from '../core/conversation/commands.ts';
import { type Conversation, NEW_CONVERSATION, type Question } from '../core/conversation/state.ts';
import type { When } from '../core/intent/when/resolve.ts';
import { conversationSchema } from './conversation-schema.ts';

const person = { id: 'r1', name: 'Rahul' };
const item = { productId: null, product: 'Dal', quantity: 1, unit: null, amount: null, rivals: [person] };
const bill = { do: 'bill', person, items: [item], withGst: null } as const;
const which = { person, number: null };

const WHEN: When = { at: null, repeat: 'once', ask: 'time', day: '2026-11-26', time: null, date: null };

/** One of each; the compiler names the one that is missing. */
const ASKING_WHO: { readonly [Name in PersonCommand['do']]: Extract<PersonCommand, { do: Name }> } = {
  bill,
  pay: { do: 'pay', person, rupees: 5, mode: 'upi', advance: false },
  credit: { do: 'credit', person, rupees: 5 },
  balance: { do: 'balance', person },
  setCustomer: { do: 'setCustomer', person },
  switchDraft: { do: 'switchDraft', person },
  showBillOf: { do: 'showBillOf', person },
  showBill: { do: 'showBill', ...which },
  printBill: { do: 'printBill', ...which },
  sendBill: { do: 'sendBill', ...which, channel: 'email' },
  repeatBill: { do: 'repeatBill', person },
  cancelLast: { do: 'cancelLast', entry: 'payment', person },
  remind: { do: 'remind', person, rupees: 5, about: null, when: WHEN },
  changeReminder: { do: 'changeReminder', person, when: WHEN },
  cancelReminder: { do: 'cancelReminder', person, when: null },
  listReminders: { do: 'listReminders', person, days: null },
  setPhone: { do: 'setPhone', person, phone: '9876543210' },
  setEmail: { do: 'setEmail', person, email: 'rahul@example.in' },
  customerInfo: { do: 'customerInfo', person },
  askForget: { do: 'askForget', person },
  returnItems: { do: 'returnItems', person, items: [item], way: 'cash' },
};
const ASKING_GOODS: { readonly [Name in ItemsCommand['do']]: Extract<ItemsCommand, { do: Name }> } = {
  bill,
  addItems: { do: 'addItems', items: [item] },
  receive: { do: 'receive', items: [item], rupees: 5, each: true },
};
const ASKING_MONEY: { readonly [Name in SureCommand['do']]: Extract<SureCommand, { do: Name }> } = {
  bill,
  addItems: ASKING_GOODS.addItems,
  removeItem: { do: 'removeItem', productId: 'p1' },
  credit: ASKING_WHO.credit,
  createCustomer: { do: 'createCustomer', name: 'Zubin', phone: null, openingRupees: 5 },
  setPhone: ASKING_WHO.setPhone,
  pay: ASKING_WHO.pay,
  cancelBill: { do: 'cancelBill', billId: 'b1' },
  undoEntry: { do: 'undoEntry', person, factId: 'f1' },
  returnGoods: { do: 'returnGoods', billId: 'b1', lines: [{ line: 1, quantity: '0.5' }], back: 'khata' },
};
const QUESTIONS: readonly Question[] = [
  ...Object.values(ASKING_WHO).map(
    (next) => ({ what: 'customer', heard: 'rahul', choices: [person], next }) as const,
  ),
  ...Object.values(ASKING_GOODS).map(
    (next) => ({ what: 'product', heard: 'dal', choices: [person], item: 0, next }) as const,
  ),
  ...Object.values(ASKING_MONEY).map((next) => ({ what: 'confirm', next }) as const),
  { what: 'customer', proposed: true, heard: 'rahul', choices: [person], next: ASKING_WHO.pay },
  { what: 'product', proposed: true, heard: 'dal', choices: [person], item: 0, next: ASKING_GOODS.addItems },
  { what: 'entry', choices: [{ entry: 'bill', person: null }] },
];

const full: Conversation = {
  ...NEW_CONVERSATION,
  activeCustomer: person,
  lineInMind: { productId: 'p1', version: 3 },
  billInMind: { id: 'b1', newest: 'b2' },
  done: { bill: 'b1', khata: person, last: 'khata' },
};

describe('a conversation in the file', () => {
  it.each(QUESTIONS)('comes back as it was, whatever it asks: %j', (question) => {
    const kept: unknown = JSON.parse(JSON.stringify({ ...full, question }));
    expect(conversationSchema.parse(kept)).toEqual({ ...full, question });
  });

  it('that was kept before lines and bills were remembered goes on', () => {
    const { lineInMind: _, billInMind: __, done: ___, ...older } = full;
    expect(conversationSchema.parse(older)).toEqual({ ...NEW_CONVERSATION, activeCustomer: person });
  });
});
