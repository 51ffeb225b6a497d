import type { Reader } from '../../db/gateway.ts';
import { canonical, type Json } from '../core/facts/canonical.ts';
import type { Fact, FactKind } from '../core/facts/facts.ts';
import type { Entry } from './books.ts';
import { doneBefore } from './operation.ts';
import { Refusal } from './refusal.ts';

type Said = Readonly<Record<string, Json | undefined>>;

/**
 * Whether an operation was done before under this id, with the same words: every field of `said` stands so in its fact.
 * Refuses with `operation_reused` when the id stands for something else.
 */
export function saidBefore(read: Reader, id: string, kind: FactKind, said: Said): boolean {
  const body: Said | undefined = doneBefore(read, id, kind)?.body;
  if (!body) return false;
  const same = Object.entries(said).every(
    ([field, value]) => canonical(body[field] ?? null) === canonical(value ?? null),
  );
  if (!same) throw new Refusal('operation_reused');
  return true;
}

/** Keeps a fact under the caller's id, once. Refuses with `operation_reused` when the id stands for something else. */
export function recordOnce(entry: Entry, id: string, fact: Fact): void {
  const before = doneBefore(entry.tx, id, fact.kind);
  if (before && !isSameBody(before.body, fact.body)) throw new Refusal('operation_reused');
  if (!before) entry.record(fact, id);
}

/** Whether two bodies (or personal parts) of facts say the same. */
export const isSameBody = (a: object, b: object): boolean => canonical(written(a)) === canonical(written(b));

/** As the journal would write it: what is undefined is not there. */
const written = (part: object): Json => JSON.parse(JSON.stringify(part));
