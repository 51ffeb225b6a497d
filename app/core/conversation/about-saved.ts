import type { PersonCommand, WhichBill } from './commands.ts';
import { act, excuse } from './decisions.ts';
import type { Decision } from './state.ts';
import { orders, type Step, withPerson } from './step.ts';

/** What is said about bills that are saved. */

/** Goes on with the bill that is meant: by number, of the person who is named, or the one in mind. */
export function withBill({ said }: Step, command: (which: WhichBill) => PersonCommand): Decision {
  const number = said.number ?? null;
  if (number !== null || !said.customer) return act(command({ number, person: null }));
  return withPerson(said.customer, (person) => command({ number: null, person }));
}

/** Paper is of saved bills: one that is still being made is saved first, and nobody saves it unasked. */
export function ofSaved(step: Step, command: (which: WhichBill) => PersonCommand): Decision {
  const { draft } = step.view;
  const named = step.said.number !== undefined || step.said.customer !== undefined;
  if (!named && draft?.inMind && draft.lines.length > 0) return excuse({ because: 'saveFirst' });
  return withBill(step, command);
}

/** The draft in mind; of a customer who is named their own, be it still waiting or saved. */
export function showPending({ said, view }: Step): Decision {
  if (said.customer && said.customer.id !== null)
    return withPerson(said.customer, (person) => ({ do: 'showBillOf', person }));
  return view.draft ? act({ do: 'showDraft' }) : excuse({ because: 'nothingWaits' });
}

/** Of whom is named, else of whom the talk is about, else the bill in mind. */
export function repeatBill({ said, state }: Step): Decision {
  if (said.customer) return withPerson(said.customer, (person) => ({ do: 'repeatBill', person }));
  return act({ do: 'repeatBill', person: state.activeCustomer });
}

/** The last step of the draft when that is what was just done; else what was last written into the books. */
export function cancelLast({ said, state, view }: Step): Decision {
  const { entry = null, customer } = said;
  if (customer) return withPerson(customer, (person) => ({ do: 'cancelLast', entry, person }));
  if (entry === null && state.done.last === 'draft' && view.draft?.inMind) return act({ do: 'undoDraft' });
  return act({ do: 'cancelLast', entry, person: null });
}

export function returnItems({ said }: Step): Decision {
  const items = orders(said);
  if (items.length === 0) return excuse({ because: 'needsItem' });
  const way = said.mode === undefined || said.mode === 'udhaar' ? null : said.mode;
  if (!said.customer) return act({ do: 'returnItems', person: null, items, way });
  return withPerson(said.customer, (person) => ({ do: 'returnItems', person, items, way }));
}
