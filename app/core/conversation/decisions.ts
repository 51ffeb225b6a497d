import type { CustomerEntity } from '../intent/types.ts';
import type {
  Command,
  Decision,
  Excuse,
  GoodsCommand,
  ItemsCommand,
  PersonCommand,
  Question,
} from './state.ts';

export type WhichCustomer = Extract<Question, { what: 'customer' }>;
export type WhichProduct = Extract<Question, { what: 'product' }>;

const MOST_PEOPLE = 3;
const MOST_GOODS = 5;

/** Does it, unless goods in it share a word: those are asked about first, one after the other. */
export function act(command: Command): Decision {
  const question = 'items' in command ? whichProduct(command) : null;
  return question ? { kind: 'ask', question } : { kind: 'act', command };
}

export const excuse = (reason: Excuse): Decision => ({ kind: 'excuse', excuse: reason });

function whichProduct(next: ItemsCommand): WhichProduct | null {
  const item = next.items.findIndex(({ rivals }) => rivals.length > 0);
  const open = next.items[item];
  return open
    ? { what: 'product', heard: open.product, choices: open.rivals.slice(0, MOST_GOODS), item, next }
    : null;
}

/** Which of the goods that share a word is meant. */
export const whichGoods = (
  heard: string,
  rivals: readonly { readonly id: string; readonly name: string }[],
  next: GoodsCommand,
): WhichProduct => ({
  what: 'product',
  heard,
  choices: rivals.slice(0, MOST_GOODS).map(({ id, name }) => ({ id, name })),
  item: 0,
  next,
});

const MAKES_PEOPLE: readonly PersonCommand['do'][] = ['bill', 'credit', 'setCustomer'];

/** Only a bill and udhaar may make a customer; money from a stranger and a question about one make nobody. */
export const mayBeNew = (command: PersonCommand): boolean => MAKES_PEOPLE.includes(command.do);

/** Which of the people that fit the name is meant. */
export function whichOf(customer: CustomerEntity, next: PersonCommand): WhichCustomer {
  const first = customer.id === null ? [] : [{ id: customer.id, name: customer.name }];
  const choices = [...first, ...customer.rivals.map(({ id, name }) => ({ id, name }))].slice(0, MOST_PEOPLE);
  return { what: 'customer', heard: customer.id === null ? customer.name : customer.heard, choices, next };
}
