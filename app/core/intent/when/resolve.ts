import { addDays } from '../../datetime/ist.ts';
import type { Repeat } from '../../datetime/next-due.ts';
import { daysOf, rolls, type Tense } from './calendar.ts';
import type { ClockSaid, Part, WhenSaid } from './said.ts';

/**
 * What has to be asked before a time can be used. past: it has come already. time: a day that has begun and no hour, or "baad mein".
 * minutes: "thodi der mein". day: "har mahine", "is hafte", a date that no month has. night: "raat 1 baje", after midnight of which
 * day? festival: "diwali", on which date? repeat: "har 5 minute"; only daily, weekly and monthly are kept.
 */
export const WHEN_DOUBTS = ['past', 'time', 'minutes', 'day', 'night', 'festival', 'repeat'] as const;
export type WhenDoubt = (typeof WHEN_DOUBTS)[number];

/** A moment as it was meant. Days YYYY-MM-DD, times HH:MM, all in India. */
export interface When {
  /** The first moment, 2026-11-23T08:00:00+05:30; the best guess when `ask` is set, null when there is none. */
  readonly at: string | null;
  readonly repeat: Repeat;
  readonly ask: WhenDoubt | null;
  /** The day and the time as far as they were said: "usko parso karo" keeps the time, "7 baje karo" the day. */
  readonly day: string | null;
  readonly time: string | null;
  /** Of a monthly one: the date it keeps, 1–31, where 31 is the last day of a shorter month. */
  readonly date: number | null;
}

/** Where one stands: today, and the minutes since midnight. */
interface Now {
  readonly today: string;
  readonly minutes: number;
}

const HOUR = 60;
const NOON = 12 * HOUR;
const MIDNIGHT = 24 * HOUR;
/** A day without a time is meant in the morning, when the shop opens. */
const OPENING = 9 * HOUR;
/** An hour without a part of the day is one at which a shop is awake. */
const AWAKE = { from: 7 * HOUR, to: 22 * HOUR };
/** Hours of the night that belong to the next day. */
const SMALL_HOURS = 3;
const PART_HOURS: Readonly<Record<Part, number>> = {
  morning: 9 * HOUR,
  noon: 13 * HOUR,
  evening: 18 * HOUR,
  night: 20 * HOUR,
};
const LONGEST_MONTH = 31;
/** Ten in the noon is before it, nine after it. */
const NOON_FROM = 10;

const REPEATS = { day: 'daily', week: 'weekly', month: 'monthly', other: 'once' } as const;

const two = (value: number): string => String(value).padStart(2, '0');

function clockText(minutes: number): string {
  const inDay = minutes % MIDNIGHT;
  return `${two(Math.floor(inDay / HOUR))}:${two(inDay % HOUR)}`;
}

/** Minutes from a day's midnight as a moment; more than a day's run into the next. */
const moment = (day: string, minutes: number): string =>
  `${addDays(day, Math.floor(minutes / MIDNIGHT))}T${clockText(((minutes % MIDNIGHT) + MIDNIGHT) % MIDNIGHT)}:00+05:30`;

/** Minutes of an hour with its part of the day; 24:00 and more are the night after. */
function inPart(hour: number, minute: number, part: Part): number {
  const low = (hour % 12) * HOUR + minute;
  if (part === 'night') return hour === 12 || hour <= SMALL_HOURS ? MIDNIGHT + low : low + NOON;
  if (part === 'morning') return hour === 12 ? NOON + minute : low;
  const before = part === 'noon' && hour >= NOON_FROM && hour < 12;
  return before ? low : low + NOON;
}

/** The minutes that a time of day can mean, in order. */
function candidates({ hour, minute, part, half }: ClockSaid): number[] {
  if (hour === null) return [PART_HOURS[part ?? 'morning']];
  if (half === '24') return [hour * HOUR + minute];
  const low = (hour % 12) * HOUR + minute;
  if (half) return [half === 'pm' ? low + NOON : low];
  if (part) return [inPart(hour, minute, part)];
  return [low, low + NOON].filter((at) => at >= AWAKE.from && at <= AWAKE.to);
}

const isSmallHour = ({ hour, part, half }: ClockSaid): boolean =>
  part === 'night' && half === null && hour !== null && (hour === 12 || hour <= SMALL_HOURS);

interface Place {
  readonly day: string;
  readonly minutes: number;
}

const isAhead = ({ day, minutes }: Place, now: Now): boolean =>
  moment(day, minutes) > moment(now.today, now.minutes);

/** The first place of a day that is still ahead, else the last one. */
function onDay(day: string, times: readonly number[], now: Now): Place {
  const places = times.map((minutes) => ({ day, minutes }));
  return places.find((place) => isAhead(place, now)) ?? places.at(-1) ?? { day, minutes: OPENING };
}

