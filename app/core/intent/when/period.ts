import { addMonths } from '../../datetime/calendar.ts';
import { addDays } from '../../datetime/ist.ts';
import { type Days, daysOf, type Tense } from './calendar.ts';
import { dayAt, dayNumber } from './days.ts';
import { type Found, past, type Reader } from './reader.ts';
import type { DaySaid, PeriodSaid } from './said.ts';

/** Days in a unit of "pichhle 2 hafte"; months are counted by the calendar. */
const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7 };
const LONGEST_COUNT = 400;
const SPANS = ['week', 'month', 'year'] as const;

const only = ({ end, value }: Found<DaySaid>): Found<PeriodSaid> => ({
  end,
  value: { from: value, to: null, last: null },
});

/** "pichhle 7 din", "last 2 weeks", "10 pichhle hafte" */
function lastFew(reader: Reader, at: number): Found<PeriodSaid> | null {
  const first = reader.number(at);
  const which = reader.term(first?.end ?? at, 'which');
  const count = first ?? (which && reader.number(which.end));
  const unit = which && count && reader.term(Math.max(which.end, count.end), 'unit');
  if (!unit || which.value.value === 0) return null;
  const days = UNIT_DAYS[String(unit.value.value)] ?? 0;
  const months = unit.value.value === 'month' ? 1 : 0;
  if ((days === 0 && months === 0) || !Number.isInteger(count.value) || count.value > LONGEST_COUNT)
    return null;
  const way = which.value.value === -1 ? -1 : 1;
  const last = { days: days * count.value * way, months: months * count.value * way };
  return { end: unit.end, value: { from: TODAY, to: null, last } };
}

const TODAY: DaySaid = { by: 'near', days: 0, either: false };

/** "hafte ka", "mahine ki": this one. */
function bareUnit(reader: Reader, at: number): Found<PeriodSaid> | null {
  const row = reader.term(at, 'unit');
  const unit = SPANS.find((each) => each === row?.value.value);
  return row && unit ? only({ end: row.end, value: { by: 'span', unit, which: 0 } }) : null;
}

/** What stands between the ends: "se", "to", a dash, "aur … ke beech". */
function between(reader: Reader, at: number): number | null {
  const from = past(reader, at, 'ko');
  const word = reader.term(from, 'until') ?? reader.term(from, 'and');
  if (word) return word.end;
  return /^[-–~]$/.test(reader.sign(at)) ? at : null;
}

/** The first of two dates may leave out what the second says: "1 se 15 november". */
function firstDate(reader: Reader, at: number, last: DaySaid): Found<DaySaid> | null {
  const number = dayNumber(reader, at);
  return number && last.by === 'date' ? { end: number.end, value: { ...last, day: number.value } } : null;
}

/** "18 november se 19 december 2015" is of one year; "15 december se 5 january 2016" begins in the year before. */
function inYearOf(first: DaySaid, last: DaySaid): DaySaid {
  const dated = first.by === 'date' && last.by === 'date' && first.year === null && last.year !== null;
  if (!dated || first.month === null || last.month === null) return first;
  return { ...first, year: (last.year ?? 0) - Number(first.month > last.month) };
}

const endsAt = (first: Found<DaySaid> | null): number => first?.end ?? -1;

/** "somvar se budhwar [tak]", "1 se 15 tarikh", "18-19 november" */
function fromTo(reader: Reader, at: number): Found<PeriodSaid> | null {
  const day = dayAt(reader, at);
  const number = dayNumber(reader, at);
  for (const end of new Set([endsAt(day), endsAt(number && { ...number, value: TODAY })])) {
    const next = end < 0 ? null : between(reader, end);
    const last = next === null ? null : dayAt(reader, next);
    const first = day?.end === end ? day : last && firstDate(reader, at, last.value);
    const both = last && (reader.term(end, 'and') ? reader.term(last.end, 'tak') : last);
    if (first && last && both)
      return {
        end: past(reader, last.end, 'tak'),
        value: { from: inYearOf(first.value, last.value), to: last.value, last: null },
      };
  }
  return null;
}

/** Periods of days at a token, the longest first. */
export function periodsAt(reader: Reader, at: number): Found<PeriodSaid>[] {
  const day = dayAt(reader, at);
  const found = [
    fromTo(reader, at),
    lastFew(reader, at),
    day && only(day),
    day ? null : bareUnit(reader, at),
  ];
  return found.filter((each) => each !== null).sort((a, b) => b.end - a.end);
}

/** So many days up to today, today counted; or from tomorrow on. */
function around({ days, months }: { days: number; months: number }, today: string): Days {
  const edge = addDays(addMonths(today, months), days);
  return edge < today ? { from: addDays(edge, 1), to: today } : { from: addDays(today, 1), to: edge };
}

/** From one day to the next such other day. In the past the last such days that have all come. */
function range(from: DaySaid, to: DaySaid, today: string, tense: Tense): Days | null {
  const first = daysOf(from, today, tense);
  const last = first && daysOf(to, first.from, 'future');
  if (!first || !last || last.to < first.from) return null;
  if (tense === 'future' || last.to <= today || first.from >= today) return { from: first.from, to: last.to };
  const before = daysOf(from, addDays(first.from, -1), 'past');
  const end = before && daysOf(to, before.from, 'future');
  return end && end.from < first.from ? { from: before.from, to: end.to } : { from: first.from, to: last.to };
}

/**
 * The first and the last day that are meant, YYYY-MM-DD. Null when there is no such day. Days that have not come yet are cut
 * off a period of the past: "is mahine" ends today.
 */
export function resolvePeriod({ from, to, last }: PeriodSaid, today: string, tense: Tense): Days | null {
  if (last) return around(last, today);
  const days = to ? range(from, to, today, tense) : daysOf(from, today, tense);
  if (!days || tense === 'future' || days.from > today) return days;
  return { from: days.from, to: days.to < today ? days.to : today };
}
