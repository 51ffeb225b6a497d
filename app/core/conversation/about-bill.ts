import { act, excuse } from './decisions.ts';
import type { Decision } from './state.ts';
import { type Step, withPerson } from './step.ts';

/** What is said about the bill that is being made as a whole. */

export function setCustomer({ said, view }: Step): Decision {
  if (!view.draft) return excuse({ because: 'nothingWaits' });
  if (!said.customer) return excuse({ because: 'needsCustomer' });
  return withPerson(said.customer, (person) => ({ do: 'setCustomer', person }));
}

/** Money for another draft than the one in mind is not taken: that one is read back first. */
export function setPayment({ said, view }: Step): Decision {
  if (!view.draft) return excuse({ because: 'nothingWaits' });
  if (!view.draft.inMind) return act({ do: 'showDraft' });
  const { mode = 'cash', amount, half, rest = null, parts } = said;
  const one = { way: mode, rupees: half ? ('half' as const) : (amount ?? null) };
  const several = parts?.map((part) => ({ way: part.mode, rupees: part.amount }));
  return act({ do: 'setPayment', parts: several ?? [one], rest, save: said.save === true });
}

export const switchDraft = ({ said }: Step): Decision =>
  said.customer
    ? withPerson(said.customer, (person) => ({ do: 'switchDraft', person }))
    : act({ do: 'switchDraft', person: null });
