import { type Found, type FoundNumber, numberOf, past, type Reader } from './reader.ts';
import { type DaySaid, LAST_DAY, type Which } from './said.ts';
import { shiftAt } from './shift.ts';

const WHICH: readonly Which[] = [-1, 0, 1, 2];
const SPANS = ['week', 'month', 'year'] as const;
const LONGEST_DIGITS = 4;
/** "05/05/89" is a birthday of the last century. */
const LAST_CENTURY = 70;

type Reading = (reader: Reader, at: number) => Found<DaySaid> | null;

/** "agle" +1, "is" 0, "pichhle" −1 */
function whichAt(reader: Reader, at: number): Found<Which> | null {
  const row = reader.term(at, 'which');
  const which = WHICH.find((each) => each === row?.value.value);
  return row && which !== undefined ? { end: row.end, value: which } : null;
}

/** A whole number that can be a day of the month: "15", "pandrah". */
export function dayNumber(reader: Reader, at: number): FoundNumber | null {
  const number = reader.number(at) ?? reader.ordinal(at);
  const fits = number && Number.isInteger(number.value) && number.value >= 1 && number.value <= 31;
  return fits ? { ...number, end: past(reader, number.end, 'th') } : null;
}

/** "pehli", "doosri": of a month. */
function ordinalAt(reader: Reader, at: number): Found<number> | null {
  const row = reader.term(at, 'ordinal');
  return row && { end: row.end, value: numberOf(row.value) };
}

function yearAt(reader: Reader, at: number): Found<number> | null {
  const number = reader.number(at);
  const fits = number && Number.isInteger(number.value) && number.value >= 1900 && number.value < 2200;
  return fits ? number : null;
}

const date = (
  end: number,
  day: number,
  month: number | null,
  year: number | null,
  months: Which | null = null,
): Found<DaySaid> => ({ end, value: { by: 'date', day, month, year, months } });

const near: Reading = (reader, at) => {
  const row = reader.term(at, 'near');
  if (!row) return null;
  const { end, value } = row;
  return { end, value: { by: 'near', days: numberOf(value), either: value.either === true } };
};

function monthAt(reader: Reader, at: number, beside: boolean): Found<number> | null {
  const row = reader.term(at, 'month');
  return row && (beside || !row.value.weak) ? { end: row.end, value: numberOf(row.value) } : null;
}

/** "15 august [2026]", "pehli january" */
const dayMonth: Reading = (reader, at) => {
  const day = dayNumber(reader, at) ?? ordinalAt(reader, at);
  const month = day && monthAt(reader, past(reader, past(reader, day.end, 'tarikh'), 'of'), true);
  if (!month || day.value < 1) return null;
  const year = yearAt(reader, month.end);
  return date(year?.end ?? month.end, day.value, month.value, year?.value ?? null);
};

/** "august 15 [2026]", "june ki baees tarikh" */
const monthDay: Reading = (reader, at) => {
  const month = monthAt(reader, at, true);
  const day = month && dayNumber(reader, past(reader, month.end, 'of'));
  if (!day || reader.term(day.end, 'oclock') || reader.term(day.end, 'pm') || reader.term(day.end, 'am'))
    return null;
  const end = past(reader, day.end, 'tarikh');
  const year = yearAt(reader, end);
  return date(year?.end ?? end, day.value, month.value, year?.value ?? null);
};

/** "15/8", "15-8-2026", "2026-08-15": day first, as India writes it. */
const figures: Reading = (reader, at) => {
  const [, ...dotted] = /^(\d+)\.(\d+)\.(\d+)$/.exec(reader.raw(at)) ?? [];
  if (dotted.length > 0) return inOrder(at + 1, dotted);
  const parts = [reader.digits(at), reader.digits(at + 1), reader.digits(at + 2)];
  const [first, second, third] = parts.map(Number);
  const sign = reader.sign(at + 1);
  if (!/^[/-]$/.test(sign) || first === undefined || second === undefined || Number.isNaN(second))
    return null;
  const whole = third !== undefined && !Number.isNaN(third) && reader.sign(at + 2) === sign;
  if (!whole) return sign === '/' ? dated(at + 2, first, second, null) : null;
  return inOrder(at + 3, parts.map(String));
};

/** Day, month, year; or the year first when it has four digits. */
function inOrder(end: number, parts: readonly string[]): Found<DaySaid> | null {
  const [first = 0, second = 0, third = 0] = parts.map(Number);
  if (parts[0]?.length === LONGEST_DIGITS) return dated(end, third, second, first);
  const century = third >= 100 ? 0 : third < LAST_CENTURY ? 2000 : 1900;
  return dated(end, first, second, third + century);
}

const dated = (end: number, day: number, month: number, year: number | null): Found<DaySaid> | null =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12 ? date(end, day, month, year) : null;

/** "15 tarikh", "pehli tarikh", "aakhri tarikh", "15th", "15 ko" */
const dayOfMonth: Reading = (reader, at) => {
  const number = dayNumber(reader, at);
  const day = number ?? ordinalAt(reader, at);
  if (!day) return null;
  const tarikh = reader.term(day.end, 'tarikh');
  const th = number && reader.term(number.end - 1, 'th');
  const ko = number && !number.weak && reader.term(number.end, 'ko');
  if (!tarikh && !th && !ko) return null;
  return date(tarikh?.end ?? day.end, day.value === -1 ? LAST_DAY : day.value, null, null);
};

