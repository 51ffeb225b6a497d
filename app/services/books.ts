import { DbError } from '../../db/errors.ts';
import type { Gateway, Reader, Writer } from '../../db/gateway.ts';
import type { JobsTable } from '../../db/schema/tables.ts';
import type { Clock, Ids } from '../adapters/clock.ts';
import { istDate, istIso } from '../core/datetime/ist.ts';
import type { Fact, StoredFact } from '../core/facts/facts.ts';
import { apply } from '../repositories/apply/apply.ts';
import { enqueue } from '../repositories/jobs.ts';
import { type ChainEnd, chainEnd } from '../repositories/journal.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import { isSpent } from './operation.ts';
import { Refusal } from './refusal.ts';

/** One write to the books: everything in it reaches the disk together or not at all. */
export interface Entry {
  readonly tx: Writer;
  readonly ids: Ids;
  readonly nowMs: number;
  /** Business time, ISO in India. */
  readonly at: string;
  /** Business day, yyyy-mm-dd. */
  readonly day: string;
  /** Keeps a fact and writes its rows. `id` is the operation's, when the caller made one; refuses `operation_reused` for a used one. */
  record(fact: Fact, id?: string): StoredFact;
  /** Puts work in the queue, to be done after this write. */
  later(kind: JobsTable['kind'], subject: string): void;
}

/** The shop's books: reads, and writes that are facts. */
export interface Books {
  readonly read: Reader;
  today(): string;
  nowMs(): number;
  write<T>(work: (entry: Entry) => T): T;
  /** Called after a write is on the disk, with its facts in order. */
  onFacts(listener: (facts: readonly StoredFact[]) => void): void;
  /** Called after a write that queued work. */
  onWork(listener: () => void): void;
}

/** What a write left behind for those who listen. */
interface Done {
  readonly facts: StoredFact[];
  work: boolean;
}

/** Who writes. Everybody at this counter is the owner: nobody signs in. */
const WHO = 'owner';

export function createBooks(gateway: Gateway, clock: Clock, ids: Ids): Books {
  const factListeners: ((facts: readonly StoredFact[]) => void)[] = [];
  const workListeners: (() => void)[] = [];
  return {
    read: gateway.read,
    today: () => istDate(clock.now()),
    nowMs: () => clock.now(),
    write: (work) => {
      const done: Done = { facts: [], work: false };
      const result = committed(gateway, (tx) => work(entryOf(tx, clock, ids, done)));
      if (done.facts.length > 0) for (const listener of factListeners) listener(done.facts);
      if (done.work) for (const listener of workListeners) listener();
      return result;
    },
    onFacts: (listener) => factListeners.push(listener),
    onWork: (listener) => workListeners.push(listener),
  };
}

/** After an error of the disk nobody knows what was kept: the file is opened anew, so that the next look is at the truth. */
function committed<T>(gateway: Gateway, work: (tx: Writer) => T): T {
  try {
    return gateway.write(work);
  } catch (error) {
    if (error instanceof DbError && error.outcomeUnknown) gateway.reopen();
    throw error;
  }
}

function entryOf(tx: Writer, clock: Clock, ids: Ids, done: Done): Entry {
  const nowMs = clock.now();
  const at = istIso(nowMs);
  let chain: ChainEnd | undefined;
  return {
    tx,
    ids,
    nowMs,
    at,
    day: istDate(nowMs),
    record: (fact, said) => {
      const id = freeId(tx, said) ?? ids.next();
      chain ??= chainEnd(tx, originOf(tx, ids));
      const stored = chain.append({ id, at, nowMs, who: WHO }, fact);
      apply(tx, stored);
      done.facts.push(stored);
      return stored;
    },
    later: (kind, subject) => {
      enqueue(tx, { id: ids.next(), kind, subject, due: nowMs, made_at: at });
      done.work = true;
    },
  };
}

/** An id that a caller made must not stand for something else already: a draft's id may have been used up since it was opened. */
function freeId(tx: Writer, id: string | undefined): string | undefined {
  if (id !== undefined && isSpent(tx, id)) throw new Refusal('operation_reused');
  return id;
}

/** The name of this counter's chain, made with its first fact. */
function originOf(tx: Writer, ids: Ids): string {
  const known = setting(tx, 'origin');
  if (known !== undefined) return known;
  const made = ids.next();
  saveSetting(tx, 'origin', made);
  return made;
}
