import type { Reminder } from '../../contract/reminders.ts';
import type { Person } from '../../core/conversation/commands.ts';
import type { OutcomeOf, SpokenReminder } from '../../core/conversation/outcome.ts';
import { addDays } from '../../core/datetime/ist.ts';
import { momentOf, type When } from '../../core/intent/when/resolve.ts';
import { cancelReminder, changeReminder, createReminder, listReminders } from '../reminder.ts';
import { type Acting, type Done, done, type Handler, type Handlers, knownId, money } from './acting.ts';

/** What is said about reminders. */
export const reminderHandlers: Handlers<'remind' | 'changeReminder' | 'cancelReminder' | 'listReminders'> = {
  remind: (acting, command) => remind(acting, command),
  changeReminder: (acting, { person, when }) =>
    onOne(acting, person, null, (reminder) => {
      const { id: reminderId } = reminder;
      const at = movedTo(reminder, when);
      const repeat = when.repeat === 'once' ? {} : { repeat: when.repeat, date: when.date };
      const changed = changeReminder(acting.entry, {
        id: acting.entry.ids.next(),
        reminderId,
        at,
        ...repeat,
      });
      return aboutOne(acting, changed, { kind: 'reminderChanged', reminder: spoken(acting, changed) });
    }),
  cancelReminder: (acting, { person, when }) =>
    onOne(acting, person, when, ({ id: reminderId, customer }) => {
      cancelReminder(acting.entry, { id: acting.entry.ids.next(), reminderId });
      const state = { ...acting.state, reminderId: null };
      return done(state, { kind: 'reminderCancelled', customer: customer?.name ?? null });
    }),
  listReminders: (acting, { person, days }) => listed(acting, person, waiting(acting, person, days), false),
};

const remind: Handler<'remind'> = (acting, { person, rupees, about, when }) => {
  const { entry } = acting;
  const set = createReminder(entry, {
    id: entry.ids.next(),
    customerId: person === null ? null : knownId(person),
    about: about ?? '',
    amountPaise: rupees === null ? null : money(rupees),
    at: when.at ?? momentOf(entry.day, when.time),
    repeat: when.repeat,
    date: when.date,
  });
  return aboutOne(acting, set, { kind: 'reminderSet', reminder: spoken(acting, set) });
};

/** A day alone keeps the hour, an hour alone the day. */
const movedTo = ({ dueAt, at }: Reminder, { day, time }: When): string => {
  const now = dueAt ?? at;
  return momentOf(day ?? now.slice(0, 10), time ?? now.slice(11, 16));
};

type Days = { readonly from: string; readonly to: string } | null;
const MOST = 50;

function waiting({ entry }: Acting, person: Person | null, days: Days): Reminder[] {
  const customerId = person === null ? null : knownId(person);
  const by = { customerId, from: days?.from ?? null, to: days?.to ?? null, limit: MOST };
  return listReminders(entry.tx, by, entry.nowMs);
}

/** Whether a reminder is due at the day and the hour that were said. */
const isThen = ({ dueAt }: Reminder, when: When | null): boolean =>
  (!when?.day || dueAt?.slice(0, 10) === when.day) && (!when?.time || dueAt?.slice(11, 16) === when.time);

/** Does something with the one reminder that can be meant; of several the one last spoken of, else it asks which. */
function onOne(
  acting: Acting,
  person: Person | null,
  when: When | null,
  work: (reminder: Reminder) => Done,
): Done {
  const found = waiting(acting, person, null).filter((each) => isThen(each, when));
  const last = found.find(({ id }) => id === acting.state.reminderId);
  const [first, second] = found;
  const one = last ?? (second ? undefined : first);
  return one ? work(one) : listed(acting, person, found, found.length > 0);
}

const listed = (acting: Acting, person: Person | null, list: readonly Reminder[], which: boolean): Done =>
  done(acting.state, {
    kind: 'reminders',
    list: list.map((each) => spoken(acting, each)),
    customer: person?.name ?? null,
    which,
  });

/** From here on the talk is about this reminder, and about whom it is for. */
function aboutOne(
  { state }: Acting,
  { id, customer }: Reminder,
  outcome: OutcomeOf<'reminderSet' | 'reminderChanged'>,
): Done {
  return done({ ...state, reminderId: id, activeCustomer: customer ?? state.activeCustomer }, outcome);
}

function spoken(
  { entry }: Acting,
  { customer, about, amountPaise, repeat, dueAt, at }: Reminder,
): SpokenReminder {
  const due = dueAt ?? at;
  const day = due.slice(0, 10);
  const near = day === entry.day ? 'today' : day === addDays(entry.day, 1) ? 'tomorrow' : 'other';
  return { customer: customer?.name ?? null, about, amountPaise, repeat, dueAt: due, day: near };
}
