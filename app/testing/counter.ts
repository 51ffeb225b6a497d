import type { HearContext } from '../adapters/speech/types.ts';
import { counterAt } from '../core/intent/counter.ts';

/** When tests happen unless they say otherwise: a Wednesday morning in India. */
export const TEST_NOW = '2026-11-25T10:30:00+05:30';

/** A counter at which nothing waits. */
export const TEST_COUNTER = counterAt(TEST_NOW);

/** The same for the ear of a Hinglish shop, with the names that are likely. */
export const hearingOf = (
  customers: readonly string[] = [],
  products: readonly string[] = [],
): HearContext => ({
  ...TEST_COUNTER,
  language: 'hi-Latn',
  names: { customers, products },
});
