import { type Failure, type FromWorker, fromFailure, type ToWorker, type WorkerSetup } from './messages.ts';
import { missingModel } from './model-files.ts';
import { createStatusBoard, type StatusBoard } from './status.ts';
import { SpeechError, type SpeechLog } from './types.ts';
import { startWorker, type WorkerLink } from './worker-link.ts';

/** A worker that dies this often in a row, without an answer in between, is not started again by itself. */
const MOST_DEATHS = 3;

export interface SupervisorOptions {
  readonly workerUrl: URL;
  readonly setup: Omit<WorkerSetup, 'verified'>;
  readonly logger: SpeechLog | undefined;
  /** Said to every new worker before anything else. */
  greeting(): ToWorker;
  /** Messages about sentences. */
  message(message: FromWorker): void;
  /** The worker can hear now. */
  ready(): void;
  /** The worker died while it was hearing; a new one is on its way, unless it is for good. */
  lost(error: SpeechError, forGood: boolean): void;
}

/** Keeps one worker running: starts it, follows its loading, starts it again when it dies. */
export interface Supervisor {
  readonly status: StatusBoard;
  /** Starts the worker, if need be, and resolves when it is ready. */
  load(): Promise<void>;
  /** Says it to the worker, if one runs. */
  post(message: ToWorker): void;
  /** An answer came: earlier deaths no longer count. */
  proven(): void;
  /** Puts the model away until the next `load`, and its memory with it. */
  rest(): Promise<void>;
  stop(): Promise<void>;
}

const died = (cause: unknown) => new SpeechError('speech_failed', 'the speech engine stopped', null, cause);

/** Prepares a supervisor; nothing is started yet. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
  const { logger } = options;
  const status = createStatusBoard();
  let link: WorkerLink | null = null;
  let loading: PromiseWithResolvers<void> | null = null;
  let deaths = 0;
  let verified = false;
  let stopping = false;

  function start(): void {
    status.set({ state: 'loading', progress: 0 });
    const started = startWorker(options.workerUrl, {
      message: (message) => {
        if (link === started) receive(message);
      },
      gone: (cause) => {
        if (link === started) replace(cause);
      },
    });
    link = started;
    link.post({ kind: 'setup', setup: { ...options.setup, verified } });
    link.post(options.greeting());
  }

  function becomeReady(model: string, loadMs: number): void {
    status.set({ state: 'ready', model, loadMs });
    logger?.info({ model, loadMs: Math.round(loadMs) }, 'speech model ready');
    loading?.resolve();
    loading = null;
    options.ready();
  }

  function fail(error: SpeechError): void {
    status.set({ state: 'failed', code: error.code, file: error.file });
    logger?.warn({ code: error.code, file: error.file }, 'speech model not ready');
    loading?.reject(error);
    loading = null;
    options.lost(error, true);
  }

  function receive(message: FromWorker): void {
    // Who listens may have put its own things away by now: of a worker on its way out only its end counts.
    if (stopping) return;
    if (message.kind === 'progress') status.set({ state: 'loading', progress: message.share });
    else if (message.kind === 'verified') verified = true;
    else if (message.kind === 'ready') becomeReady(message.model, message.loadMs);
    else if (message.kind === 'failed') giveUp(message.failure);
    else options.message(message);
  }

  /** The worker said why it cannot load; it ends by itself. */
  function giveUp(failure: Failure): void {
    link = null;
    fail(fromFailure(failure));
  }

  function replace(cause: unknown): void {
    link = null;
    if (stopping) return;
    deaths += 1;
    logger?.warn({ deaths, error: cause instanceof Error ? cause.message : null }, 'speech worker died');
    if (deaths >= MOST_DEATHS) {
      fail(died(cause));
      return;
    }
    options.lost(died(cause), false);
    start();
  }

  function load(): Promise<void> {
    if (stopping) return Promise.reject(new SpeechError('speech_aborted', 'the speech engine is closed'));
    if (status.get().state === 'ready') return Promise.resolve();
    loading ??= Promise.withResolvers<void>();
    const { promise } = loading;
    if (link === null) begin();
    return promise;
  }

  /** Without a model a process would only come up to say so. */
  function begin(): void {
    deaths = 0;
    const missing = missingModel(options.setup.modelsDir);
    if (missing === null) start();
    else fail(missing);
  }

  /** Its end is no death: the link is let go first. */
  async function rest(): Promise<void> {
    if (stopping || status.get().state !== 'ready') return;
    const resting = link;
    link = null;
    status.set({ state: 'resting' });
    logger?.info({}, 'speech model put away');
    await resting?.stop();
  }

  return {
    status,
    load,
    rest,
    post: (message) => link?.post(message),
    proven: () => {
      deaths = 0;
    },
    stop: async () => {
      stopping = true;
      await link?.stop();
      status.set({ state: 'absent' });
      loading?.reject(new SpeechError('speech_aborted', 'the speech engine is closed'));
    },
  };
}
