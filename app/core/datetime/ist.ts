/** India keeps one clock, +05:30, with no summer time: fixed arithmetic is exact. */
const OFFSET_MS = 19_800_000;
const DAY_MS = 86_400_000;

/** Calendar day in India of an instant (epoch ms): YYYY-MM-DD. Throws RangeError for an instant no calendar holds. */
export function istDate(ms: number): string {
  return istIso(ms).slice(0, 10);
}

/** An instant (epoch ms) as ISO in India, to the second: 2026-11-22T10:30:00+05:30. Throws as `istDate`. */
export function istIso(ms: number): string {
  return `${new Date(ms + OFFSET_MS).toISOString().slice(0, 19)}+05:30`;
}

/** Clock time in India of an instant (epoch ms): 24 hours, HH:MM. Throws as `istDate`. */
export function istTime(ms: number): string {
  return istIso(ms).slice(11, 16);
}

/** True for a day that exists, written YYYY-MM-DD (2026-02-30 does not). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(text);
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text);
}

function midnightUtc(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(day);
}

/** The day `days` later (earlier when negative), YYYY-MM-DD. Throws RangeError for a day that does not exist. */
export function addDays(day: string, days: number): string {
  return new Date(midnightUtc(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when `to` is earlier. Throws RangeError as `addDays`. */
export function daysBetween(from: string, to: string): number {
  return (midnightUtc(to) - midnightUtc(from)) / DAY_MS;
}

/** The instants of a day in India, epoch ms: from its midnight up to, not including, the next. Throws as `addDays`. */
export function dayRange(day: string): { readonly from: number; readonly before: number } {
  const from = midnightUtc(day) - OFFSET_MS;
  return { from, before: from + DAY_MS };
}
