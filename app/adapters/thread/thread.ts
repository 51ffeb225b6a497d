import { Worker } from 'node:worker_threads';
import type { Answered, Asked } from './messages.ts';

/** Work that a thread of its own does, so that the counter does not wait for it. */
export interface Thread<Task, Answer> {
  /** Rejects with what the task threw, or with an Error when the thread died over it. */
  ask(task: Task): Promise<Answer>;
  /** Ends the thread; what it was doing is refused. */
  close(): Promise<void>;
}

export interface ThreadOptions<Failure> {
  /** The thread's program, which calls `serveThread`. */
  readonly url: URL;
  readonly name: string;
  /** How long an idle thread stays: its memory goes back with it. */
  readonly idleMs: number;
  /** Makes an error of what the thread said of one. */
  readonly revive: (failure: Failure) => Error;
}

/** Young objects of a thread, in MB, as little as the engine's own (see `contract/engine-start.ts`). */
const YOUNG_MB = 6;

/** Prepares a thread; it starts with the first task and again with one that comes after it has ended. */
export function createThread<Task, Answer, Failure>(options: ThreadOptions<Failure>): Thread<Task, Answer> {
  const waiting = new Map<number, PromiseWithResolvers<Answer>>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let lastId = 0;

  function start(): Worker {
    const started = new Worker(options.url, {
      name: options.name,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    let cause: unknown;
    started.on('message', answered);
    started.on('error', (error) => {
      cause = error;
    });
    started.on('exit', () => gone(started, cause));
    // A program that has nothing else to do may end; who asks keeps it alive.
    started.unref();
    worker = started;
    return started;
  }

  function answered(message: Answered<Answer, Failure>): void {
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) rest();
    if ('answer' in message) asked?.resolve(message.answer);
    else asked?.reject(options.revive(message.failure));
  }

  function rest(): void {
    worker?.unref();
    idle = setTimeout(() => void end(), options.idleMs).unref();
  }

  function gone(ended: Worker, cause: unknown): void {
    if (worker !== ended) return;
    worker = null;
    refuse(cause);
  }

  function refuse(cause?: unknown): void {
    const error = new Error(`the thread "${options.name}" ended`, { cause });
    for (const asked of waiting.values()) asked.reject(error);
    waiting.clear();
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    refuse();
    await ended?.terminate();
  }

  return {
    ask: (task) => {
      clearTimeout(idle);
      lastId += 1;
      const asked = Promise.withResolvers<Answer>();
      waiting.set(lastId, asked);
      const running = worker ?? start();
      running.ref();
      running.postMessage({ id: lastId, task } satisfies Asked<Task>);
      return asked.promise;
    },
    close: end,
  };
}
