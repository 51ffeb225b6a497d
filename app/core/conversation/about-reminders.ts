import type { Entities } from '../intent/types.ts';
import type { When } from '../intent/when/resolve.ts';
import type { Person, PersonCommand } from './commands.ts';
import { act } from './decisions.ts';
import type { Decision } from './state.ts';
import { type Step, withPerson } from './step.ts';

/** Nothing was said of a time. */
const UNSAID: When = { at: null, repeat: 'once', ask: null, day: null, time: null, date: null };

/** The customer that was named; without one the shopkeeper, or the reminder last spoken of. */
const forWhom = (said: Entities, command: (person: Person | null) => PersonCommand): Decision =>
  said.customer ? withPerson(said.customer, command) : act(command(null));

export function remind({ said }: Step): Decision {
  const { amount, about, when = UNSAID } = said;
  const rest = { rupees: amount ?? null, about: about ?? null, when };
  return forWhom(said, (person) => ({ do: 'remind', person, ...rest }));
}

/** "ise parso kar do" is the reminder last spoken of, whoever the talk was about; without one it is that customer's. */
const theOne = ({ state, said }: Step, command: (person: Person | null) => PersonCommand): Decision =>
  said.customer?.byPronoun && state.reminderId !== null ? act(command(null)) : forWhom(said, command);

export const changeReminder = (step: Step): Decision =>
  theOne(step, (person) => ({ do: 'changeReminder', person, when: step.said.when ?? UNSAID }));

export const cancelReminder = (step: Step): Decision =>
  theOne(step, (person) => ({ do: 'cancelReminder', person, when: step.said.when ?? null }));

export const listReminders = ({ said }: Step): Decision =>
  forWhom(said, (person) => ({ do: 'listReminders', person, days: said.period ?? null }));
