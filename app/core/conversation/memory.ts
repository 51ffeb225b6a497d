import type { Conversation, Note } from './state.ts';

/** So many messages, customers and notes of a door are kept; so much of a message. */
export const REMEMBERED = 20;
const LONGEST = 500;

/** The memory after a turn: what was said and answered, and whom the talk is about now. `at` is ISO in India. */
export function remembered(
  state: Conversation,
  { said, reply, at }: { readonly said: string; readonly reply: string; readonly at: string },
): Conversation {
  const messages = [
    ...state.messages,
    { from: 'shopkeeper', text: beginning(said), at } as const,
    { from: 'counter', text: beginning(reply), at } as const,
  ];
  return {
    ...state,
    messages: messages.slice(-REMEMBERED),
    customers: customersAfter(state, at),
    turns: state.turns + 1,
  };
}

const beginning = (text: string): string =>
  text.length <= LONGEST ? text : text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');

function customersAfter({ customers, activeCustomer }: Conversation, at: string): Conversation['customers'] {
  if (!activeCustomer || customers.at(-1)?.id === activeCustomer.id) return customers;
  return [...customers, { ...activeCustomer, at }].slice(-REMEMBERED);
}

/** Customers the talk was about, by their name in small letters; of two with one name the later. */
export const recentByName = ({
  customers,
}: Pick<Conversation, 'customers'>): Map<string, { id: string; name: string }> =>
  new Map(customers.map(({ id, name }) => [name.toLowerCase(), { id, name }]));

/** The memory with a note of a door in it; null takes the note away. Null when there is no room for another. */
export function noted(state: Conversation, key: string, value: Note): Conversation | null {
  const { [key]: _, ...others } = state.context;
  if (value === null) return { ...state, context: others };
  if (Object.keys(others).length >= REMEMBERED) return null;
  return { ...state, context: { ...others, [key]: value } };
}

const HOUR_MS = 3_600_000;
const USUAL_HOURS = 4;
const MOST_HOURS = 24 * 30;

/** How long a conversation lives after its last turn, milliseconds, by the text of CONV_TTL_HOURS; four hours when it says no such time. */
export function lifetimeOf(hours: string | undefined): number {
  const said = hours === undefined || hours.trim() === '' ? USUAL_HOURS : Number(hours);
  return (said > 0 && said <= MOST_HOURS ? said : USUAL_HOURS) * HOUR_MS;
}
