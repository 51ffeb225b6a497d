import type { Reader, Writer } from '../../db/gateway.ts';
import { q } from '../../db/gateway.ts';
import { prepared } from '../../db/prepared.ts';
import type { JobsTable } from '../../db/schema/tables.ts';

const JOB = prepared((row: JobsTable) => q.insertInto('jobs').values(row));

/** Puts work in the queue, in the transaction of its cause. */
export function enqueue(
  tx: Writer,
  job: { id: string; kind: JobsTable['kind']; subject: string; due: number; made_at: string },
): void {
  tx.run(JOB({ ...job, state: 'waiting', tries: 0, lease_until: null, error: null }));
}

/** Takes the oldest work that is due, for `leaseMs`; a lease that ran out (a crash) is taken again. */
export function takeJob(tx: Writer, now: number, leaseMs: number): JobsTable | undefined {
  const job = tx.first(
    q
      .selectFrom('jobs')
      .selectAll()
      .where((eb) =>
        eb.or([
          eb.and([eb('state', '=', 'waiting'), eb('due', '<=', now)]),
          eb.and([eb('state', '=', 'running'), eb('lease_until', '<=', now)]),
        ]),
      )
      .orderBy('due')
      .orderBy('id')
      .limit(1),
  );
  if (!job) return undefined;
  const taken = { state: 'running' as const, tries: job.tries + 1, lease_until: now + leaseMs };
  tx.run(q.updateTable('jobs').set(taken).where('id', '=', job.id));
  return { ...job, ...taken };
}

export const finishJob = (tx: Writer, id: string): number =>
  tx.run(q.updateTable('jobs').set({ state: 'done', lease_until: null, error: null }).where('id', '=', id));

/** Back in the queue at `due`, or failed for good when `due` is null. */
export const missJob = (tx: Writer, id: string, error: string, due: number | null): number =>
  tx.run(
    q
      .updateTable('jobs')
      .set({
        state: due === null ? 'failed' : 'waiting',
        lease_until: null,
        error,
        ...(due === null ? {} : { due }),
      })
      .where('id', '=', id),
  );

/** Starts a failed job again from its first try. */
export const retryJob = (tx: Writer, id: string, due: number): number =>
  tx.run(
    q
      .updateTable('jobs')
      .set({ state: 'waiting', tries: 0, due, error: null })
      .where('id', '=', id)
      .where('state', '=', 'failed'),
  );

/** Work that a crash cut off waits again: nobody else can be doing it. */
export const freeLeases = (tx: Writer): number =>
  tx.run(q.updateTable('jobs').set({ state: 'waiting', lease_until: null }).where('state', '=', 'running'));

export const jobById = (read: Reader, id: string): JobsTable | undefined =>
  read.first(q.selectFrom('jobs').selectAll().where('id', '=', id));

export const jobOf = (read: Reader, kind: JobsTable['kind'], subject: string): JobsTable | undefined =>
  read.first(q.selectFrom('jobs').selectAll().where('kind', '=', kind).where('subject', '=', subject));

export const openJobs = (read: Reader): JobsTable[] =>
  read.all(q.selectFrom('jobs').selectAll().where('state', '!=', 'done').orderBy('due').limit(200));

/** When the next job can be taken (epoch ms): it is due, or its lease is over. Undefined when there is none. */
export const nextDue = (read: Reader): number | undefined =>
  read.first(
    q
      .selectFrom('jobs')
      .select((eb) =>
        eb.fn
          .min<number | null>(
            eb.case().when('state', '=', 'running').then(eb.ref('lease_until')).else(eb.ref('due')).end(),
          )
          .as('due'),
      )
      .where('state', 'in', ['waiting', 'running']),
  )?.due ?? undefined;

/** The newest work, done or not. */
export const lastJobId = (read: Reader): string | undefined =>
  read.first(q.selectFrom('jobs').select('id').orderBy('id', 'desc').limit(1))?.id;
