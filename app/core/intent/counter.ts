import type { Context } from './types.ts';

/** A counter at which nothing waits and nobody is known. `now`: ISO in India. */
export const counterAt = (now: string): Context => ({
  draft: false,
  question: null,
  activeCustomer: null,
  draftProducts: [],
  today: now.slice(0, 10),
  now,
});
