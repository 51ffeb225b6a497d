import type { CustomerEntity, Entities, Intent, ItemEntity, Meaning } from '../intent/types.ts';
import type {
  Command,
  Conversation,
  Decision,
  Excuse,
  ItemOrder,
  Person,
  PersonCommand,
  Question,
} from './state.ts';

/** What the counter can see while it decides. */
export interface View {
  readonly draft: {
    readonly lines: readonly { readonly productId: string; readonly name: string }[];
    /** It is on the screen or was last spoken about; not just some draft that lies open in the shop. */
    readonly inMind: boolean;
  } | null;
}

const act = (command: Command): Decision => ({ kind: 'act', command });
const excuse = (reason: Excuse): Decision => ({ kind: 'excuse', excuse: reason });

/**
 * The next step of a conversation: state and meaning in, a decision out. Pure; it neither looks up nor writes
 * anything, so the same words in the same state always lead to the same step.
 */
export function decide(state: Conversation, meaning: Meaning, view: View): Decision {
  const answered = state.question && answerTo(state.question, meaning);
  return answered ?? BY_INTENT[meaning.intent]({ state, meaning, view, said: meaning.entities });
}

/** A "haan" or "nahi" too many must not touch somebody else's bill unseen: that one is read back first. */
const ifInMind = (draft: NonNullable<View['draft']>, command: Command): Command =>
  draft.inMind ? command : { do: 'showDraft' };

interface Step {
  readonly state: Conversation;
  readonly meaning: Meaning;
  readonly view: View;
  readonly said: Entities;
}

const BY_INTENT: Readonly<Record<Intent, (step: Step) => Decision>> = {
  CREATE_INVOICE: ({ said }) => {
    const items = orders(said);
    const withGst = said.withGst ?? null;
    if (!said.customer) return act({ do: 'bill', person: null, items, withGst });
    return withPerson(said.customer, (person) => ({ do: 'bill', person, items, withGst }));
  },
  ADD_ITEM: ({ said }) => {
    const items = orders(said);
    return items.length === 0 ? excuse({ because: 'needsItem' }) : act({ do: 'addItems', items });
  },
  REMOVE_ITEM: (step) => onLine(step, (productId) => ({ do: 'removeItem', productId })),
  CHANGE_QUANTITY: (step) =>
    onLine(step, (productId) => ({
      do: 'setQuantity',
      productId,
      quantity: step.said.quantity ?? step.said.items?.[0]?.quantity ?? 1,
      unit: step.said.unit ?? step.said.items?.[0]?.unit ?? null,
    })),
  CONFIRM_INVOICE: ({ view }) =>
    view.draft ? act(ifInMind(view.draft, { do: 'confirm' })) : excuse({ because: 'nothingToConfirm' }),
  CANCEL_INVOICE: ({ view }) =>
    view.draft ? act(ifInMind(view.draft, { do: 'cancelDraft' })) : excuse({ because: 'nothingWaits' }),
  SHOW_PENDING_INVOICE: ({ view }) =>
    view.draft ? act({ do: 'showDraft' }) : excuse({ because: 'nothingWaits' }),
  TOGGLE_GST: ({ view, said }) =>
    view.draft ? act({ do: 'setGst', withGst: said.withGst ?? true }) : excuse({ because: 'nothingWaits' }),
  RECORD_PAYMENT: (step) =>
    withAmount(step, (person, rupees) => ({
      do: 'pay',
      person,
      rupees,
      mode: step.said.mode ?? 'cash',
      advance: false,
    })),
  ADD_CREDIT: (step) => withAmount(step, (person, rupees) => ({ do: 'credit', person, rupees })),
  CHECK_BALANCE: (step) => withSomeone(step, (person) => ({ do: 'balance', person })),
  CREATE_CUSTOMER: ({ said }) =>
    said.name === undefined
      ? excuse({ because: 'needsCustomer' })
      : act({
          do: 'createCustomer',
          name: said.name,
          phone: said.phone ?? null,
          openingRupees: said.amount ?? null,
        }),
  DAILY_SUMMARY: ({ said }) => act({ do: 'summary', date: said.date ?? null }),
  SWITCH_LANGUAGE: ({ said }) =>
    said.language === undefined
      ? excuse({ because: 'notUnderstood' })
      : act({ do: 'setLanguage', language: said.language }),
  ANSWER: () => excuse({ because: 'nothingWaits' }),
  UNKNOWN: () => excuse({ because: 'notUnderstood' }),
};

/**
 * An answer to the waiting question, or null when the sentence is about something else (then it is simply
 * done, and the question is forgotten). Yes picks nobody: money must not go to the first of two names.
 */
