import type { Books } from '../services/books.ts';
import {
  finishWork,
  type Job,
  type JobKind,
  missWork,
  nextWorkIn,
  retryWork,
  takeWork,
} from '../services/work.ts';

/** Does the work of one kind. It may run twice after a crash, so it must not mind. */
export type JobHandler = (subject: string) => Promise<void>;

export interface Queue {
  /** Looks for work that is due; cheap when there is none. */
  wake(): void;
  /** Starts a failed job again. Refuses with `not_found`. */
  retry(id: string): Job;
  /** Answers when nothing is due any more. */
  idle(): Promise<void>;
  /** No new work; answers when what runs is done. */
  drain(): Promise<void>;
}

export interface QueueParts {
  readonly books: Books;
  readonly handlers: Readonly<Partial<Record<JobKind, JobHandler>>>;
  readonly changed: (job: Job) => void;
  readonly failed: (job: Job, error: unknown) => void;
  /** The queue's own file could not be read or written; it tries again later. */
  readonly troubled: (error: unknown) => void;
}

const TRIES = 3;
const LEASE_MS = 60_000;
const FIRST_WAIT_MS = 2_000;
/** After an error of the file itself (a full disk), when to look again. */
const TROUBLE_WAIT_MS = 5_000;

/** 2 s, 4 s, 8 s … */
export const backoffMs = (tries: number): number => FIRST_WAIT_MS * 2 ** (tries - 1);

/**
 * The durable queue: work lies in the shop's file, so a crash delays it and loses none. One job at a time; a failure is
 * tried three times, then shown. A file that cannot be written (a full disk) stops no sale: the queue waits and looks again.
 */
export function createQueue(parts: QueueParts): Queue {
  let running: Promise<void> | null = null;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const wake = (): void => {
    if (stopped || running) return;
    running = work()
      .then(nextWait)
      .catch((error: unknown) => {
        parts.troubled(error);
        return TROUBLE_WAIT_MS;
      })
      .then((wait) => {
        running = null;
        sleep(wait);
      });
  };

  const nextWait = (): number | null => (stopped ? null : nextWorkIn(parts.books));

  async function work(): Promise<void> {
    for (;;) {
      const job = stopped ? null : takeWork(parts.books, LEASE_MS);
      if (!job) return;
      await attempt(parts, job);
    }
  }

  function sleep(wait: number | null): void {
    clearTimeout(timer);
    if (!stopped && wait !== null) timer = setTimeout(wake, Math.max(10, wait)).unref();
  }

  return {
    wake,
    retry: (id) => {
      const job = retryWork(parts.books, id);
      wake();
      return job;
    },
    idle: async () => {
      wake();
      while (running) await running;
    },
    drain: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function attempt(parts: QueueParts, job: Job): Promise<void> {
  parts.changed(job);
  const failure = await failureOf(parts, job);
  if (failure === null) return parts.changed(finishWork(parts.books, job.id));
  const wait = job.tries >= TRIES ? null : backoffMs(job.tries);
  const after = missWork(parts.books, job.id, nameOf(failure.error), wait);
  parts.failed(after, failure.error);
  parts.changed(after);
}

/** Does the work; null when it is done. Work that took the whole program down with it each time is not tried a fourth time. */
async function failureOf({ handlers }: QueueParts, job: Job): Promise<{ error: unknown } | null> {
  if (job.tries > TRIES) return { error: new Error('it never came to an end') };
  try {
    const handler = handlers[job.kind];
    if (!handler) return { error: new RangeError(`nobody does ${job.kind}`) };
    await handler(job.subject);
    return null;
  } catch (error) {
    return { error };
  }
}

/** The kind of an error, for the queue's list: no text of it, which might name a person. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
