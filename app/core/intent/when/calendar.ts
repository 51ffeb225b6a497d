import { addMonths, dayInMonth, mondayOf, partsOf, weekdayOf } from '../../datetime/calendar.ts';
import { addDays } from '../../datetime/ist.ts';
import { type DaySaid, LAST_DAY } from './said.ts';

/** Whether what is said lies behind or ahead; Hindi has one word for yesterday and tomorrow. */
export type Tense = 'past' | 'future';

/** First and last day, YYYY-MM-DD. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

type Said<By extends DaySaid['by']> = Extract<DaySaid, { readonly by: By }>;

const WEEK = 7;
const SATURDAY = 6;
/** Months that are looked at for a date which not every month has. */
const MONTHS_AHEAD = 12;
/** "29 february" is four years away at the most, eight around 2100. */
const YEARS_AHEAD = 9;

const one = (day: string): Days => ({ from: day, to: day });

/** The next such weekday from a day on, that day included; the last one up to it in the past. */
function plainWeekday(weekday: number, today: string, tense: Tense): string {
  const ahead = (weekday - weekdayOf(today) + WEEK) % WEEK;
  return addDays(today, tense === 'future' || ahead === 0 ? ahead : ahead - WEEK);
}

/**
 * "agle somvar" is next week's; said on a Sunday tomorrow's would be called "kal", so it is a week later.
 * "pichhle somvar" is the last one before today, "aane wale" the next one after it.
 */
function weekdayDay({ weekday, which, week }: Said<'weekday'>, today: string, tense: Tense): string {
  if (week !== null) return addDays(mondayOf(today), WEEK * Math.sign(week) + weekday - 1);
  if (which === 2) return plainWeekday(weekday, addDays(today, 1), 'future');
  if (which === -1) return plainWeekday(weekday, addDays(today, -1), 'past');
  if (which !== 1) return plainWeekday(weekday, today, tense);
  const next = addDays(mondayOf(today), WEEK + weekday - 1);
  return next <= addDays(today, 1) ? addDays(next, WEEK) : next;
}

/** Whether a month, which may run over a year's end, is long enough for a date. */
const has = (year: number, month: number, date: number): boolean =>
  partsOf(dayInMonth(year, month, date)).date === date;

const later = (tense: Tense, day: string, today: string): boolean =>
  tense === 'future' ? day >= today : day <= today;

/** The nearest month that has the date and in which it lies on the right side of today. */
function dateInMonths(date: number, today: string, tense: Tense): string | null {
  const { year, month } = partsOf(today);
  for (let by = 0; by <= MONTHS_AHEAD; by += 1) {
    const at = month + (tense === 'future' ? by : -by);
    const day = dayInMonth(year, at, date);
    if ((date === LAST_DAY || has(year, at, date)) && later(tense, day, today)) return day;
  }
  return null;
}

function dateInYears(date: number, month: number, today: string, tense: Tense): string | null {
  const { year } = partsOf(today);
  for (let by = 0; by <= YEARS_AHEAD; by += 1) {
    const at = year + (tense === 'future' ? by : -by);
    const day = dayInMonth(at, month, date);
    if (has(at, month, date) && later(tense, day, today)) return day;
  }
  return null;
}

function dateDay(said: Said<'date'>, today: string, tense: Tense): string | null {
  const { year, month } = partsOf(today);
  if (said.month !== null && said.year !== null)
    return has(said.year, said.month, said.day) ? dayInMonth(said.year, said.month, said.day) : null;
  if (said.month !== null) return dateInYears(said.day, said.month, today, tense);
  if (said.months === null) return dateInMonths(said.day, today, tense);
  const at = month + Math.sign(said.months);
  return said.day === LAST_DAY || has(year, at, said.day) ? dayInMonth(year, at, said.day) : null;
}

/** The n-th such weekday of a month, null when the month has no fifth. */
function nthDay(first: string, nth: number, weekday: number): string | null {
  if (nth < 0) return plainWeekday(weekday, addDays(addMonths(first, 1), -1), 'past');
  const day = addDays(plainWeekday(weekday, first, 'future'), WEEK * (nth - 1));
  return day.slice(0, 7) === first.slice(0, 7) ? day : null;
}

function nthOf(said: Said<'nth'>, today: string, tense: Tense): string | null {
  const { year, month } = partsOf(today);
  if (said.month === null)
    return nthDay(dayInMonth(year, month + Math.sign(said.months ?? 0), 1), said.nth, said.weekday);
  for (const at of tense === 'future' ? [year, year + 1] : [year, year - 1]) {
    const day = nthDay(dayInMonth(at, said.month, 1), said.nth, said.weekday);
    if (day && later(tense, day, today)) return day;
  }
  return null;
}

const monthOf = (first: string): Days => ({ from: first, to: addDays(addMonths(first, 1), -1) });

function spanDays({ unit, which }: Said<'span'>, today: string): Days {
  const by = Math.sign(which ?? 0);
  const { year, month } = partsOf(today);
  const monday = addDays(mondayOf(today), WEEK * by);
  if (unit === 'week') return { from: monday, to: addDays(monday, WEEK - 1) };
  if (unit === 'weekend') return { from: addDays(monday, SATURDAY - 1), to: addDays(monday, SATURDAY) };
  if (unit === 'month') return monthOf(dayInMonth(year, month + by, 1));
  return { from: `${year + by}-01-01`, to: `${year + by}-12-31` };
}

/** A month by its name: this year's while any of it is on the right side of today. */
function namedMonth({ month, year, which }: Said<'month'>, today: string, tense: Tense): Days {
  const now = partsOf(today);
  if (year !== null) return monthOf(dayInMonth(year, month, 1));
  if (which === 0) return monthOf(dayInMonth(now.year, month, 1));
  const past = tense === 'past' || which === -1;
  const same = month === now.month ? Number(which === 1) - Number(which === -1) : 0;
  const turn = past ? -Number(month > now.month) : Number(month < now.month);
  return monthOf(dayInMonth(now.year + turn + same, month, 1));
}

function shifted({ days, months, from }: Said<'shift'>, today: string, tense: Tense): Days | null {
  const base = from ? daysOf(from, today, tense) : one(today);
  return base && one(addDays(addMonths(base.from, months), days));
}

const single = (day: string | null): Days | null => (day === null ? null : one(day));

/**
 * The days that are meant, YYYY-MM-DD, seen from `today`; a day that rolls on (a weekday, a date) may be today itself.
 * Null when there is no such day (31 february, a fifth Monday that the month has not).
 */
export function daysOf(said: DaySaid, today: string, tense: Tense): Days | null {
  switch (said.by) {
    case 'near':
      return one(addDays(today, said.either && tense === 'past' ? -said.days : said.days));
    case 'weekday':
      return one(weekdayDay(said, today, tense));
    case 'date':
      return single(dateDay(said, today, tense));
    case 'nth':
      return single(nthOf(said, today, tense));
    case 'span':
      return spanDays(said, today);
    case 'month':
      return namedMonth(said, today, tense);
    case 'shift':
      return shifted(said, today, tense);
  }
}

/** Whether the same words mean a later day once this one has passed. */
export function rolls(said: DaySaid): boolean {
  if (said.by === 'weekday') return said.week === null && said.which !== 1 && said.which !== -1;
  if (said.by === 'date') return said.year === null && said.months === null;
  return said.by === 'nth' || (said.by === 'span' && said.unit === 'weekend');
}
