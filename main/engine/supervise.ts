import type { MessagePortMain } from 'electron';
import type { FromEngine } from '../../app/contract/engine-channel.ts';
import type { EngineState } from '../../app/contract/host.ts';
import type { EngineProcess } from './process.ts';

/** How long to wait before each new start, in milliseconds. A counter must be back within three seconds. */
const BACK_OFF = [100, 300, 800, 1500, 2000];
/** An engine that lived this long was healthy: its end counts as a first one. */
const HEALTHY_MS = 10_000;

/** What a supervisor is given from outside, so that a test can bring its own. */
export interface Surroundings<P> {
  readonly launch: () => EngineProcess<P>;
  readonly wait: (ms: number) => Promise<void>;
  readonly now: () => number;
  readonly log: (event: string, fields?: Readonly<Record<string, string | number | null>>) => void;
}

/** Keeps one engine running. */
export interface Supervisor<P = MessagePortMain> {
  /** Starts the engine, also after it was given up. */
  start(): void;
  /** Connects a port to the engine that runs now; false when none does. */
  connect(port: P): boolean;
  state(): EngineState;
  /** Hears every change of state, and (`launched`) every new engine, which needs new ports. */
  onChange(listener: (change: EngineState | 'launched') => void): void;
  /** Lets the engine finish and close the file; ends it after the limit. Resolves when it is gone. */
  stop(limitMs: number): Promise<void>;
}

/** Starts the engine again when it dies, with growing pauses, and gives up after five short lives. */
export function supervise<P>(around: Surroundings<P>): Supervisor<P> {
  const listeners: ((change: EngineState | 'launched') => void)[] = [];
  let engine: EngineProcess<P> | null = null;
  let state: EngineState = 'starting';
  let shortLives = 0;
  let stopping = false;
  let gone: () => void = () => undefined;

  const tell = (change: EngineState | 'launched') => {
    if (change !== 'launched') state = change;
    for (const listener of listeners) listener(change);
  };

  const launch = () => {
    if (stopping) return;
    const since = around.now();
    engine = around.launch();
    engine.onMessage(hear);
    engine.onExit((code) => void lost(code, around.now() - since));
    tell('launched');
  };

  const hear = (message: FromEngine) => {
    if (message.type === 'ready') tell('ready');
    if (message.type === 'failed')
      around.log('engine_failed', { code: message.code, message: message.message });
  };

  const lost = async (code: number | null, lived: number) => {
    engine = null;
    gone();
    if (stopping) return;
    shortLives = lived >= HEALTHY_MS ? 1 : shortLives + 1;
    around.log('engine_died', { code, lived, shortLives });
    const pause = BACK_OFF[shortLives - 1];
    if (pause === undefined) return tell('failed');
    tell('died');
    await around.wait(pause);
    launch();
  };

  return {
    start() {
      shortLives = 0;
      if (!engine) launch();
    },
    connect(port) {
      engine?.connect(port);
      return engine !== null;
    },
    state: () => state,
    onChange: (listener) => void listeners.push(listener),
    async stop(limitMs) {
      stopping = true;
      if (!engine) return;
      const ended = new Promise<void>((resolve) => {
        gone = resolve;
      });
      engine.drain();
      await Promise.race([ended, around.wait(limitMs)]);
      engine?.kill();
    },
  };
}
