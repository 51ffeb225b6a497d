import type { Reader } from '../../db/gateway.ts';
import type { DayClosingsTable } from '../../db/schema/day.ts';
import { type CloseDayAsk, type DayClosing, type Drawer, dayClosing } from '../contract/day.ts';
import { type CountedDrawer, countDrawer } from '../core/day/drawer.ts';
import { canonical } from '../core/facts/canonical.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { type Paise, paise } from '../core/units.ts';
import { closingOf, lastClosing } from '../repositories/day-closings.ts';
import { openDrafts } from '../repositories/plain.ts';
import { cashEver, moneyIn, totalsIn } from '../repositories/summary.ts';
import type { Entry } from './books.ts';
import { invoiceMemos, waitingMemos } from './gst-day-invoice.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';

/** What should be in the drawer now: what the last closing left in it, and all cash since, whatever its day. */
export function drawerNow(read: Reader, today: string): Drawer {
  const { openingPaise, cashPaise, last } = sinceLast(read);
  return {
    date: today,
    openingPaise,
    cashPaise,
    expectedPaise: paise(openingPaise + cashPaise),
    closedDate: last?.day ?? null,
    openDrafts: openDrafts(read).length,
    memos: waitingMemos(read, today).reduce((sum, { memos }) => sum + memos, 0),
  };
}

function sinceLast(read: Reader) {
  const last = lastClosing(read);
  const ever = cashEver(read);
  return {
    last,
    ever,
    openingPaise: last?.left_over ?? paise(0),
    cashPaise: paise(ever - (last?.cash_ever ?? 0)),
  };
}

/**
 * Closes a day with the count of its drawer, makes the invoice of its small sales where the shop has one, and asks for a backup. A closed day stays closed: its closing is never changed, and
 * what is sold later that evening keeps its lawful date and is counted with the next closing. The same id again answers with
 * the first closing. Refuses with day_closed (it or a later day is), day_ahead, amount_invalid (more taken out than counted),
 * invalid_input (a face said twice), operation_reused.
 */
export function closeDay(entry: Entry, asked: CloseDayAsk): DayClosing {
  const before = doneBefore(entry.tx, asked.id, 'day.closed');
  if (before && !isSame(before, asked)) throw new Refusal('operation_reused');
  const day = before?.body.day ?? closableDay(entry, asked.date ?? entry.day);
  if (!before) {
    invoiceMemos(entry, day);
    entry.record(closingFact(entry, day, asked), asked.id);
    entry.later('backup', asked.id);
  }
  const row = closingOf(entry.tx, day);
  if (!row) throw new Refusal('not_found', 'closing');
  return closingMessage(row);
}

const isSame = ({ body }: FactOf<'day.closed'>, asked: CloseDayAsk): boolean =>
  (asked.date ?? body.day) === body.day &&
  asked.takenPaise === body.takenPaise &&
  canonical(asked.counts) === canonical(body.counts);

function closableDay(entry: Entry, day: string): string {
  const last = lastClosing(entry.tx);
  if (last && day <= last.day) throw new Refusal('day_closed', last.day);
  if (day > entry.day) throw new Refusal('day_ahead', day);
  return day;
}

function closingFact(entry: Entry, day: string, asked: CloseDayAsk): FactOf<'day.closed'> {
  const { openingPaise, cashPaise, ever } = sinceLast(entry.tx);
  const counted = counting({ ...asked, openingPaise, cashPaise });
  const period = { from: day, to: day };
  const { bills, sales } = totalsIn(entry.tx, period);
  return {
    kind: 'day.closed',
    version: 1,
    body: {
      day,
      openingPaise,
      cashPaise,
      ...counted,
      counts: asked.counts,
      takenPaise: asked.takenPaise,
      cashEverPaise: ever,
      bills,
      salesPaise: sales,
      receivedPaise: receivedIn(entry.tx, day),
    },
    ...(asked.note === '' ? {} : { person: { note: asked.note } }),
  };
}

function counting(
  asked: CloseDayAsk & { readonly openingPaise: Paise; readonly cashPaise: Paise },
): CountedDrawer {
  const faces = new Set(asked.counts.map(({ rupees }) => rupees));
  if (faces.size !== asked.counts.length) throw new Refusal('invalid_input', 'counts');
  const found = asked.counts.reduce((sum, { rupees, count }) => sum + rupees * 100 * count, 0);
  if (asked.takenPaise > found) throw new Refusal('amount_invalid', 'taken');
  return countDrawer(asked);
}

const receivedIn = (read: Reader, day: string): Paise =>
  paise(
    moneyIn(read, { from: day, to: day }).reduce((sum, row) => sum + row.bills + row.khata + row.back, 0),
  );

/** A closing as doors see it. */
export const closingMessage = (row: DayClosingsTable): DayClosing => ({
  id: row.fact_id,
  date: row.day,
  at: row.at,
  openingPaise: row.opening,
  cashPaise: row.cash,
  expectedPaise: row.expected,
  counts: dayClosing.shape.counts.parse(JSON.parse(row.counts)),
  countedPaise: row.counted,
  differencePaise: row.difference,
  takenPaise: row.taken,
  leftPaise: row.left_over,
  note: row.note,
  bills: row.bills,
  salesPaise: row.sales,
  receivedPaise: row.received,
});
