import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker, WorkerSetup } from './messages.ts';

/** How long a worker may take to put its model away before it is ended by force. */
const GRACE_MS = 2_000;

/** One running worker. */
export interface WorkerLink {
  post(message: ToWorker): void;
  /** Asks the worker to end, and ends it if it does not; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface LinkListener {
  message(message: FromWorker): void;
  /** The thread is gone, and why if it threw. Called once, also after `stop`. */
  gone(cause: unknown): void;
}

/** Starts the thread; it begins to load at once. */
export function startWorker(url: URL | string, setup: WorkerSetup, listener: LinkListener): WorkerLink {
  const worker = new Worker(url, { workerData: setup, name: 'speech' });
  let cause: unknown;
  worker.on('message', (message: FromWorker) => listener.message(message));
  worker.on('error', (error) => {
    cause = error;
  });
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', () => {
      listener.gone(cause);
      resolve();
    });
  });

  return {
    post: (message) => worker.postMessage(message),
    stop: async () => {
      worker.postMessage({ kind: 'close' } satisfies ToWorker);
      const force = setTimeout(() => worker.terminate(), GRACE_MS);
      await ended;
      clearTimeout(force);
    },
  };
}
