import type { Paise } from '../../app/core/units.ts';

/** What somebody is to be reminded of. */
export interface RemindersTable {
  id: string;
  /** Null: the shopkeeper themselves. */
  customer_id: string | null;
  /** In their words; empty when nothing was said, or once the customer was forgotten. */
  about: string;
  amount: Paise | null;
  /** The first moment, ISO in India. */
  at: string;
  repeat: 'once' | 'daily' | 'weekly' | 'monthly';
  /** Of a monthly one: the date it keeps. */
  date: number | null;
  /** The next instant, epoch milliseconds; null once cancelled or done. */
  due: number | null;
  /** The same on the clock of India, ISO. */
  due_at: string | null;
  cancelled: 0 | 1;
  /** The last word on it so far. */
  stamp: string;
}

export interface ReminderTables {
  reminders: RemindersTable;
}
