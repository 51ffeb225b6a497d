import { daysBetween } from '../datetime/ist.ts';
import { type Paise, paise } from '../units.ts';

/** One entry of a khata, with what took it back counted in; above 0 they owed more by it. */
export interface AgedEntry {
  /** yyyy-mm-dd. */
  readonly day: string;
  readonly amount: Paise;
}

/** What is owed by its age in days, paise. */
export interface Ageing {
  readonly upTo30: Paise;
  readonly upTo60: Paise;
  readonly upTo90: Paise;
  readonly over90: Paise;
}

type Bucket = keyof Ageing;

function bucketOf(days: number): Bucket {
  if (days <= 30) return 'upTo30';
  if (days <= 60) return 'upTo60';
  return days <= 90 ? 'upTo90' : 'over90';
}

/**
 * How old the udhaar of one customer is on `today`. Payments take the oldest entries first, so what is still owed stands on the
 * newest: the balance is laid on the entries from the newest back. Nothing is owed by an advance.
 */
export function ageingOf(entries: readonly AgedEntry[], today: string): Ageing {
  const sums: Record<Bucket, number> = { upTo30: 0, upTo60: 0, upTo90: 0, over90: 0 };
  let rest = entries.reduce((sum, { amount }) => sum + amount, 0);
  const debits = entries.filter(({ amount }) => amount > 0).sort((a, b) => (a.day < b.day ? 1 : -1));
  for (const { day, amount } of debits) {
    const part = Math.min(Math.max(0, rest), amount);
    sums[bucketOf(daysBetween(day, today))] += part;
    rest -= part;
  }
  return {
    upTo30: paise(sums.upTo30),
    upTo60: paise(sums.upTo60),
    upTo90: paise(sums.upTo90),
    over90: paise(sums.over90),
  };
}

/** Ages of several khatas together. */
export const addAgeing = (a: Ageing, b: Ageing): Ageing => ({
  upTo30: paise(a.upTo30 + b.upTo30),
  upTo60: paise(a.upTo60 + b.upTo60),
  upTo90: paise(a.upTo90 + b.upTo90),
  over90: paise(a.over90 + b.over90),
});

export const NO_AGEING: Ageing = { upTo30: paise(0), upTo60: paise(0), upTo90: paise(0), over90: paise(0) };
