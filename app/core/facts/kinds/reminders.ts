import { z } from 'zod';
import { REPEATS } from '../../datetime/next-due.ts';
import { money } from './parts.ts';

/**
 * What can happen to a reminder. Each fact says all that holds from now on, so that of two counters the later word counts. What it is
 * about stands in `person`: it goes when the customer asks to be forgotten.
 */
const schedule = {
  reminderId: z.string(),
  /** Null: the shopkeeper reminds themselves. */
  customerId: z.string().nullable(),
  amountPaise: money.nullable(),
  /** The first moment, ISO in India. */
  at: z.string(),
  repeat: z.enum(REPEATS),
  /** Of a monthly one: the date it keeps, 1–31. */
  date: z.int().min(1).max(31).nullable(),
};
const person = z.object({ about: z.string() }).optional();

export const reminderCreated = z.object({
  kind: z.literal('reminder.created'),
  version: z.literal(1),
  body: z.object(schedule),
  person,
});

export const reminderChanged = z.object({
  kind: z.literal('reminder.changed'),
  version: z.literal(1),
  body: z.object(schedule),
  person,
});

/** It comes no more, whatever another counter changes on it. */
export const reminderCancelled = z.object({
  kind: z.literal('reminder.cancelled'),
  version: z.literal(1),
  body: z.object({ reminderId: z.string(), customerId: z.string().nullable() }),
});
