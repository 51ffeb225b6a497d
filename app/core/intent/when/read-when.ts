import { clocksAt } from './clock.ts';
import { dayAt } from './days.ts';
import { type Found, glued, numberOf, past, type Reader } from './reader.ts';
import type { ClockSaid, DaySaid, Every, Vague, WhenSaid } from './said.ts';
import { NOTHING_SAID } from './said.ts';
import { shiftedAt } from './shift.ts';

const VAGUE: readonly Vague[] = ['minutes', 'time', 'day', 'festival'];
const OFTEN: readonly Every[] = ['day', 'week', 'month', 'other'];
/** "every 5 minutes", "har do din", "har saal" are more than a reminder of this shop can do. */
const UNITS: Readonly<Record<string, Every>> = { day: 'day', week: 'week', month: 'month' };

type Piece = Found<WhenSaid>;

const piece = (end: number, said: Partial<WhenSaid>): Piece => ({ end, value: { ...NOTHING_SAID, ...said } });

/** "har somvar", "har raat", "har mahine", "har 5 minute" */
function everyPieces(reader: Reader, at: number): Piece[] {
  const every = reader.term(at, 'every');
  if (!every) return [];
  const number = reader.number(every.end);
  const unit = reader.term(number?.end ?? every.end, 'unit');
  const day = dayAt(reader, every.end)?.value.by === 'weekday' ? dayAt(reader, every.end) : null;
  const date = unit?.value.value === 'month' ? dayAt(reader, at) : null;
  if (date?.value.by === 'date') return [piece(date.end, { every: 'month', day: date.value })];
  if (unit) {
    const often = (number ? undefined : UNITS[String(unit.value.value)]) ?? 'other';
    return [piece(number ? past(reader, unit.end, 'within') : unit.end, { every: often })];
  }
  if (day) return [piece(day.end, { every: 'week', day: day.value })];
  return clocksAt(reader, every.end).map(({ end, value }) => piece(end, { every: 'day', clock: value }));
}

/** "roz", "weekly", "mondays" */
function oftenPieces(reader: Reader, at: number): Piece[] {
  const row = reader.term(at, 'often');
  const every = OFTEN.find((each) => each === row?.value.value);
  const days = reader.term(at, 'weekdays');
  const weekday: DaySaid | null = days && {
    by: 'weekday',
    weekday: numberOf(days.value),
    which: null,
    week: null,
  };
  return [
    ...(row && every ? [piece(row.end, { every })] : []),
    ...(days ? [piece(days.end, { every: 'week', day: weekday })] : []),
  ];
}

function dayPieces(reader: Reader, at: number): Piece[] {
  const tonight = reader.term(at, 'tonight');
  const night: ClockSaid = { hour: null, minute: 0, part: 'night', half: null };
  const day = dayAt(reader, at);
  return [
    ...(day ? [piece(day.end, { day: day.value })] : []),
    ...(tonight ? [piece(tonight.end, { day: TODAY, clock: night })] : []),
    ...thisPart(reader, at),
  ];
}

const TODAY = { by: 'near', days: 0, either: false } as const;

/** "is shaam", "this afternoon", "pichhli raat", "agli subah" */
function thisPart(reader: Reader, at: number): Piece[] {
  const which = reader.term(at, 'which');
  if (!which || !reader.term(which.end, 'part')) return [];
  const day: DaySaid = { ...TODAY, days: Math.sign(numberOf(which.value)) };
  return clocksAt(reader, which.end).map(({ end, value }) => piece(end, { day, clock: value }));
}

/** "aadhe ghante mein", "abhi" */
function minutePieces(reader: Reader, at: number): Piece[] {
  const now = reader.term(at, 'now');
  const shift = shiftedAt(reader, at);
  const exact = shift && shift.value.minutes !== 0 ? shift : null;
  return [
    ...(exact ? [piece(exact.end, fromNow(exact.value))] : []),
    ...(now ? [piece(now.end, { minutes: 0 })] : []),
  ];
}

