import { type Found, glued, past, type Reader } from './reader.ts';
import type { ClockSaid, Part } from './said.ts';

const PARTS: readonly Part[] = ['morning', 'noon', 'evening', 'night'];

/** A time in figures. `sure` when nothing else looks like it: with baje, a colon, a.m. */
interface Figures {
  readonly hour: number;
  readonly minute: number;
  readonly half: ClockSaid['half'];
  readonly sure: boolean;
}

function figures(hour: number, minute: number, sure: boolean): Figures | null {
  const fits = hour >= 0 && hour <= 24 && minute >= 0 && minute < 60;
  return fits ? { hour, minute, half: hour > 12 || hour === 0 ? '24' : null, sure } : null;
}

const found = (end: number, value: Figures | null): Found<Figures> | null => value && { end, value };

/** "8:30", "8:30:15" (the seconds go), "2.30". */
function written(reader: Reader, at: number): Found<Figures> | null {
  const digits = reader.digits(at);
  const [, hour, minute] = /^(\d{1,2})\.(\d\d)$/.exec(digits ?? '') ?? [];
  if (hour !== undefined) return found(at + 1, figures(Number(hour), Number(minute), false));
  const after = reader.digits(at + 1);
  if (digits === null || after === null || reader.sign(at + 1) !== ':' || after.length !== 2) return null;
  const seconds = reader.sign(at + 2) === ':' && reader.digits(at + 2) !== null;
  return found(at + (seconds ? 3 : 2), figures(Number(digits), Number(after), true));
}

/** "1140", "530": hours and minutes in one. */
function joined(reader: Reader, at: number): Found<Figures> | null {
  const [, hour, minute] = /^(\d{1,2})(\d\d)$/.exec(reader.digits(at) ?? '') ?? [];
  return hour === undefined ? null : found(at + 1, figures(Number(hour), Number(minute), false));
}

/** "aath", "sadhe aath", "dedh", "paune baje" (12:45). */
function spoken(reader: Reader, at: number): Found<Figures> | null {
  const number = reader.number(at);
  if (!number || number.value > 24) return null;
  const hour = Math.floor(number.value);
  const minute = Math.round((number.value - hour) * 60);
  return found(number.end, figures(hour === 0 && minute > 0 ? 12 : hour, minute, false));
}

/** Minutes behind an hour, "aath chalis", "8 30"; never one digit: "8 5" is not a time. */
function withMinutes(reader: Reader, hour: Found<Figures>): Found<Figures> | null {
  const minutes = reader.number(hour.end);
  const digits = reader.digits(hour.end);
  const plain = minutes !== null && Number.isInteger(minutes.value) && digits?.length !== 1;
  if (!plain || hour.value.minute > 0 || reader.sign(hour.end) === ',') return null;
  return found(minutes.end, figures(hour.value.hour, minutes.value, false));
}

/** "8 bajkar 20 minute", "8 bajne mein 10 minute baaki", or null. */
function about(reader: Reader, hour: Found<Figures>): Found<Figures> | null {
  const since = reader.term(hour.end, 'since');
  const before = since ? null : reader.term(hour.end, 'before');
  const minutes = reader.number(since?.end ?? before?.end ?? -1);
  if (!minutes || !Number.isInteger(minutes.value)) return null;
  const end = past(reader, minutes.end, 'unit');
  const total = hour.value.hour * 60 + hour.value.minute + (since ? minutes.value : -minutes.value);
  const value = figures(Math.floor(total / 60) || 12, total % 60, true);
  return found(since ? end : past(reader, end, 'left'), value);
}

/** "half past eight", "quarter to 9", "20 past 8". */
function pastOrTo(reader: Reader, at: number): Found<Figures> | null {
  const share = reader.number(at);
  if (!share) return null;
  const end = past(reader, share.end, 'unit');
  const isPast = reader.term(end, 'past');
  const hour = reader.number((isPast ?? reader.term(end, 'to'))?.end ?? -1);
  if (!hour || !Number.isInteger(hour.value) || hour.value > 12) return null;
  const minutes = share.value < 1 ? share.value * 60 : share.value;
  if (!Number.isInteger(minutes)) return null;
  const total = hour.value * 60 + (isPast ? minutes : -minutes);
  return found(hour.end, figures(Math.floor(total / 60) || 12, total % 60, true));
}

