import { periodOf, summaryOf } from '../../services/day.ts';
import { closeDay, drawerNow } from '../../services/day-close.ts';
import type { Door } from './door.ts';
import { os } from './os.ts';

export const dayOperations = (door: Door) => ({
  summary: os.day.summary.handler(({ input }) => {
    const books = door.books();
    return summaryOf(books.read, periodOf(input, books.today()), books.nowMs());
  }),
  drawer: os.day.drawer.handler(() => drawerNow(door.books().read, door.books().today())),
  close: os.day.close.handler(({ input }) => door.books().write((entry) => closeDay(entry, input))),
});