/** A month that is told from this one: "agle mahine", "is mahine", "mahine". */
function monthFromNow(reader: Reader, at: number): Found<Which | null> | null {
  const which = whichAt(reader, at) ?? everyAt(reader, at);
  const unit = reader.term(which?.end ?? at, 'unit');
  return unit?.value.value === 'month' ? { end: unit.end, value: which?.value ?? null } : null;
}

/** "har mahine ki 5 tarikh": every month is none of them. */
function everyAt(reader: Reader, at: number): Found<null> | null {
  const every = reader.term(at, 'every');
  return every && { end: every.end, value: null };
}

/** "agle mahine ki 5 tarikh", "mahine ki pehli", "pichhle mahine ki 20" */
const dayOfThatMonth: Reading = (reader, at) => {
  const month = monthFromNow(reader, at);
  const of = month && past(reader, month.end, 'of', 'ko');
  if (!month || of === null || of === month.end) return null;
  const number = dayNumber(reader, of);
  const day = number ?? ordinalAt(reader, of);
  const unit = day && reader.term(day.end, 'unit');
  if (!day || reader.term(day.end, 'weekday') || (unit && unit.value.value !== 'day')) return null;
  const end = past(reader, unit?.end ?? day.end, 'tarikh');
  if (number?.weak && end === day.end) return null;
  return date(end, day.value === -1 ? LAST_DAY : day.value, null, null, month.value);
};

const monthEnd: Reading = (reader, at) => {
  const plain = reader.term(at, 'monthend');
  const which = plain ? null : (whichAt(reader, at) ?? everyAt(reader, at));
  const row = plain ?? reader.term(which?.end ?? at, 'monthend');
  return row && date(row.end, LAST_DAY, null, null, which?.value ?? null);
};

/** "[agle mahine ka] doosra somvar", "july ke pehle shukravar" */
const nthWeekday: Reading = (reader, at) => {
  const named = monthAt(reader, at, true);
  const told = named ? null : monthFromNow(reader, at);
  const nth = ordinalAt(reader, past(reader, named?.end ?? told?.end ?? at, 'of'));
  const weekday = nth && (named || told || nth.value > 0) ? reader.term(nth.end, 'weekday') : null;
  if (!nth || !weekday) return null;
  const month = named?.value ?? null;
  const months = told?.value ?? (named ? null : 0);
  return {
    end: weekday.end,
    value: { by: 'nth', nth: nth.value, weekday: numberOf(weekday.value), month, months },
  };
};

/** "is hafte", "pichhle mahine", "agle saal", "weekend" */
const span: Reading = (reader, at) => {
  const which = whichAt(reader, at);
  const weekend = reader.term(which?.end ?? at, 'weekend');
  if (weekend)
    return { end: weekend.end, value: { by: 'span', unit: 'weekend', which: which?.value ?? null } };
  const row = which && reader.term(which.end, 'unit');
  const unit = SPANS.find((each) => each === row?.value.value);
  return row && unit ? { end: row.end, value: { by: 'span', unit, which: which.value } } : null;
};

/** "november", "november 2026", "may ke mahine" */
const month: Reading = (reader, at) => {
  const which = whichAt(reader, at);
  const row = monthAt(reader, which?.end ?? at, true);
  if (!row) return null;
  const unit = reader.term(past(reader, row.end, 'of'), 'unit');
  const named = unit?.value.value === 'month' ? unit : null;
  if (!named && !which && !monthAt(reader, at, false)) return null;
  const year = named ? null : yearAt(reader, row.end);
  const end = named?.end ?? year?.end ?? row.end;
  return {
    end,
    value: { by: 'month', month: row.value, year: year?.value ?? null, which: which?.value ?? null },
  };
};

/** "somvar", "agle somvar", "agle hafte [ke] somvar", "somvar agle hafte" */
const weekday: Reading = (reader, at) => {
  const before = span(reader, at);
  const week = before?.value.by === 'span' && before.value.unit === 'week' ? before : null;
  const which = week ? null : whichAt(reader, at);
  const from = week ? past(reader, week.end, 'of', 'ko') : (which?.end ?? at);
  const row = reader.term(from, 'weekday');
  if (!row) return null;
  const value = { by: 'weekday', weekday: numberOf(row.value), which: which?.value ?? null } as const;
  return { end: row.end, value: { ...value, week: week?.value.by === 'span' ? week.value.which : null } };
};

const PLAIN: readonly Reading[] = [
  nthWeekday,
  dayOfThatMonth,
  monthEnd,
  dayMonth,
  monthDay,
  figures,
  dayOfMonth,
  weekday,
  near,
  span,
  month,
];

/** The longest of several readings, the first of equals: "15 august 2026" before "15 august". */
const longest =
  (readings: readonly Reading[]): Reading =>
  (reader, at) => {
    let best: Found<DaySaid> | null = null;
    for (const read of readings) {
      const found = read(reader, at);
      if (found && (!best || found.end > best.end)) best = found;
    }
    return best;
  };

const plainDay = longest(PLAIN);

/** A day at a token, the longest reading of it. */
export const dayAt = longest([shiftAt(plainDay), plainDay]);
