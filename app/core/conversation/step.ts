import type { CustomerEntity, Entities, ItemEntity, Meaning } from '../intent/types.ts';
import type { ItemOrder, Person, PersonCommand } from './commands.ts';
import { act, excuse, mayBeNew, whichOf } from './decisions.ts';
import type { Conversation, Decision } from './state.ts';

/** What the counter can see while it decides. */
export interface View {
  readonly draft: {
    readonly lines: readonly { readonly productId: string; readonly name: string }[];
    /** The product of the line that was last spoken about, else of the newest; null on an empty draft. */
    readonly lineInMind: string | null;
    /** It is on the screen or was last spoken about; not just some draft that lies open in the shop. */
    readonly inMind: boolean;
  } | null;
  /** Whether a spoken note runs; absent where the door has no microphone for one. */
  readonly recorder?: 'idle' | 'running';
}

/** One meaning, and everything that decides what follows from it. */
export interface Step {
  readonly state: Conversation;
  readonly meaning: Meaning;
  readonly view: View;
  readonly said: Entities;
}

/** The goods of a sentence as they are ordered. */
export const orders = (said: Entities): ItemOrder[] => (said.items ?? []).map(order);

const order = ({ productId, product, quantity, unit, amount, rivals = [] }: ItemEntity): ItemOrder => ({
  productId,
  product,
  quantity,
  unit,
  amount: amount ?? null,
  rivals: rivals.map(({ id, name }) => ({ id, name })),
});

/** Goes on with the one customer who is meant, or asks which. */
export function withPerson(customer: CustomerEntity, command: (person: Person) => PersonCommand): Decision {
  const next = command({ id: customer.id, name: customer.name });
  if (customer.rivals.length > 0) return { kind: 'ask', question: whichOf(customer, next) };
  if (customer.id !== null) return act(next);
  if (!mayBeNew(next)) return excuse({ because: 'unknownCustomer', name: customer.name });
  // A bill shows its new customer and waits for "haan" anyway; udhaar is written at once, so it asks.
  return next.do === 'credit' ? { kind: 'ask', question: whichOf(customer, next) } : act(next);
}

/** The customer named in the sentence, else the one the conversation is about. */
export function withSomeone(step: Step, command: (person: Person) => PersonCommand): Decision {
  if (step.said.customer) return withPerson(step.said.customer, command);
  const active = step.state.activeCustomer;
  return active ? act(command(active)) : excuse({ because: 'needsCustomer' });
}

export function withAmount(step: Step, command: (person: Person, rupees: number) => PersonCommand): Decision {
  const { amount } = step.said;
  if (amount === undefined) return excuse({ because: 'needsAmount' });
  return withSomeone(step, (person) => command(person, amount));
}
