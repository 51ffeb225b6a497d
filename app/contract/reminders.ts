import { z } from 'zod';
import { REPEATS } from '../core/datetime/next-due.ts';
import { id, instantField, paiseField } from './fields.ts';
import { op } from './operation.ts';

/** An instant with its offset, as programs write it: 2026-11-26T18:00:00+05:30. */
const momentField = z.iso.datetime({ offset: true }).max(40);
const aboutField = z.string().trim().max(300);
const repeatField = z.enum(REPEATS);
/** Of a monthly one: the date it keeps; 31 is the last of a shorter month. */
const dateField = z.int().min(1).max(31);

export const reminder = z.object({
  id,
  /** Null: the shopkeeper reminds themselves. */
  customer: z.object({ id, name: z.string() }).nullable(),
  about: z.string(),
  amountPaise: paiseField.nullable(),
  /** The first moment, ISO in India. */
  at: instantField,
  repeat: repeatField,
  date: dateField.nullable(),
  /** The next moment that has not come yet, ISO in India; the one that has passed when it comes no more; null once cancelled. */
  dueAt: instantField.nullable(),
  state: z.enum(['waiting', 'cancelled']),
});
export type Reminder = z.output<typeof reminder>;

export const newReminder = z.object({
  /** Made by the caller before the first try; a retry repeats it. */
  id,
  customerId: id.nullable().default(null),
  about: aboutField.default(''),
  amountPaise: paiseField.nullable().default(null),
  at: momentField,
  repeat: repeatField.default('once'),
  date: dateField.nullable().default(null),
});
export type NewReminder = z.output<typeof newReminder>;

/** Fields that are not named stay as they are. */
export const changeReminder = z.object({
  id,
  reminderId: id,
  about: aboutField.optional(),
  amountPaise: paiseField.nullable().optional(),
  at: momentField.optional(),
  repeat: repeatField.optional(),
  date: dateField.nullable().optional(),
});
export type ChangeReminder = z.output<typeof changeReminder>;

export const reminders = {
  /** Somebody, or the shopkeeper, is to be reminded. A moment that has passed is refused. */
  create: op.input(newReminder).output(reminder),
  change: op.input(changeReminder).output(reminder),
  cancel: op.input(z.object({ id, reminderId: id })).output(reminder),
  /** Those that wait, the earliest first: of one customer, of the days from `from` to `to` (yyyy-mm-dd, both counted). */
  list: op
    .input(
      z.object({
        customerId: id.nullable().default(null),
        from: z.iso.date().nullable().default(null),
        to: z.iso.date().nullable().default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.array(reminder)),
};
