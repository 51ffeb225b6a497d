import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import type { Pages, Place } from '../../db/salvage/pages.ts';
import type { RawRow, Value } from '../../db/salvage/records.ts';
import type { StoredFact } from '../core/facts/facts.ts';
import { apply } from './apply/apply.ts';
import { chainHeads } from './backup.ts';
import { factOfRow, isPersonOf, isWhole, type JournalRow } from './journal.ts';
import type { LostFacts, LostNumbers } from './lost.ts';

/** A fact that can still be read: where it stands, and its place in the chain. */
export interface FoundFact {
  readonly place: Place;
  /** Where its personal part may stand; the right one fits its hash. */
  readonly person: readonly Place[];
  /** The order in which the damaged file had learnt it. */
  readonly position: number;
  readonly origin: string;
  readonly seq: number;
  readonly prev: string;
  readonly hash: string;
}

const isText = (value: Value | undefined): value is string => typeof value === 'string';
const isNumber = (value: Value | undefined): value is number => typeof value === 'number';

/** A row of the journal, when a row has its shape; null for any other. */
function journalRow({ values }: RawRow): JournalRow | null {
  const [position, origin, seq, id, kind, version, at, hlc, who, body, person, prev, hash, ...more] = values;
  if (position !== null || more.length > 0 || !isNumber(seq) || !isNumber(version)) return null;
  if (!isText(origin) || !isText(id) || !isText(kind) || !isText(at) || !isText(hlc)) return null;
  if (!isText(who) || !isText(body) || !isText(prev) || !isText(hash)) return null;
  if (person !== null && !isText(person)) return null;
  return { origin, seq, id, kind, version, at, hlc, who, body, person, prev, hash };
}

/** A row of the personal parts, when a row has its shape. */
function personRow({ values }: RawRow): { factId: string; salt: string; body: string } | null {
  const [factId, salt, body, ...more] = values;
  return isText(factId) && isText(salt) && isText(body) && more.length === 0 ? { factId, salt, body } : null;
}

/**
 * Every fact of a damaged file that is what its hash says and what its successor, when that can be read, names as the one before: in the
 * order in which the file learnt them.
 */
export function findFacts(pages: Pages): FoundFact[] {
  const facts: (Omit<FoundFact, 'person'> & { readonly id: string })[] = [];
  const people = new Map<string, Place[]>();
  for (const raw of pages.rows()) {
    const row = journalRow(raw);
    if (row && isWhole(row)) {
      const { id, origin, seq, prev, hash } = row;
      facts.push({ place: raw.place, position: raw.rowid, id, origin, seq, prev, hash });
    }
    const part = row ? null : personRow(raw);
    if (part) people.set(part.factId, [...(people.get(part.factId) ?? []), raw.place]);
  }
  return vouchedFor(facts)
    .sort((a, b) => a.position - b.position || a.seq - b.seq)
    .map(({ id, ...found }) => ({ ...found, person: people.get(id) ?? [] }));
}

const link = (origin: string, seq: number): string => `${origin} ${seq}`;

/** One fact for each place of a chain: the one that the next names. The last one has nobody to name it. */
function vouchedFor<F extends Pick<FoundFact, 'origin' | 'seq' | 'prev' | 'hash'>>(facts: readonly F[]): F[] {
  const named = new Map<string, Set<string>>();
  for (const { origin, seq, prev } of facts) {
    const place = link(origin, seq - 1);
    named.set(place, (named.get(place) ?? new Set()).add(prev));
  }
  const kept = new Map<string, F>();
  for (const fact of facts) {
    const place = link(fact.origin, fact.seq);
    if (named.get(place)?.has(fact.hash) ?? !kept.has(place)) kept.set(place, fact);
  }
  return [...kept.values()];
}

/** Copies a fact into another file and writes its rows. Throws when something that it needs is not there. */
export function copyFact(tx: Writer, pages: Pages, found: FoundFact): void {
  const { row, person } = readFound(pages, found);
  tx.run(q.insertInto('journal').values(row));
  if (person) tx.run(q.insertInto('journal_person').values({ fact_id: row.id, ...person }));
  apply(tx, factOfRow(row, person?.body ?? null));
}

/** The fact itself. Throws when its body is not of its kind. */
export const foundFact = (pages: Pages, found: FoundFact): StoredFact =>
  factOfRow(readFound(pages, found).row, null);

function readFound(pages: Pages, found: FoundFact) {
  const raw = pages.readAt(found.place);
  const row = raw && journalRow(raw);
  if (!row) throw new RangeError('the file changed while it was read');
  const parts = found.person.flatMap((place) => {
    const part = pages.readAt(place);
    return (part && personRow(part)) ?? [];
  });
  const { salt, body } = parts.find((part) => isPersonOf(row, part)) ?? {};
  return { row, person: salt === undefined || body === undefined ? null : { salt, body } };
}

/** The stretches of every chain that are not in this file, in the order of the chains. */
export function gapsIn(read: Reader): LostFacts[] {
  const rows = read.all(
    q.selectFrom('journal').select(['origin', 'seq', 'prev']).orderBy('origin').orderBy('seq'),
  );
  return rows.flatMap(({ origin, seq, prev }, n) => {
    const before = rows[n - 1]?.origin === origin ? (rows[n - 1]?.seq ?? 0) : 0;
    return seq === before + 1 ? [] : [{ origin, from: before + 1, to: seq - 1, hash: prev }];
  });
}

const NUMBERED = ['invoices', 'credit_notes', 'estimates', 'day_invoices'] as const;

/** Numbers of every series that no paper of this file has, from its first to the last that is known here or in `until`. */
export function missingNumbers(read: Reader, until: ReadonlyMap<string, number>): LostNumbers[] {
  const here = read.all(q.selectFrom('series').select(['name', 'first', 'last']));
  return here.flatMap(({ name, first, last }) => {
    const given = NUMBERED.flatMap((table) =>
      read.all(q.selectFrom(table).select('n').where('series', '=', name)).map(({ n }) => n),
    );
    const end = Math.max(last, until.get(name) ?? 0);
    return runsBetween([first - 1, ...given.sort((a, b) => a - b), end + 1]).map((run) => ({
      series: name,
      ...run,
    }));
  });
}

/** What lies between the figures of a rising list. */
const runsBetween = (rising: readonly number[]): { from: number; to: number }[] =>
  rising.slice(1).flatMap((n, at) => {
    const from = (rising[at] ?? n) + 1;
    return from < n ? [{ from, to: n - 1 }] : [];
  });

/** Customers who are called `name` and never asked to be forgotten: their own name was lost. */
export const namelessCustomers = (read: Reader, name: string): string[] =>
  read
    .all(q.selectFrom('customers').select('id').where('name', '=', name).where('forgotten', '=', 0))
    .map(({ id }) => id);

/** How many facts the chains of another file had behind those of this one. */
export const factsBehind = (read: Reader, heads: readonly { origin: string; seq: number }[]): number => {
  const here = new Map(chainHeads(read).map(({ origin, seq }) => [origin, seq]));
  return heads.reduce((sum, { origin, seq }) => sum + Math.max(0, seq - (here.get(origin) ?? 0)), 0);
};
