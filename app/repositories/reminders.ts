import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';

const withCustomer = q
  .selectFrom('reminders as r')
  .leftJoin('customers as c', 'c.id', 'r.customer_id')
  .selectAll('r')
  .select('c.name as customer_name');

export type ReminderRow = NonNullable<ReturnType<typeof reminderById>>;

/** A reminder with the name of its customer, or undefined. */
export const reminderById = (read: Reader, id: string) => read.first(withCustomer.where('r.id', '=', id));

/** Reminders that wait, the earliest first; of one customer when given. */
export function waitingReminders(read: Reader, customerId: string | null, limit: number): ReminderRow[] {
  const waiting = withCustomer.where('r.due', 'is not', null).orderBy('r.due').orderBy('r.id').limit(limit);
  return read.all(customerId === null ? waiting : waiting.where('r.customer_id', '=', customerId));
}

/** Id of the reminder that was made last and still waits; ids grow with time. */
export const lastReminderId = (read: Reader): string | undefined =>
  read.first(
    q.selectFrom('reminders').select('id').where('due', 'is not', null).orderBy('id', 'desc').limit(1),
  )?.id;

/** Ids and words of reminders that belong to no customer: they may speak of one. */
export const ownReminderTexts = (read: Reader): { id: string; text: string }[] =>
  read.all(
    q
      .selectFrom('reminders')
      .select(['id', 'about as text'])
      .where('customer_id', 'is', null)
      .where('about', '!=', ''),
  );

/** Takes the words of a reminder away; it stays due. */
export const blankReminder = (tx: Writer, id: string): number =>
  tx.run(q.updateTable('reminders').set({ about: '' }).where('id', '=', id));