/** "1 din 2 ghante baad" is so many minutes; months before minutes keep both. */
function fromNow({ days, months, minutes }: { days: number; months: number; minutes: number }) {
  if (months === 0) return { minutes: minutes + days * 24 * 60 };
  return { minutes, day: { by: 'shift', days, months, from: null } } as const;
}

function vaguePieces(reader: Reader, at: number): Piece[] {
  const row = reader.term(at, 'vague');
  const vague = VAGUE.find((each) => each === row?.value.value);
  return row && vague ? [piece(row.end, { vague })] : [];
}

const piecesAt = (reader: Reader, at: number): Piece[] => [
  ...everyPieces(reader, at),
  ...oftenPieces(reader, at),
  ...dayPieces(reader, at),
  ...minutePieces(reader, at),
  ...clocksAt(reader, at).map(({ end, value }) => piece(end, { clock: value })),
  ...vaguePieces(reader, at),
];

/** Two days that are one: "somvar 21 tarikh", "somvar agle hafte", "agle mahine 20 tarikh ko"; null when they are two. */
function oneDay(a: DaySaid, b: DaySaid): DaySaid | null {
  const [weekday, other] = a.by === 'weekday' ? [a, b] : [b, a];
  if (weekday.by === 'weekday' && other.by === 'date') return other;
  if (weekday.by === 'weekday' && other.by === 'near') return other;
  if (weekday.by === 'weekday' && other.by === 'span' && other.unit === 'week')
    return weekday.which === null && weekday.week === null ? { ...weekday, week: other.which } : null;
  const [date, month] = a.by === 'date' ? [a, b] : [b, a];
  if (date.by === 'date' && date.month === null && month.by === 'span' && month.unit === 'month')
    return { ...date, months: month.which };
  return null;
}

/** "shaam" and "7 baje", said apart; null when they are two times. */
function oneClock(a: ClockSaid, b: ClockSaid): ClockSaid | null {
  if (a.hour === null && b.part === null && b.half !== 'am') return { ...b, part: a.part };
  return b.hour === null && a.part === null && a.half !== 'am' ? { ...a, part: b.part } : null;
}

/** One of two values: null when neither, undefined when both. */
const either = <Value>(a: Value | null, b: Value | null): Value | null | undefined =>
  a !== null && b !== null && a !== b ? undefined : (a ?? b);

/** What two phrases of a sentence say together, or null when they speak of two times. */
export function together(a: WhenSaid, b: WhenSaid): WhenSaid | null {
  const day = a.day && b.day ? oneDay(a.day, b.day) : (a.day ?? b.day);
  const clock = a.clock && b.clock ? oneClock(a.clock, b.clock) : (a.clock ?? b.clock);
  const every = either(a.every, b.every);
  const minutes = either(a.minutes, b.minutes);
  const vague = either(a.vague, b.vague);
  const two = (a.day && b.day && !day) || (a.clock && b.clock && !clock);
  if (two || every === undefined || minutes === undefined || vague === undefined) return null;
  if (minutes !== null && (clock || day) && a.minutes !== b.minutes) return null;
  return { day, clock, every, minutes, vague };
}

const MOST_PIECES = 4;

/** Goes on from what was read so far; each step is a reading of its own. */
function onward(reader: Reader, sofar: Piece, left: number): Piece[] {
  if (left === 0) return [sofar];
  const from = glued(reader, sofar.end);
  const next = [...piecesAt(reader, from), ...(from > sofar.end ? piecesAt(reader, sofar.end) : [])];
  const longer = next.flatMap(({ end, value }) => {
    const both = together(sofar.value, value);
    return both ? onward(reader, { end, value: both }, left - 1) : [];
  });
  return [...longer, sofar];
}

/** Every reading of a time that begins at a token, the longest first, one for each end. */
export function whensAt(reader: Reader, at: number): Found<WhenSaid>[] {
  if (!reader.begins(at)) return [];
  const all = piecesAt(reader, at).flatMap((first) => onward(reader, first, MOST_PIECES));
  const byEnd = new Map<number, Piece>();
  for (const each of all) if (!byEnd.has(each.end)) byEnd.set(each.end, each);
  return [...byEnd.values()].sort((a, b) => b.end - a.end);
}
