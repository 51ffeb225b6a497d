import { createHash, hash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { prepared } from '../../db/prepared.ts';
import { canonical } from '../core/facts/canonical.ts';
import { exactly } from '../core/facts/exact.ts';
import { type Fact, type FactHead, fact as factSchema, type StoredFact } from '../core/facts/facts.ts';
import { nextHlc } from '../core/facts/hlc.ts';
import { isBehindGap, type LostFacts, lostFacts } from './lost.ts';

/** Hash before the first fact of a chain. */
const START = '0'.repeat(64);
const sha256 = (text: string): string => hash('sha256', text);

export interface JournalEntry {
  readonly id: string;
  /** ISO in India. */
  readonly at: string;
  readonly nowMs: number;
  readonly who: string;
}

/** What stands in a fact's row beside its body. */
interface Envelope {
  readonly id: string;
  readonly origin: string;
  readonly seq: number;
  readonly kind: string;
  readonly version: number;
  readonly at: string;
  readonly hlc: string;
  readonly who: string;
  readonly person: string | null;
  readonly prev: string;
}

interface Link extends Envelope {
  readonly body: string;
}

/** A row of the journal. */
export interface JournalRow extends Link {
  readonly hash: string;
}

/** Whether a row is what its own hash says. */
export const isWhole = (row: JournalRow): boolean => row.hash === linkHash(row);

/** Whether a personal part is the one that a fact was written with. */
export const isPersonOf = ({ person }: Pick<Link, 'person'>, part: { salt: string; body: string }): boolean =>
  person === sha256(part.salt + part.body);

/** A row and its personal part as the fact that was kept. Throws when the body is not of its kind. */
export const factOfRow = (row: JournalRow, personBody: string | null): StoredFact =>
  factOf({ ...row, personBody });

const linkHash = (link: Link): string => hashWith(link, JSON.stringify(link.body));

/**
 * What a fact's hash covers: everything but itself, as `canonical` would write it, because the names stand in its order. The body comes
 * as a JSON string, in text or in UTF-8.
 */
function hashWith(
  { at, hlc, id, kind, origin, person, prev, seq, version, who }: Envelope,
  quoted: string | Uint8Array,
): string {
  const after = JSON.stringify({ hlc, id, kind, origin, person, prev, seq, version, who });
  const before = `{"at":${JSON.stringify(at)},"body":`;
  return createHash('sha256')
    .update(before)
    .update(quoted)
    .update(`,${after.slice(1)}`)
    .digest('hex');
}

/** The end of a counter's chain, for the facts of one transaction: nobody else may lengthen it meanwhile. */
export interface ChainEnd {
  /** Writes a fact at the end of the chain and gives it its head. */
  append(entry: JournalEntry, fact: Fact): StoredFact;
}

export function chainEnd(tx: Writer, origin: string): ChainEnd {
  let last: Last | undefined = lastOf(tx, origin);
  return {
    append: (entry, fact) => {
      const { link, hash } = appended(tx, { ...entry, origin }, fact, last);
      last = { seq: link.seq, hlc: link.hlc, hash };
      return { ...fact, head: headOf(link) };
    },
  };
}

type Last = Pick<ChainRow, 'seq' | 'hlc' | 'hash'>;

function appended(
  tx: Writer,
  entry: JournalEntry & { readonly origin: string },
  fact: Fact,
  last: Last | undefined,
): { readonly link: Link; readonly hash: string } {
  const person = personPart(fact);
  const link: Link = {
    id: entry.id,
    origin: entry.origin,
    seq: (last?.seq ?? 0) + 1,
    kind: fact.kind,
    version: fact.version,
    at: entry.at,
    hlc: nextHlc(last?.hlc ?? null, entry.nowMs),
    who: entry.who,
    body: canonical(fact.body),
    person: person && sha256(person.salt + person.body),
    prev: last?.hash ?? START,
  };
  const hash = linkHash(link);
  tx.run(FACT({ ...link, hash }));
  if (person) tx.run(PERSON({ fact_id: entry.id, ...person }));
  return { link, hash };
}

function personPart(fact: Fact): { salt: string; body: string } | null {
  if (!('person' in fact) || !fact.person) return null;
  return { salt: randomBytes(16).toString('hex'), body: canonical(fact.person) };
}

const FACT = prepared((row: Link & { readonly hash: string }) => q.insertInto('journal').values(row));

const PERSON = prepared((row: { readonly fact_id: string; readonly salt: string; readonly body: string }) =>
  q.insertInto('journal_person').values(row),
);

const LAST = prepared(({ origin }: { origin: string }) =>
  q
    .selectFrom('journal')
    .select(['seq', 'hlc', 'hash'])
    .where('origin', '=', origin)
    .orderBy('seq', 'desc')
    .limit(1),
);

const lastOf = (read: Reader, origin: string) => read.first(LAST({ origin }));

const headOf = ({ id, origin, seq, at, hlc, who }: FactHead): FactHead => ({ id, origin, seq, at, hlc, who });

/** Whether an id is some fact's already. */
export const hasFact = (read: Reader, id: string): boolean =>
  read.first(q.selectFrom('journal').select('id').where('id', '=', id)) !== undefined;

const stored = q
  .selectFrom('journal as j')
  .leftJoin('journal_person as p', 'p.fact_id', 'j.id')
  .select(['j.id', 'j.origin', 'j.seq', 'j.at', 'j.hlc', 'j.who', 'j.kind', 'j.version', 'j.body'])
  .select('p.body as personBody');

/**
 * All facts in the order in which this file learnt them, read one by one: nothing can be written through the same connection until the
 * last was read. Throws when a body is not of its kind.
 */
export function* factsIn(read: Reader): Generator<StoredFact> {
  for (const row of read.each(stored.orderBy('j.position'))) yield factOf(row);
}

/** A fact by its id, or undefined. Throws when its body is not of its kind. */
export function factById(read: Reader, id: string): StoredFact | undefined {
  const row = read.first(stored.where('j.id', '=', id));
  return row && factOf(row);
}

interface Stored extends FactHead {
  readonly kind: string;
  readonly version: number;
  readonly body: string;
  readonly personBody: string | null;
}

const factOf = (row: Stored): StoredFact => ({ ...parse(row), head: headOf(row) });

const isExact = exactly(factSchema);

function parse({ kind, version, body, personBody }: Stored): Fact {
  const person = personBody === null ? {} : { person: JSON.parse(personBody) };
  const read: unknown = { kind, version, body: JSON.parse(body), ...person };
  return isExact(read) ? read : factSchema.parse(read);
}

export interface ChainCheck {
  readonly examined: number;
  /** Ids of facts whose hash, link or number is not what it must be. */
  readonly faults: readonly string[];
}

/** Checks every counter's chain, fact by fact. Facts that a salvage named as lost may be missing, and no others. */
export function checkChain(read: Reader): ChainCheck {
  const lost = lostFacts(read);
  const faults: string[] = [];
  let examined = 0;
  let before = { origin: '', seq: 0, hash: START };
  for (const row of read.each(chained)) {
    if (row.origin !== before.origin) before = { origin: row.origin, seq: 0, hash: START };
    if (!isLinked(row, before, lost)) faults.push(row.id);
    before = { origin: row.origin, seq: row.seq, hash: row.hash };
    examined += 1;
  }
  return { examined, faults };
}

/**
 * A body is only hashed here, so it comes as the bytes of its JSON string, which SQLite writes as JSON.stringify does: making text of it,
 * quoting that and making bytes of it again took longer than the hash.
 */
const chained = q
  .selectFrom('journal as j')
  .leftJoin('journal_person as p', 'p.fact_id', 'j.id')
  .select(['j.id', 'j.origin', 'j.seq', 'j.kind', 'j.version', 'j.at', 'j.hlc', 'j.who', 'j.person'])
  .select(['j.prev', 'j.hash', 'p.salt', 'p.body as personBody'])
  .select(sql<Uint8Array>`cast(json_quote(j.body) AS BLOB)`.as('quoted'))
  .orderBy('j.origin')
  .orderBy('j.seq');

interface ChainRow extends Envelope {
  readonly hash: string;
  readonly quoted: Uint8Array;
  readonly salt: string | null;
  readonly personBody: string | null;
}

function isLinked(
  row: ChainRow,
  before: { readonly seq: number; readonly hash: string },
  lost: readonly LostFacts[],
): boolean {
  const next = row.seq === before.seq + 1 && row.prev === before.hash;
  const linked = (next || isBehindGap(row, before.seq, lost)) && row.hash === hashWith(row, row.quoted);
  return (
    linked && (row.personBody === null || isPersonOf(row, { salt: `${row.salt}`, body: row.personBody }))
  );
}