/** Where the words lead; a day that rolls on goes on to the next such day once it has passed. */
function placeOf(said: WhenSaid, now: Now, tense: Tense): Place | null {
  const times = said.clock ? candidates(said.clock) : [OPENING];
  const first = said.day ? daysOf(said.day, now.today, tense) : { from: now.today };
  if (!first) return null;
  const place = onDay(first.from, times, now);
  const mayRoll = tense === 'future' && (said.day === null || said.every !== null || rolls(said.day));
  if (!mayRoll || isAhead(place, now)) return place;
  const tomorrow = addDays(now.today, 1);
  const next = said.day ? daysOf(said.day, tomorrow, tense) : { from: tomorrow };
  return next && onDay(next.from, times, now);
}

/** A repeat that has no day of its own: every week, every month. */
const lacksDay = ({ every, day }: WhenSaid): boolean =>
  day === null && (every === 'week' || every === 'month');

/** A week or a month that has begun says no day: "is hafte yaad dilao". */
const isBegun = ({ day }: WhenSaid, at: string, now: Now): boolean =>
  (day?.by === 'span' || day?.by === 'month') && at.slice(0, 10) <= now.today;

function doubtOf(said: WhenSaid, place: Place, now: Now): WhenDoubt | null {
  const at = moment(place.day, place.minutes);
  if (said.every === 'other') return 'repeat';
  if (lacksDay(said) || isBegun(said, at, now)) return 'day';
  if (said.clock && isSmallHour(said.clock)) return 'night';
  if (isAhead(place, now)) return null;
  return said.clock === null && place.day === now.today ? 'time' : 'past';
}

/**
 * A time and what was said to the question about it: "aaj" and then "shaam 6" are one moment, and so are "subah 8" (it has passed) and
 * "parso". What the answer leaves open is asked again.
 */
export function answered(asked: When, { at, ask, ...answer }: When): When {
  const repeat = answer.repeat === 'once' ? asked.repeat : answer.repeat;
  const date = answer.date ?? asked.date;
  const day = answer.day ?? asked.day;
  const time = answer.time ?? asked.time;
  if (ask !== null || day === null) return { at, ask, repeat, date, day, time };
  return { at: momentOf(day, time), ask: null, repeat, date, day, time };
}

/** A day at a time, HH:MM; without one in the morning. */
export const momentOf = (day: string, time: string | null): string =>
  `${day}T${time ?? clockText(OPENING)}:00+05:30`;

/** An exact number of minutes from now, on a day that was shifted by months when those were said too. */
function fromNow(said: WhenSaid, minutes: number, now: Now, tense: Tense): When {
  const base = said.day ? (daysOf(said.day, now.today, tense)?.from ?? now.today) : now.today;
  const at = moment(base, now.minutes + minutes);
  const ask = minutes === 0 ? 'time' : minutes < 0 ? 'past' : null;
  return { at, repeat: 'once', ask, day: at.slice(0, 10), time: at.slice(11, 16), date: null };
}

const nothing = (ask: WhenDoubt, said: WhenSaid): When => ({
  at: null,
  repeat: said.every ? REPEATS[said.every] : 'once',
  ask,
  day: null,
  time: null,
  date: null,
});

/** The date a monthly reminder keeps when the next month is shorter. */
const keptDate = ({ every, day }: WhenSaid): number | null =>
  every === 'month' && day?.by === 'date' ? Math.min(day.day, LONGEST_MONTH) : null;

/**
 * The moment that is meant, seen from `now` (an instant in India, 2026-11-22T10:00:00+05:30). `tense` decides what kal and
 * parso are, and on which side of today a weekday or a date lies. An hour without a part of the day is the next one between
 * 07:00 and 22:00.
 */
export function resolveWhen(said: WhenSaid, now: string, tense: Tense): When {
  const clock = Number(now.slice(11, 13)) * HOUR + Number(now.slice(14, 16));
  const here: Now = { today: now.slice(0, 10), minutes: clock };
  if (said.minutes !== null) return fromNow(said, said.minutes, here, tense);
  if (said.vague !== null && said.clock === null) return nothing(said.vague, said);
  const place = placeOf(said, here, tense);
  if (!place) return nothing('day', said);
  return {
    at: moment(place.day, place.minutes),
    repeat: said.every ? REPEATS[said.every] : 'once',
    ask: tense === 'past' ? null : doubtOf(said, place, here),
    day: said.day ? place.day : null,
    time: said.clock ? clockText(place.minutes) : null,
    date: keptDate(said),
  };
}
