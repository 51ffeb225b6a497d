import type { Reader } from '../../db/gateway.ts';
import type { JobsTable } from '../../db/schema/tables.ts';
import type { EngineEvent } from '../contract/events.ts';
import {
  finishJob,
  freeLeases,
  jobById,
  jobOf,
  missJob,
  nextDue,
  openJobs,
  retryJob,
  takeJob,
} from '../repositories/jobs.ts';
import type { Books } from './books.ts';
import { Refusal } from './refusal.ts';

export type Job = Extract<EngineEvent, { kind: 'job' }>['job'];
export type JobKind = JobsTable['kind'];

const message = ({ id, kind, state, subject, tries, error }: JobsTable): Job => ({
  id,
  kind,
  state,
  subject,
  tries,
  error,
});

/** Takes the oldest work that is due, for `leaseMs`; work of a crashed run comes back when its lease is over. */
export function takeWork(books: Books, leaseMs: number): Job | null {
  const job = books.write(({ tx, nowMs }) => takeJob(tx, nowMs, leaseMs));
  return job ? message(job) : null;
}

/** At the start of a run: only this process has the file, so whatever was running is not any more. */
export const freeWork = (books: Books): number => books.write(({ tx }) => freeLeases(tx));

export const finishWork = (books: Books, id: string): Job =>
  books.write(({ tx }) => {
    finishJob(tx, id);
    return needJob(tx, id);
  });

/** Back in the queue after `waitMs`, or failed for good when null. `reason` is a code, never text of an error. */
export const missWork = (books: Books, id: string, reason: string, waitMs: number | null): Job =>
  books.write(({ tx, nowMs }) => {
    missJob(tx, id, reason, waitMs === null ? null : nowMs + waitMs);
    return needJob(tx, id);
  });

/** Starts failed work from its first try. Refuses with `not_found`. */
export const retryWork = (books: Books, id: string): Job =>
  books.write(({ tx, nowMs }) => {
    retryJob(tx, id, nowMs);
    return needJob(tx, id);
  });

function needJob(read: Reader, id: string): Job {
  const job = jobById(read, id);
  if (!job) throw new Refusal('not_found', 'job');
  return message(job);
}

/** Milliseconds until the next work is due, or null when none waits. */
export function nextWorkIn(books: Books): number | null {
  const due = nextDue(books.read);
  return due === undefined ? null : Math.max(0, due - books.nowMs());
}

/** Work that is not done: waiting, running, failed. */
export const listWork = (read: Reader): Job[] => openJobs(read).map(message);

/** How the paper of a bill stands, or null when none was asked for. */
export const workOn = (read: Reader, kind: JobKind, subject: string): Job | null => {
  const job = jobOf(read, kind, subject);
  return job ? message(job) : null;
};
