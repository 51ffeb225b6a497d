import { type Found, past, type Reader } from './reader.ts';
import type { DaySaid } from './said.ts';

/** So long: "2 ghante 30 minute", "ek mahine aur 21 din". */
export interface Length {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
}

const LENGTHS: Readonly<Record<string, Length>> = {
  minute: { months: 0, days: 0, minutes: 1 },
  hour: { months: 0, days: 0, minutes: 60 },
  day: { months: 0, days: 1, minutes: 0 },
  week: { months: 0, days: 7, minutes: 0 },
  month: { months: 1, days: 0, minutes: 0 },
  year: { months: 12, days: 0, minutes: 0 },
};
const NONE: Length = { months: 0, days: 0, minutes: 0 };

const plus = (a: Length, b: Length, times: number): Length => ({
  months: a.months + b.months * times,
  days: a.days + b.days * times,
  minutes: a.minutes + b.minutes * times,
});

const isWhole = ({ months, days, minutes }: Length): boolean =>
  [months, days, minutes].every(Number.isInteger);

/** "do ghante", "aadha ghanta"; of a day or more only whole ones. */
function piece(reader: Reader, at: number): Found<Length> | null {
  const number = reader.number(at);
  const unit = number && reader.term(number.end, 'unit');
  const length = LENGTHS[String(unit?.value.value)];
  const value = number && length ? plus(NONE, length, number.value) : null;
  return unit && value && isWhole(value) && number.value > 0 ? { end: unit.end, value } : null;
}

/** A length of time, of one or more pieces; "ghante baad" without a number is one. */
export function lengthAt(reader: Reader, at: number): Found<Length> | null {
  let end = at;
  let value = NONE;
  for (let next = piece(reader, at); next; next = piece(reader, past(reader, end, 'and')))
    [end, value] = [next.end, plus(value, next.value, 1)];
  if (end > at) return { end, value };
  const unit = reader.term(at, 'unit');
  const length = LENGTHS[String(unit?.value.value)];
  return unit && length ? { end: unit.end, value: length } : null;
}

/** Which way a length goes: "baad", "mein" ahead, "pehle" back; and where that word ends. */
function direction(reader: Reader, at: number): Found<1 | -1> | null {
  const ago = reader.term(at, 'ago');
  const ahead = reader.term(at, 'later') ?? reader.term(at, 'within');
  if (ago) return { end: ago.end, value: -1 };
  return ahead && { end: ahead.end, value: 1 };
}

/** "do ghante baad", "in 10 minutes", "3 din pehle"; `counted` when a number was said. */
export function shiftedAt(reader: Reader, at: number): Found<Length> | null {
  const lead = reader.term(at, 'in') ?? reader.term(at, 'from');
  const from = lead?.end ?? at;
  const length = lengthAt(reader, from);
  if (!length) return null;
  const way = direction(reader, length.end);
  const minutes = length.value.minutes > 0 && reader.number(from) !== null;
  if (!way && minutes && reader.term(length.end, 'lasting')) return length;
  if (!way) return lead && reader.number(from) ? length : null;
  // "din mein", "mahine mein": by day, within a month. Only a number or "baad" makes a day of it.
  if (!reader.number(from) && reader.term(length.end, 'within')) return null;
  return { end: way.end, value: plus(NONE, length.value, way.value) };
}

type DayReading = (reader: Reader, at: number) => Found<DaySaid> | null;

/** Days from now or from a day that is named: "do din baad", "kal se do din baad", "15 tarikh se ek hafte pehle". */
export const shiftAt =
  (anchor: DayReading): DayReading =>
  (reader, at) => {
    const from = anchor(reader, at);
    const se = from && reader.term(from.end, 'se');
    const shift = shiftedAt(reader, se?.end ?? at);
    if (shift?.value.minutes !== 0) return null;
    const { days, months } = shift.value;
    return { end: shift.end, value: { by: 'shift', days, months, from: se ? from.value : null } };
  };