const sure = ({ end, value }: Found<Figures>): Found<Figures> => ({ end, value: { ...value, sure: true } });

/** Figures with what says that they are a time: baje, a.m. */
function marked(reader: Reader, plain: Found<Figures>): Found<Figures> {
  const oclock = reader.term(plain.end, 'oclock');
  const end = oclock?.end ?? plain.end;
  const am = reader.term(end, 'am');
  const pm = am ? null : reader.term(end, 'pm');
  const half = am || pm;
  if (half && plain.value.half === null)
    return sure({ end: half.end, value: { ...plain.value, half: am ? 'am' : 'pm' } });
  return oclock ? sure({ end, value: plain.value }) : plain;
}

/** The figures at a token, the surest reading of them. */
function readFigures(reader: Reader, at: number): Found<Figures> | null {
  const other = pastOrTo(reader, at);
  if (other) return other;
  const plain = written(reader, at) ?? joined(reader, at) ?? spoken(reader, at);
  if (!plain) return null;
  const turned = about(reader, plain);
  if (turned) return turned;
  const minutes = withMinutes(reader, plain);
  const exact = minutes && marked(reader, minutes);
  return exact?.value.sure ? exact : marked(reader, plain);
}

/** "aath chalis" behind a part of the day needs no baje; "ek" does, which is "a" as well. */
function loose(reader: Reader, at: number): Found<Figures> | null {
  const plain = readFigures(reader, at);
  if (!plain || plain.value.sure) return plain;
  return reader.number(at)?.weak ? null : (withMinutes(reader, plain) ?? plain);
}

function partAt(reader: Reader, at: number): Found<Part> | null {
  const row = reader.term(at, 'part');
  const part = PARTS.find((each) => each === row?.value.value);
  return row && part ? { end: row.end, value: part } : null;
}

const said = (end: number, value: Figures, part: Part | null): Found<ClockSaid> => ({
  end,
  value: { hour: value.hour, minute: value.minute, part, half: value.half },
});

/** "shaam 7 baje", "shaam ko saat", "raat" */
function partFirst(reader: Reader, at: number): Found<ClockSaid>[] {
  const part = partAt(reader, at);
  if (!part) return [];
  const alone = { end: part.end, value: { hour: null, minute: 0, part: part.value, half: null } };
  const time = loose(reader, glued(reader, part.end)) ?? fixed(reader, glued(reader, part.end));
  return time ? [said(time.end, time.value, part.value), alone] : [alone];
}

/** "7 baje", "7 baje shaam ko", "nine in the morning" */
function timeFirst(reader: Reader, at: number): Found<ClockSaid>[] {
  const time = fixed(reader, at) ?? readFigures(reader, past(reader, at, 'about')) ?? atFigures(reader, at);
  if (!time) return [];
  const part = partAt(reader, time.end) ?? partAt(reader, glued(reader, time.end));
  const whole = part && time.value.half === null ? [said(part.end, time.value, part.value)] : [];
  if (time.value.sure) return [...whole, said(time.end, time.value, null)];
  return reader.number(at)?.weak ? [] : whole;
}

/** "at 6": English says it of nothing but a time. */
function atFigures(reader: Reader, at: number): Found<Figures> | null {
  const from = reader.term(at, 'at')?.end;
  const time = from === undefined ? null : readFigures(reader, past(reader, from, 'about'));
  return time && sure(time);
}

/** "noon", "aadhi raat" */
function fixed(reader: Reader, at: number): Found<Figures> | null {
  const row = reader.term(at, 'clock');
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(String(row?.value.value ?? '')) ?? [];
  if (!row || hour === undefined) return null;
  const value: Figures = { hour: Number(hour), minute: Number(minute), half: '24', sure: true };
  return { end: row.end, value };
}

/** Times of day at a token, the longest reading first. */
export function clocksAt(reader: Reader, at: number): Found<ClockSaid>[] {
  return [...partFirst(reader, at), ...timeFirst(reader, at)].sort((a, b) => b.end - a.end);
}
