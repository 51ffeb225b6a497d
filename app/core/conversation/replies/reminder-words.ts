import { formatDay } from '../../datetime/format-day.ts';
import type { OutcomeOf, SpokenReminder } from '../outcome.ts';
import { inRupees, type Speaker, type Values } from './speaker.ts';

/** So many are read out; the screen shows the rest. */
const MOST_SPOKEN = 5;

/** Parts of the day by the hour in which they begin. */
const PARTS = [
  [4, 'morning'],
  [12, 'noon'],
  [16, 'evening'],
  [20, 'night'],
] as const;

const partOf = (hour: number): string => PARTS.findLast(([from]) => hour >= from)?.[1] ?? 'night';

/** "kal shaam 6 baje": an ISO moment of India. */
function momentWords({ language, say }: Speaker, { dueAt, day }: SpokenReminder): string {
  const [hour, minute] = [Number(dueAt.slice(11, 13)), dueAt.slice(14, 16)];
  const clock = `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`}`;
  const date = formatDay(dueAt.slice(0, 10), language);
  return say('moment', { day, date, part: partOf(hour), clock });
}

/** What the messages about a reminder are filled with. */
export function reminderWords(speaker: Speaker, reminder: SpokenReminder): Values {
  const { customer, about, amountPaise, repeat } = reminder;
  return {
    who: customer === null ? 'own' : 'theirs',
    customer: customer ?? '',
    moment: momentWords(speaker, reminder),
    repeat,
    has: about === '' ? 'nothing' : 'words',
    about,
    money: amountPaise === null ? 'no' : 'yes',
    amount: amountPaise === null ? 0 : inRupees(amountPaise),
  };
}

/** The reminders that wait, one after the other. */
export function reminderList(speaker: Speaker, { list, customer, which }: OutcomeOf<'reminders'>): string {
  const lines = list
    .slice(0, MOST_SPOKEN)
    .map((each) => speaker.say('reminderLine', reminderWords(speaker, each)));
  return speaker.say('reminders', {
    count: list.length,
    which: which ? 'yes' : 'no',
    who: customer === null ? 'own' : 'theirs',
    customer: customer ?? '',
    lines: lines.join('; '),
  });
}