function answerTo(question: Question, meaning: Meaning): Decision | null {
  const { answer, customer } = meaning.entities;
  if (answer === 'no') return excuse({ because: 'cancelledQuestion' });
  if (question.what === 'advance') return aboutAdvance(question, meaning);
  if (answer === 'yes') return question.choices.length === 0 ? withNew(question) : again(question);
  if (typeof answer === 'number') return choose(question, answer);
  if (meaning.intent === 'ANSWER' && customer) return named(question, customer);
  return null;
}

/** A yes or no to money above the balance; with a draft open, "haan" sounds like the draft's own. */
function aboutAdvance(
  { next }: Extract<Question, { what: 'advance' }>,
  { intent, entities }: Meaning,
): Decision | null {
  if (entities.answer === 'yes' || intent === 'CONFIRM_INVOICE') return act(next);
  return intent === 'CANCEL_INVOICE' ? excuse({ because: 'cancelledQuestion' }) : null;
}

type Which = Extract<Question, { what: 'customer' }>;

const again = (question: Question): Decision => ({ kind: 'ask', question });
const forPerson = (question: Which, person: Person): Decision => act({ ...question.next, person });
const withNew = (question: Which): Decision => forPerson(question, { id: null, name: question.heard });

/** The choice after the last one is "a new customer". */
function choose(question: Which, place: number): Decision {
  const chosen = question.choices[place - 1];
  if (chosen) return forPerson(question, chosen);
  return place === question.choices.length + 1 && mayBeNew(question.next)
    ? withNew(question)
    : again(question);
}

function named(question: Which, customer: CustomerEntity): Decision {
  const chosen = question.choices.find((choice) => choice.id === customer.id);
  if (chosen) return forPerson(question, chosen);
  return customer.id === null || customer.rivals.length > 0
    ? again(question)
    : forPerson(question, { id: customer.id, name: customer.name });
}

/** Only a bill and udhaar may make a customer; money from a stranger and a question about one make nobody. */
export const mayBeNew = (command: PersonCommand): boolean => command.do !== 'balance' && command.do !== 'pay';

/** Goes on with the one customer who is meant, or asks which. */
function withPerson(customer: CustomerEntity, command: (person: Person) => PersonCommand): Decision {
  const next = command({ id: customer.id, name: customer.name });
  if (customer.rivals.length > 0) return { kind: 'ask', question: whichOf(customer, next) };
  if (customer.id !== null) return act(next);
  if (!mayBeNew(next)) return excuse({ because: 'unknownCustomer', name: customer.name });
  // A bill shows its new customer and waits for "haan" anyway; udhaar is written at once, so it asks.
  return next.do === 'credit' ? { kind: 'ask', question: whichOf(customer, next) } : act(next);
}

function whichOf(customer: CustomerEntity, next: PersonCommand): Which {
  const first = customer.id === null ? [] : [{ id: customer.id, name: customer.name }];
  const choices = [...first, ...customer.rivals.map(({ id, name }) => ({ id, name }))].slice(0, 3);
  return { what: 'customer', heard: customer.id === null ? customer.name : customer.heard, choices, next };
}

/** The customer named in the sentence, else the one the conversation is about. */
function withSomeone(step: Step, command: (person: Person) => PersonCommand): Decision {
  if (step.said.customer) return withPerson(step.said.customer, command);
  const active = step.state.activeCustomer;
  return active ? act(command(active)) : excuse({ because: 'needsCustomer' });
}

function withAmount(step: Step, command: (person: Person, rupees: number) => PersonCommand): Decision {
  const { amount } = step.said;
  if (amount === undefined) return excuse({ because: 'needsAmount' });
  return withSomeone(step, (person) => command(person, amount));
}

/** The line of the draft that is meant. */
function onLine(step: Step, command: (productId: string) => Command): Decision {
  if (!step.view.draft) return excuse({ because: 'nothingWaits' });
  const productId = step.said.productId ?? step.said.items?.[0]?.productId ?? null;
  const line = step.view.draft.lines.find((other) => other.productId === productId);
  const name = step.said.product ?? step.said.items?.[0]?.product ?? '';
  return line ? act(command(line.productId)) : excuse({ because: 'notOnBill', product: name });
}

const orders = (said: Entities): ItemOrder[] => (said.items ?? []).map(order);

const order = (item: ItemEntity): ItemOrder => ({
  productId: item.productId,
  product: item.product,
  quantity: item.quantity,
  unit: item.unit,
  amount: item.amount ?? null,
});
