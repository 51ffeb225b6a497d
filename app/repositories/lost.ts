import type { Reader } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { type FactOf, fact } from '../core/facts/facts.ts';

type Salvaged = FactOf<'shop.salvaged'>['body'];
export type LostFacts = Salvaged['gaps'][number];
export type LostNumbers = Salvaged['numbers'][number];

/** What salvages of this file named as lost. Throws when one of them is not of its kind. */
function salvages(read: Reader): Salvaged[] {
  const rows = read.all(
    q.selectFrom('journal').select(['kind', 'version', 'body']).where('kind', '=', 'shop.salvaged'),
  );
  return rows.flatMap(({ kind, version, body }) => {
    const known = fact.parse({ kind, version, body: JSON.parse(body) });
    return known.kind === 'shop.salvaged' ? [known.body] : [];
  });
}

/** Stretches of chains that are missing for good. */
export const lostFacts = (read: Reader): LostFacts[] => salvages(read).flatMap(({ gaps }) => gaps);

/** Numbers whose documents are missing for good. */
export const lostNumbers = (read: Reader): LostNumbers[] => salvages(read).flatMap(({ numbers }) => numbers);

/** Whether a row follows exactly a stretch that was named as lost. */
export const isBehindGap = (
  { origin, seq, prev }: { readonly origin: string; readonly seq: number; readonly prev: string },
  before: number,
  lost: readonly LostFacts[],
): boolean =>
  lost.some(
    (gap) => gap.origin === origin && gap.from === before + 1 && gap.to === seq - 1 && gap.hash === prev,
  );
