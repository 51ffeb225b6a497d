import type { Stretch } from './listening.ts';

/** What stays of the quiet on each side of a voice, milliseconds: soft beginnings and endings are in it. */
export const MARGIN_MS = 250;

/**
 * What is handed to the recogniser: the voices with a margin, without the long pauses between and around them. Stretches in
 * milliseconds, in order; the answer in milliseconds, in order, apart from each other, within 0 and `lengthMs`.
 */
export function withoutPauses(stretches: readonly Stretch[], lengthMs: number): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const { from, to } of stretches) {
    const wide = { from: Math.max(0, from - MARGIN_MS), to: Math.min(lengthMs, to + MARGIN_MS) };
    const last = kept.at(-1);
    if (last && wide.from <= last.to) kept.splice(-1, 1, { from: last.from, to: Math.max(last.to, wide.to) });
    else kept.push(wide);
  }
  return kept;
}
