import type { CustomerEntity, Intent, Meaning } from '../intent/types.ts';
import { answered } from '../intent/when/resolve.ts';
import type { CommandOf, Person } from './commands.ts';
import { act, excuse, mayBeNew, type WhichCustomer, type WhichProduct, type WhichTime } from './decisions.ts';
import type { Decision, Question, WrittenEntry } from './state.ts';

/**
 * An answer to the waiting question, or null when the sentence is about something else (then it is simply
 * done, and the question is forgotten). Yes picks nobody: money must not go to the first of two names.
 */
export function answerTo(question: Question, meaning: Meaning): Decision | null {
  if (meaning.entities.answer === 'no') return excuse({ because: 'cancelledQuestion' });
  if (question.what === 'confirm') return aboutMoney(question, meaning);
  if (question.what === 'entry') return aboutEntry(question, meaning);
  if (question.what === 'when') return aboutTime(question, meaning);
  if (question.what === 'otp') return aboutCode(question, meaning);
  return question.what === 'customer' ? aboutCustomer(question, meaning) : aboutProduct(question, meaning);
}

/** A yes or no to money; with a draft open, "haan" sounds like the draft's own. */
function aboutMoney(
  { next }: Extract<Question, { what: 'confirm' }>,
  { intent, entities }: Meaning,
): Decision | null {
  if (entities.answer === 'yes' || intent === 'CONFIRM_INVOICE') return act(next);
  return intent === 'CANCEL_INVOICE' ? excuse({ because: 'cancelledQuestion' }) : null;
}

/** A time: of its own, or as one would change a reminder ("parso kar do"). Whom it is about was said before. */
function aboutTime({ next }: WhichTime, { intent, entities }: Meaning): Decision | null {
  const { when, customer } = entities;
  const fits = intent === 'ANSWER' || (intent === 'MODIFY_REMINDER' && (!customer || customer.byPronoun));
  return when && fits ? act({ ...next, when: answered(next.when, when) }) : null;
}

/** No "haan" forgets anybody: only the code does. */
function aboutCode(question: Question, { intent, entities }: Meaning): Decision | null {
  if (intent === 'CANCEL_INVOICE') return excuse({ because: 'cancelledQuestion' });
  return entities.answer === 'yes' || intent === 'CONFIRM_INVOICE' ? again(question) : null;
}

/** By number, or by what it is: "payment". It is still asked about before anything goes back. */
function aboutEntry(
  question: Extract<Question, { what: 'entry' }>,
  { intent, entities }: Meaning,
): Decision | null {
  const { answer, entry } = entities;
  if (intent !== 'ANSWER') return null;
  const chosen =
    typeof answer === 'number'
      ? question.choices[answer - 1]
      : question.choices.find((choice) => choice.entry === entry);
  return act({ do: 'cancelLast', ...(chosen ?? askedAnew(question.choices)) });
}

/** What was written is looked up once more: by now a bill may be cancelled. */
const askedAnew = ([first, second]: readonly WrittenEntry[]): Omit<CommandOf<'cancelLast'>, 'do'> => ({
  entry: null,
  person: first?.person?.id === second?.person?.id ? (first?.person ?? null) : null,
});

const again = (question: Question): Decision => ({ kind: 'ask', question });

function aboutCustomer(question: WhichCustomer, { intent, entities }: Meaning): Decision | null {
  const { answer, customer, fresh } = entities;
  if (fresh) return mayBeNew(question.next) ? withNew(question) : again(question);
  if (answer === 'yes') return question.choices.length === 0 ? withNew(question) : again(question);
  if (typeof answer === 'number') return choose(question, answer);
  return intent === 'ANSWER' && customer ? named(question, customer) : null;
}

const forPerson = (question: WhichCustomer, person: Person): Decision => act({ ...question.next, person });
const withNew = (question: WhichCustomer): Decision =>
  forPerson(question, { id: null, name: question.heard });

/** The choice after the last one is "a new customer". */
function choose(question: WhichCustomer, place: number): Decision {
  const chosen = question.choices[place - 1];
  if (chosen) return forPerson(question, chosen);
  const isNew = place === question.choices.length + 1 && mayBeNew(question.next);
  return isNew ? withNew(question) : again(question);
}

function named(question: WhichCustomer, customer: CustomerEntity): Decision {
  const chosen = question.choices.find((choice) => choice.id === customer.id);
  if (chosen) return forPerson(question, chosen);
  return customer.id === null || customer.rivals.length > 0
    ? again(question)
    : forPerson(question, { id: customer.id, name: customer.name });
}

/** They name goods on their own account: "toor dal ka bhaav" puts no dal on the bill that waits. */
const ABOUT_OTHER_GOODS: readonly Intent[] = ['CHECK_STOCK', 'CHECK_PRICE', 'SET_PRICE', 'RECEIVE_STOCK'];

/** A number, the product's name, or a word of it ("toor" for Toor Dal). */
function aboutProduct(question: WhichProduct, { intent, entities }: Meaning): Decision | null {
  if (ABOUT_OTHER_GOODS.includes(intent)) return null;
  const { answer, customer, items, productId } = entities;
  if (typeof answer === 'number') return withProduct(question, question.choices[answer - 1]);
  const id = productId ?? items?.[0]?.productId ?? null;
  const byId = question.choices.find((choice) => choice.id === id);
  if (byId) return withProduct(question, byId);
  if (answer === 'yes') return again(question);
  return intent === 'ANSWER' && customer ? withProduct(question, byWord(question, customer.heard)) : null;
}

const byWord = ({ choices }: WhichProduct, heard: string) =>
  choices.find(({ name }) => name.toLowerCase().split(' ').includes(heard.toLowerCase()));

function withProduct(question: WhichProduct, chosen: WhichProduct['choices'][number] | undefined): Decision {
  if (!chosen) return again(question);
  const named = { productId: chosen.id, product: chosen.name };
  if ('goods' in question.next) return act({ ...question.next, goods: named });
  if ('productId' in question.next) return act({ ...question.next, productId: chosen.id });
  const items = question.next.items.map((item, n) =>
    n === question.item ? { ...item, ...named, rivals: [] } : item,
  );
  return act({ ...question.next, items });
}
