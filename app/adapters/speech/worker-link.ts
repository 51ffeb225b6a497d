import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FromWorker, ToWorker } from './messages.ts';

/** How long a worker may take to put its model away before it is ended by force. */
const GRACE_MS = 2_000;

/**
 * Large pieces are asked of the system and given back, not kept for later: what loading a model takes for a moment is 80 MB.
 * The other is what every engine is told (contract/engine-start.ts). Only the C library of Linux reads them.
 */
const MEMORY = {
  MALLOC_MMAP_THRESHOLD_: '1048576',
  MALLOC_TRIM_THRESHOLD_: '1048576',
  MALLOC_ARENA_MAX: '2',
};
/** A small heap for young objects: what a token leaves behind is collected sooner. And the worker may collect what a sentence left. */
const HEAP = ['--max-semi-space-size=2', '--expose-gc'];

/** What every worker understands: put the model away, then end. */
export interface Close {
  readonly kind: 'close';
}

/** One running worker. */
export interface WorkerLink<To = ToWorker> {
  post(message: To | Close): void;
  /** Asks the worker to end, and ends it if it does not; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface LinkListener<From = FromWorker> {
  message(message: From): void;
  /** The process is gone, and why if it is known. Called once, after its last message, also after `stop`. */
  gone(cause: unknown): void;
}

/** In a packaged program Electron does not run as Node (a fuse forbids it), so that there is no process to be had here. */
const isElectron = process.versions.electron !== undefined;

/** Starts the worker's program in a process of its own; inside Electron in a thread. */
export const startWorker = <To extends object = ToWorker, From = FromWorker>(
  url: URL,
  listener: LinkListener<From>,
  inThread = isElectron,
): WorkerLink<To> => (inThread ? startThread<To, From> : startProcess<To, From>)(url, listener);

function startThread<To, From>(url: URL, listener: LinkListener<From>): WorkerLink<To> {
  const worker = new Worker(url);
  worker.on('message', (message: From) => listener.message(message));
  const ended = Promise.withResolvers<void>();
  let cause: unknown = null;
  worker.on('error', (error) => {
    cause = error;
  });
  worker.on('exit', () => {
    listener.gone(cause);
    ended.resolve();
  });
  const post = (message: To | Close) => worker.postMessage(message);
  return { post, stop: () => stopping(post, ended.promise, () => void worker.terminate()) };
}

function startProcess<To extends object, From>(url: URL, listener: LinkListener<From>): WorkerLink<To> {
  const child = fork(fileURLToPath(url), [], {
    // Structured clone on the channel: samples stay samples.
    serialization: 'advanced',
    execArgv: HEAP,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...MEMORY, ORT_DISABLE_TELEMETRY: '1' },
    windowsHide: true,
  });
  child.on('message', (message: From) => listener.message(message));
  // Its last messages may come after its end; the channel closes behind them.
  const ended = Promise.all([once(child, 'exit'), once(child, 'disconnect')]).then(
    ([[code, signal]]) => listener.gone(new Error(`the process ended with ${String(signal ?? code)}`)),
    (error: unknown) => listener.gone(error),
  );

  /** A message that meets a closing channel is lost; the end that follows says so. */
  const post = (message: To | Close) => void (child.connected && child.send(message, () => {}));
  return { post, stop: () => stopping(post, ended, () => void child.kill('SIGKILL')) };
}

async function stopping(
  post: (message: Close) => void,
  ended: Promise<unknown>,
  force: () => void,
): Promise<void> {
  post({ kind: 'close' });
  const timer = setTimeout(force, GRACE_MS);
  await ended;
  clearTimeout(timer);
}
