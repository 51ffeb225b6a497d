import { z } from 'zod';
import { isDay } from '../core/datetime/ist.ts';
import { FACES } from '../core/day/drawer.ts';
import { dayField, id, instantField, paiseField, sumField } from './fields.ts';
import { dayInvoice } from './gst.ts';

const realDay = dayField.refine(isDay);

/** A day, or the days from `date` to `to`, at most two years. Without a date it is today. */
export const summaryAsk = z.object({ date: realDay.optional(), to: realDay.optional() });

const topProduct = z.object({
  name: z.string(),
  quantity: z.string(),
  unit: z.string(),
  totalPaise: sumField,
});

/** Sales against an earlier day; for today up to the same time of day. */
const comparison = z.object({
  date: dayField,
  salesPaise: sumField,
  differencePaise: sumField,
  /** Percent with two places ("-12.5"), or null when nothing was sold then. */
  percent: z.string().nullable(),
});

const countOf = z.object({ rupees: z.literal(FACES), count: z.int().min(0).max(100_000) });

/** A closed day: the drawer counted, and the sums as they stood then. */
export const dayClosing = z.object({
  id,
  date: dayField,
  at: instantField,
  openingPaise: sumField,
  cashPaise: sumField,
  expectedPaise: sumField,
  counts: z.array(countOf),
  countedPaise: sumField,
  differencePaise: sumField,
  takenPaise: sumField,
  leftPaise: sumField,
  note: z.string(),
  bills: z.int(),
  salesPaise: sumField,
  receivedPaise: sumField,
});
export type DayClosing = z.output<typeof dayClosing>;

/** Closes a day; `id` makes a retry harmless. Without a date it is today. */
export const closeDayAsk = z.object({
  id,
  date: realDay.optional(),
  counts: z.array(countOf).max(FACES.length),
  takenPaise: paiseField.refine((value) => value >= 0).default(paiseField.parse(0)),
  note: z.string().trim().max(300).default(''),
});
export type CloseDayAsk = z.output<typeof closeDayAsk>;

/** What should be in the drawer now. */
export const drawer = z.object({
  date: dayField,
  openingPaise: sumField,
  cashPaise: sumField,
  expectedPaise: sumField,
  /** The last day that was closed. */
  closedDate: dayField.nullable(),
  openDrafts: z.int(),
  /** Small sales that wait for their day's invoice; closing the day makes it. */
  memos: z.int(),
});
export type Drawer = z.output<typeof drawer>;

/** The owner's day, or several. */
export const daySummary = z.object({
  date: dayField,
  /** The last day of the period; the same as `date` for one day. */
  to: dayField,
  bills: z.int(),
  salesPaise: sumField,
  taxPaise: sumField,
  averagePaise: sumField,
  /** Money in hand: what came less what went back. */
  receivedPaise: sumField,
  received: z.object({
    cashPaise: sumField,
    upiPaise: sumField,
    cardPaise: sumField,
    chequePaise: sumField,
    bankPaise: sumField,
  }),
  /** Of what was received: with bills, for older udhaar, and given back (0 or below). */
  receivedFrom: z.object({ billsPaise: sumField, khataPaise: sumField, backPaise: sumField }),
  creditGivenPaise: sumField,
  creditRecoveredPaise: sumField,
  newCustomers: z.int(),
  newCustomerNames: z.array(z.string()),
  outstandingPaise: sumField,
  /** How many customers owe something. */
  owingCustomers: z.int(),
  cancelled: z.object({ bills: z.int(), totalPaise: sumField }),
  returned: z.object({ notes: z.int(), totalPaise: sumField }),
  topProducts: z.array(topProduct),
  topByQuantity: z.array(topProduct),
  hours: z.array(z.object({ hour: z.int(), bills: z.int(), salesPaise: sumField })),
  /** Null for a period of several days. */
  yesterday: comparison.nullable(),
  lastWeek: comparison.nullable(),
  /** Clock time (HH:MM) up to which the earlier days are counted; null: the whole day. */
  comparedUntil: z.string().nullable(),
  closing: dayClosing.nullable(),
  /** The invoices for its sales below 200 rupees. */
  dayInvoices: z.array(dayInvoice),
});
export type DaySummary = z.output<typeof daySummary>;
