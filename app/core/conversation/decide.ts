import type { CustomerEntity, Entities, Intent, ItemEntity, Meaning } from '../intent/types.ts';
import type { When } from '../intent/when/resolve.ts';
import { answerTo } from './answer.ts';
import { act, excuse, mayBeNew, whichOf } from './decisions.ts';
import type { Command, Conversation, Decision, ItemOrder, Person, PersonCommand } from './state.ts';

/** What the counter can see while it decides. */
export interface View {
  readonly draft: {
    readonly lines: readonly { readonly productId: string; readonly name: string }[];
    /** It is on the screen or was last spoken about; not just some draft that lies open in the shop. */
    readonly inMind: boolean;
  } | null;
}

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
  DAILY_SUMMARY: ({ said }) => act({ do: 'summary', date: said.date ?? null, to: said.dateTo ?? null }),
  CREATE_REMINDER: ({ said }) => {
    const { amount, about, when = UNSAID } = said;
    const rest = { rupees: amount ?? null, about: about ?? null, when };
    return forWhom(said, (person) => ({ do: 'remind', person, ...rest }));
  },
  MODIFY_REMINDER: ({ said }) =>
    forWhom(said, (person) => ({ do: 'changeReminder', person, when: said.when ?? UNSAID })),
  CANCEL_REMINDER: ({ said }) =>
    forWhom(said, (person) => ({ do: 'cancelReminder', person, when: said.when ?? null })),
  LIST_REMINDERS: ({ said }) =>
    forWhom(said, (person) => ({ do: 'listReminders', person, days: said.period ?? null })),
  SWITCH_LANGUAGE: ({ said }) =>
    said.language === undefined
      ? excuse({ because: 'notUnderstood' })
      : act({ do: 'setLanguage', language: said.language }),
  ANSWER: () => excuse({ because: 'nothingWaits' }),
  UNKNOWN: () => excuse({ because: 'notUnderstood' }),
};

/** Nothing was said of a time. */
const UNSAID: When = { at: null, repeat: 'once', ask: null, day: null, time: null, date: null };

/** The customer that was named; without one the shopkeeper, or the reminder last spoken of. */
const forWhom = (said: Entities, command: (person: Person | null) => PersonCommand): Decision =>
  said.customer ? withPerson(said.customer, command) : act(command(null));

const orders = (said: Entities): ItemOrder[] => (said.items ?? []).map(order);

const order = ({ productId, product, quantity, unit, amount, rivals = [] }: ItemEntity): ItemOrder => ({
  productId,
  product,
  quantity,
  unit,
  amount: amount ?? null,
  rivals: rivals.map(({ id, name }) => ({ id, name })),
});

/** Goes on with the one customer who is meant, or asks which. */
function withPerson(customer: CustomerEntity, command: (person: Person) => PersonCommand): Decision {
  const next = command({ id: customer.id, name: customer.name });
  if (customer.rivals.length > 0) return { kind: 'ask', question: whichOf(customer, next) };
  if (customer.id !== null) return act(next);
  if (!mayBeNew(next)) return excuse({ because: 'unknownCustomer', name: customer.name });
  // A bill shows its new customer and waits for "haan" anyway; udhaar is written at once, so it asks.
  return next.do === 'credit' ? { kind: 'ask', question: whichOf(customer, next) } : act(next);
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
