import { addDays, daysBetween } from './ist.ts';

/** A Monday. */
const MONDAY = '2024-01-01';
const WEEK = 7;
const YEAR = 12;

const numbersOf = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Day of the week of a day (YYYY-MM-DD): 1 Monday … 7 Sunday (ISO 8601). Throws RangeError for no such day. */
export function weekdayOf(day: string): number {
  const passed = daysBetween(MONDAY, day) % WEEK;
  return (passed < 0 ? passed + WEEK : passed) + 1;
}

/** The Monday of a day's week. Throws as `weekdayOf`. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** Days of a month, 28–31; `month` 1–12. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day of a month, its last when the month is shorter: (2027, 2, 31) is 2027-02-28. `month` may run over a year's end. */
export function dayInMonth(year: number, month: number, date: number): string {
  const shifted = year + Math.floor((month - 1) / YEAR);
  const inYear = ((((month - 1) % YEAR) + YEAR) % YEAR) + 1;
  return `${shifted}-${two(inYear)}-${two(Math.min(date, daysInMonth(shifted, inYear)))}`;
}

/** The same date so many months later (earlier when negative), or the last of a shorter month. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = numbersOf(day);
  return dayInMonth(year, month + months, date);
}

/** Year, month (1–12) and date of a day. */
export function partsOf(day: string): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const [year, month, date] = numbersOf(day);
  return { year, month, date };
}
