import type { MessagePortMain } from 'electron';
import type { FromEngine } from '../../app/contract/engine-channel.ts';
import { ENGINE_ENVIRONMENT } from '../../app/contract/engine-start.ts';

/** A running engine, whichever way it was started. P: the ports it takes, Electron's outside tests. */
export interface EngineProcess<P = MessagePortMain> {
  /** Gives the engine one end of a channel to the page. */
  connect(port: P): void;
  /** Asks it to finish its work and close the file; it answers `drained`. */
  drain(): void;
  kill(): void;
  /** What the engine says about itself; messages of the page's channels are not among it. */
  onMessage(listener: (message: FromEngine) => void): void;
  /** Called once, when it is gone for whatever reason. */
  onExit(listener: (code: number | null) => void): void;
}

/** How to start one. */
export interface EngineCommand {
  /** The engine's entry file. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly verbose: boolean;
  /** Where Node keeps the engine's compiled program for the next start. */
  readonly compiledFolder: string;
}

/** The engine's environment: ours, what every engine is told, and where Node keeps the compiled program. */
export function engineEnvironment({ compiledFolder }: EngineCommand): NodeJS.ProcessEnv {
  return { ...process.env, ...ENGINE_ENVIRONMENT, NODE_COMPILE_CACHE: compiledFolder };
}
