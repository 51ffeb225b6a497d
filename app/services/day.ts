import type { Reader } from '../../db/gateway.ts';
import type { DaySummary } from '../contract/day.ts';
import { addDays, istDate, istTime } from '../core/datetime/ist.ts';
import { averageOf, changeFrom } from '../core/day/compare.ts';
import { formatQuantity } from '../core/money/quantity.ts';
import { formatRate } from '../core/money/rates.ts';
import { type Paise, paise } from '../core/units.ts';
import { closingOf } from '../repositories/day-closings.ts';
import {
  hoursIn,
  type ModeRow,
  moneyIn,
  newNamesIn,
  owedNow,
  type Period,
  salesUntil,
  topProductsIn,
  totalsIn,
} from '../repositories/summary.ts';
import { closingMessage } from './day-close.ts';
import { dayInvoicesIn } from './gst-day-invoice.ts';
import { Refusal } from './refusal.ts';

const TOP = 5;
/** Two years: the longest stretch that is still read at once. */
const LONGEST_DAYS = 731;

/** The period that was asked for; today when nothing was. Refuses with `invalid_input` when it ends before it begins or is too long. */
export function periodOf(ask: { date?: string | undefined; to?: string | undefined }, today: string): Period {
  const from = ask.date ?? today;
  const to = ask.to ?? from;
  if (to < from || addDays(from, LONGEST_DAYS) < to) throw new Refusal('invalid_input', 'to');
  return { from, to };
}

/**
 * The owner's day, or several. One day is set against the day before and the same weekday a week before: the day that runs only
 * up to the same time of day, for a morning against a whole day would always look bad. What is owed is as of now, whatever the day.
 */
export function summaryOf(read: Reader, period: Period, nowMs: number): DaySummary {
  const totals = totalsIn(read, period);
  const money = moneyIn(read, period);
  const owed = owedNow(read);
  return {
    date: period.from,
    to: period.to,
    bills: totals.bills,
    salesPaise: totals.sales,
    taxPaise: totals.tax,
    averagePaise: averageOf(totals.sales, totals.bills),
    ...moneyMessage(money),
    creditGivenPaise: totals.creditGiven,
    creditRecoveredPaise: totals.recovered,
    newCustomers: totals.newCustomers,
    newCustomerNames: totals.newCustomers === 0 ? [] : newNamesIn(read, period, TOP),
    outstandingPaise: owed.total,
    owingCustomers: owed.customers,
    cancelled: { bills: totals.cancelled, totalPaise: totals.cancelledTotal },
    returned: { notes: totals.returns, totalPaise: totals.returned },
    topProducts: topMessage(read, period, 'total'),
    topByQuantity: topMessage(read, period, 'quantity'),
    hours: hoursIn(read, period).map(({ hour, bills, sales }) => ({ hour, bills, salesPaise: sales })),
    ...comparisons(read, period, totals.sales, nowMs),
    closing: closedDay(read, period),
    dayInvoices: dayInvoicesIn(read, period),
  };
}

const inHand = ({ bills, khata, back }: ModeRow): Paise => paise(bills + khata + back);

function moneyMessage(
  money: readonly ModeRow[],
): Pick<DaySummary, 'receivedPaise' | 'received' | 'receivedFrom'> {
  const of = (mode: ModeRow['mode']): Paise => {
    const row = money.find((each) => each.mode === mode);
    return row ? inHand(row) : paise(0);
  };
  const sum = (value: (row: ModeRow) => number) => paise(money.reduce((all, row) => all + value(row), 0));
  return {
    receivedPaise: sum(inHand),
    received: {
      cashPaise: of('cash'),
      upiPaise: of('upi'),
      cardPaise: of('card'),
      chequePaise: of('cheque'),
      bankPaise: of('bank'),
    },
    receivedFrom: {
      billsPaise: sum(({ bills }) => bills),
      khataPaise: sum(({ khata }) => khata),
      backPaise: sum(({ back }) => back),
    },
  };
}

const topMessage = (read: Reader, period: Period, by: 'total' | 'quantity') =>
  topProductsIn(read, period, by, TOP).map(({ name, unit, quantity, total }) => ({
    name,
    unit,
    quantity: formatQuantity(quantity),
    totalPaise: total,
  }));

type Comparisons = Pick<DaySummary, 'yesterday' | 'lastWeek' | 'comparedUntil'>;

function comparisons(read: Reader, { from, to }: Period, now: Paise, nowMs: number): Comparisons {
  if (from !== to) return { yesterday: null, lastWeek: null, comparedUntil: null };
  const until = from === istDate(nowMs) ? istTime(nowMs) : null;
  const against = (daysBack: number) => comparedWith(read, addDays(from, -daysBack), until, now);
  return { yesterday: against(1), lastWeek: against(7), comparedUntil: until };
}

function comparedWith(read: Reader, date: string, until: string | null, now: Paise) {
  const sales =
    until === null ? totalsIn(read, { from: date, to: date }).sales : salesUntil(read, date, until);
  const { differencePaise, change } = changeFrom(sales, now);
  return { date, salesPaise: sales, differencePaise, percent: change === null ? null : formatRate(change) };
}

function closedDay(read: Reader, { from, to }: Period) {
  const closing = from === to ? closingOf(read, from) : undefined;
  return closing ? closingMessage(closing) : null;
}
