import { asName } from '../intent/as-name.ts';
import type { CustomerEntity } from '../intent/types.ts';
import type {
  Command,
  GoodsCommand,
  ItemsCommand,
  LineCommand,
  PersonCommand,
  TimedCommand,
} from './commands.ts';
import type { Decision, Excuse, Question } from './state.ts';

export type WhichCustomer = Extract<Question, { what: 'customer' }>;
export type WhichProduct = Extract<Question, { what: 'product' }>;
export type WhichTime = Extract<Question, { what: 'when' }>;

const MOST_PEOPLE = 3;
const MOST_GOODS = 5;

/** Does it, unless goods in it share a word or its time is not clear: those are asked about first, one after the other. */
export function act(command: Command): Decision {
  const question = openIn(command);
  return question ? { kind: 'ask', question } : { kind: 'act', command };
}

export const excuse = (reason: Excuse): Decision => ({ kind: 'excuse', excuse: reason });

function openIn(command: Command): Question | null {
  if (command.do === 'bill' || command.do === 'addItems') return whichProduct(command);
  return command.do === 'remind' || command.do === 'changeReminder' ? whichTime(command) : null;
}

/** What of a time has to be asked: a new reminder needs a moment, one that is changed a day or an hour. */
function whichTime(next: TimedCommand): WhichTime | null {
  const { at, ask, day, time } = next.when;
  const unsaid = next.do === 'remind' ? at === null : day === null && time === null;
  const doubt = ask ?? (unsaid ? 'unsaid' : null);
  return doubt && { what: 'when', doubt, next };
}

function whichProduct(next: ItemsCommand): WhichProduct | null {
  const item = next.items.findIndex(({ rivals }) => rivals.length > 0);
  const open = next.items[item];
  return open
    ? { what: 'product', heard: open.product, choices: open.rivals.slice(0, MOST_GOODS), item, next }
    : null;
}

/** What may make a customer: a bill and udhaar. Money from a stranger, a question and a reminder about one make nobody. */
const MAKERS: readonly PersonCommand['do'][] = ['bill', 'setCustomer', 'switchDraft', 'credit'];
export const mayBeNew = (command: PersonCommand): boolean => MAKERS.includes(command.do);

/** Which of the goods that share a word is meant. */
export const whichGoods = (
  heard: string,
  rivals: readonly { readonly id: string; readonly name: string }[],
  next: GoodsCommand | LineCommand,
): WhichProduct => ({
  what: 'product',
  heard,
  choices: rivals.slice(0, MOST_GOODS).map(({ id, name }) => ({ id, name })),
  item: 0,
  next,
});

/** Which of the people that fit the name is meant. */
export function whichOf(customer: CustomerEntity, next: PersonCommand): WhichCustomer {
  const first = customer.id === null ? [] : [{ id: customer.id, name: customer.name }];
  const choices = [...first, ...customer.rivals.map(({ id, name }) => ({ id, name }))].slice(0, MOST_PEOPLE);
  const heard = customer.id === null ? customer.name : asName(customer.heard);
  return { what: 'customer', heard, choices, next };
}
