import type { Reader } from '../../db/gateway.ts';
import type { ChangeReminder, NewReminder, Reminder } from '../contract/reminders.ts';
import { istIso } from '../core/datetime/ist.ts';
import { nextDue } from '../core/datetime/next-due.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { LARGEST_AMOUNT } from '../core/money/parse.ts';
import type { Paise } from '../core/units.ts';
import { type ReminderRow, reminderById, waitingReminders } from '../repositories/reminders.ts';
import type { Entry } from './books.ts';
import { needCustomer } from './customer.ts';
import { recordOnce, saidBefore } from './once.ts';
import { Refusal } from './refusal.ts';

type Body = FactOf<'reminder.created'>['body'];

/** More than a list ever holds: those of one customer or of some days are picked out of it. */
const MOST_WAITING = 1000;

/** A moment in the words of the books. Refuses with `reminder_past` when it has come already. */
function ahead(entry: Entry, at: string): string {
  const ms = Date.parse(at);
  if (ms <= entry.nowMs) throw new Refusal('reminder_past');
  return istIso(ms);
}

function amountOf(amount: Paise | null): Paise | null {
  if (amount !== null && (amount <= 0 || amount > LARGEST_AMOUNT)) throw new Refusal('amount_invalid');
  return amount;
}

const withAbout = (about: string) => (about === '' ? {} : { person: { about } });

/**
 * Keeps a reminder under its id. The same id again answers with the first. Refuses with reminder_past, customer_missing,
 * amount_invalid, operation_reused.
 */
export function createReminder(entry: Entry, asked: NewReminder): Reminder {
  const customerId = asked.customerId === null ? null : needCustomer(entry.tx, asked.customerId).id;
  const { id, repeat, date, about } = asked;
  const said = { reminderId: id, customerId, amountPaise: amountOf(asked.amountPaise), repeat, date };
  if (saidBefore(entry.tx, id, 'reminder.created', { ...said, at: istIso(Date.parse(asked.at)) }))
    return readReminder(entry.tx, id, entry.nowMs);
  const body: Body = { ...said, at: ahead(entry, asked.at) };
  entry.record({ kind: 'reminder.created', version: 1, body, ...withAbout(about) }, id);
  return readReminder(entry.tx, id, entry.nowMs);
}

/** The row of a reminder that waits. Refuses with `reminder_missing`. */
function needWaiting(read: Reader, id: string): ReminderRow {
  const row = reminderById(read, id);
  if (!row || row.cancelled === 1) throw new Refusal('reminder_missing');
  return row;
}

/**
 * Changes what is named of a reminder that waits; the rest stays. The same id again changes nothing. Refuses with reminder_missing,
 * reminder_past, amount_invalid, operation_reused.
 */
export function changeReminder(entry: Entry, asked: ChangeReminder): Reminder {
  const { id, reminderId } = asked;
  if (!saidBefore(entry.tx, id, 'reminder.changed', namedOf(asked))) {
    const row = needWaiting(entry.tx, reminderId);
    const about = asked.about ?? row.about;
    const body = changedBody(entry, row, asked);
    entry.record({ kind: 'reminder.changed', version: 1, body, ...withAbout(about) }, id);
  }
  return readReminder(entry.tx, reminderId, entry.nowMs);
}

/** What the caller named, in the words of the fact. */
function namedOf({ reminderId, amountPaise, at, repeat, date }: ChangeReminder) {
  return {
    reminderId,
    ...(amountPaise === undefined ? {} : { amountPaise }),
    ...(at === undefined ? {} : { at: istIso(Date.parse(at)) }),
    ...(repeat === undefined ? {} : { repeat }),
    ...(date === undefined ? {} : { date }),
  };
}

function changedBody(entry: Entry, row: ReminderRow, asked: ChangeReminder): Body {
  const { amountPaise = row.amount, repeat = row.repeat } = asked;
  const date = asked.date === undefined ? row.date : asked.date;
  return {
    reminderId: row.id,
    customerId: row.customer_id,
    amountPaise: amountOf(amountPaise),
    at: asked.at === undefined ? row.at : ahead(entry, asked.at),
    repeat,
    // Another first day of a monthly one is its date from now on, unless another was named.
    date: asked.at !== undefined && asked.date === undefined ? null : date,
  };
}

/** Takes a reminder away. The same id again changes nothing. Refuses with reminder_missing, operation_reused. */
export function cancelReminder(
  entry: Entry,
  { id, reminderId }: { readonly id: string; readonly reminderId: string },
): Reminder {
  if (!saidBefore(entry.tx, id, 'reminder.cancelled', { reminderId })) {
    const { customer_id: customerId } = needWaiting(entry.tx, reminderId);
    recordOnce(entry, id, { kind: 'reminder.cancelled', version: 1, body: { reminderId, customerId } });
  }
  return readReminder(entry.tx, reminderId, entry.nowMs);
}

/** A reminder as doors see it. Refuses with `reminder_missing`. */
export function readReminder(read: Reader, id: string, nowMs: number): Reminder {
  const row = reminderById(read, id);
  if (!row) throw new Refusal('reminder_missing');
  return message(row, nowMs);
}

function message(row: ReminderRow, nowMs: number): Reminder {
  const next = row.due === null ? null : (nextDue(row, Math.max(nowMs, row.due - 1)) ?? row.due);
  return {
    id: row.id,
    customer: row.customer_id === null ? null : { id: row.customer_id, name: row.customer_name ?? '' },
    about: row.about,
    amountPaise: row.amount,
    at: row.at,
    repeat: row.repeat,
    date: row.date,
    dueAt: next === null ? null : istIso(next),
    state: row.cancelled === 1 ? 'cancelled' : 'waiting',
  };
}

export interface ListedBy {
  readonly customerId: string | null;
  /** First and last day, yyyy-mm-dd. */
  readonly from: string | null;
  readonly to: string | null;
  readonly limit: number;
}

/** Reminders that wait, the earliest first. Refuses with `customer_missing`. */
export function listReminders(read: Reader, by: ListedBy, nowMs: number): Reminder[] {
  const customerId = by.customerId === null ? null : needCustomer(read, by.customerId).id;
  const all = waitingReminders(read, customerId, MOST_WAITING).map((row) => message(row, nowMs));
  const day = ({ dueAt }: Reminder) => dueAt?.slice(0, 10) ?? '';
  return all
    .filter((each) => day(each) >= (by.from ?? '') && (by.to === null || day(each) <= by.to))
    .sort((a, b) => Date.parse(a.dueAt ?? '') - Date.parse(b.dueAt ?? ''))
    .slice(0, by.limit);
}
