/** What was said of a time, before it is known what day it is and whether the past or the future is spoken of. */

/** Before (−1), this (0), after it (1) or the coming one (2): "pichhle", "is", "agle", "aane wale". */
export type Which = -1 | 0 | 1 | 2;

export type Part = 'morning' | 'noon' | 'evening' | 'night';

/** A day of the month beyond every month: its last. */
export const LAST_DAY = 32;

export type DaySaid =
  /** aaj, kal, parso: `either` when the same word looks back and ahead. */
  | { readonly by: 'near'; readonly days: number; readonly either: boolean }
  /** 1 = Monday … 7 = Sunday. `which` of "agle somvar", `week` of "agle hafte somvar"; null when not said. */
  | {
      readonly by: 'weekday';
      readonly weekday: number;
      readonly which: Which | null;
      readonly week: Which | null;
    }
  /** "15 tarikh", "6 august 2026", "agle mahine ki 5" (`months` 1), month end (`day` LAST_DAY). */
  | {
      readonly by: 'date';
      readonly day: number;
      readonly month: number | null;
      readonly year: number | null;
      readonly months: Which | null;
    }
  /** "agle mahine ka doosra somvar"; `nth` −1 is the last. */
  | {
      readonly by: 'nth';
      readonly nth: number;
      readonly weekday: number;
      readonly month: number | null;
      readonly months: Which | null;
    }
  /** "agle hafte", "is mahine", "weekend". */
  | {
      readonly by: 'span';
      readonly unit: 'week' | 'month' | 'year' | 'weekend';
      readonly which: Which | null;
    }
  /** A month by its name, and its year when it was said. */
  | {
      readonly by: 'month';
      readonly month: number;
      readonly year: number | null;
      readonly which: Which | null;
    }
  /** "do din baad", "kal se ek hafte pehle". */
  | {
      readonly by: 'shift';
      readonly days: number;
      readonly months: number;
      readonly from: DaySaid | null;
    };

/** A time of day. `hour` 0–24 as said; null when only the part of the day was. */
export interface ClockSaid {
  readonly hour: number | null;
  readonly minute: number;
  readonly part: Part | null;
  /** a.m., p.m., or an hour that can only be meant on 24 ("15:30", "aadhi raat"). */
  readonly half: 'am' | 'pm' | '24' | null;
}

export type Every = 'day' | 'week' | 'month' | 'other';

/** Said, and not a time: it is asked about. */
export type Vague = 'minutes' | 'time' | 'day' | 'festival';

/** One phrase, or the pieces of one sentence put together. */
export interface WhenSaid {
  readonly day: DaySaid | null;
  readonly clock: ClockSaid | null;
  /** Minutes from now, exact: "aadhe ghante mein" 30, "2 ghante pehle" −120. */
  readonly minutes: number | null;
  readonly every: Every | null;
  readonly vague: Vague | null;
}

export const NOTHING_SAID: WhenSaid = { day: null, clock: null, minutes: null, every: null, vague: null };

/** Days as they were asked for: one, or the first and the last. */
export interface PeriodSaid {
  readonly from: DaySaid;
  readonly to: DaySaid | null;
  /** "pichhle 7 din": so many days up to today in place of both; negative ones lie behind. */
  readonly last: { readonly days: number; readonly months: number } | null;
}
