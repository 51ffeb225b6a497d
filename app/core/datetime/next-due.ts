import { addMonths, dayInMonth, partsOf } from './calendar.ts';
import { addDays, daysBetween, istDate, istIso } from './ist.ts';

export const REPEATS = ['once', 'daily', 'weekly', 'monthly'] as const;
export type Repeat = (typeof REPEATS)[number];

/** When something is due: first at `at` (ISO with an offset), then again and again by the calendar of India. */
export interface Rule {
  readonly at: string;
  readonly repeat: Repeat;
  /** Of a monthly one: the date it keeps, 1–31; the last day of a shorter month stands for it. Null: the date of `at`. */
  readonly date: number | null;
}

const EVERY = { daily: 1, weekly: 7 } as const;

/** The first day of the rule after a day, that day itself not; `first` is where the rule begins. */
function nextDay(
  rule: Rule & { readonly repeat: 'daily' | 'weekly' | 'monthly' },
  first: string,
  after: string,
): string {
  if (after < first) return first;
  if (rule.repeat !== 'monthly') {
    const every = EVERY[rule.repeat];
    return addDays(first, (Math.floor(daysBetween(first, after) / every) + 1) * every);
  }
  const date = rule.date ?? partsOf(first).date;
  const inMonth = ({ year, month }: { year: number; month: number }) => dayInMonth(year, month, date);
  const same = inMonth(partsOf(after));
  return same > after ? same : inMonth(partsOf(addMonths(`${after.slice(0, 7)}-01`, 1)));
}

/** A day at the clock time of a moment of India. */
const onDay = (day: string, moment: string): number => Date.parse(`${day}${moment.slice(10)}`);

/**
 * The next instant (epoch ms) at which a rule is due after another instant; null when it was due once and that has passed. The
 * clock of India has no summer time, so the same hour of every day is exact. Throws RangeError for an `at` that is no instant.
 */
export function nextDue(rule: Rule, afterMs: number): number | null {
  const first = Date.parse(rule.at);
  if (!Number.isFinite(first)) throw new RangeError(`not an instant: ${rule.at}`);
  if (first > afterMs) return first;
  const { repeat } = rule;
  if (repeat === 'once') return null;
  const moment = istIso(first);
  const today = istDate(afterMs);
  const yesterday = addDays(today, -1);
  const candidates = [yesterday, today].map((day) =>
    onDay(nextDay({ ...rule, repeat }, moment.slice(0, 10), day), moment),
  );
  return candidates.find((due) => due > afterMs) ?? null;
}
