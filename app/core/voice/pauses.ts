import type { Stretch } from './listening.ts';

/** What stays of a long pause on each side of a voice, milliseconds: soft beginnings and endings are in it. */
export const MARGIN_MS = 250;

/**
 * What is handed to the recogniser: all sound but the middle of long pauses between voices. The quiet before the first and after the
 * last voice stays: the recogniser trims it itself, by loudness, and its accuracy is measured with that. Stretches in milliseconds, in
 * order; the answer in milliseconds, in order, apart from each other, from 0 to `lengthMs`.
 */
export function withoutPauses(stretches: readonly Stretch[], lengthMs: number): readonly Stretch[] {
  const kept: Stretch[] = [];
  let from = 0;
  for (const [at, { to }] of stretches.entries()) {
    const next = stretches[at + 1];
    if (next === undefined || next.from - to <= 2 * MARGIN_MS) continue;
    kept.push({ from, to: to + MARGIN_MS });
    from = next.from - MARGIN_MS;
  }
  return [...kept, { from, to: lengthMs }];
}
