import { cancelReminder, changeReminder, createReminder, listReminders } from '../../services/reminder.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const reminderOperations = (door: Door) => ({
  create: os.reminders.create.handler(({ input }) =>
    door.books().write((entry) => createReminder(entry, input)),
  ),
  change: os.reminders.change.handler(({ input }) =>
    door.books().write((entry) => changeReminder(entry, input)),
  ),
  cancel: os.reminders.cancel.handler(({ input }) =>
    door.books().write((entry) => cancelReminder(entry, input)),
  ),
  list: os.reminders.list.handler(({ input }) => {
    const { read, nowMs } = door.books();
    return listReminders(read, input, nowMs());
  }),
});
