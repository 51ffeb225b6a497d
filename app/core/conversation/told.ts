import type { Outcome } from './outcome.ts';

/** What is told of all that came of one breath: a draft that was changed several times is read back once, with every change. */
export const told = (outcomes: readonly Outcome[]): Outcome[] => outcomes.reduce(joined, []);

function joined(before: Outcome[], next: Outcome): Outcome[] {
  const last = before.at(-1);
  if (last?.kind !== 'draft' || next.kind !== 'draft') return [...before, next];
  const changes = [...(last.changes ?? []), ...(next.changes ?? [])];
  return [...before.slice(0, -1), { ...next, changes }];
}
