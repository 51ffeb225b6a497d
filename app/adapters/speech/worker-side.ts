import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { Close } from './worker-link.ts';

/** The worker's own end of a WorkerLink: a process, inside Electron a thread. */
export interface WorkerSide<From> {
  /** What meets a closing channel is lost: nobody is there to hear it. */
  tell(message: From): void;
  /** Lets go of the engine; the program ends when it has nothing else to do. */
  leave(): void;
}

/** Takes what the engine says. A process runs below others, since a bill that is saved meanwhile comes first, and ends with its engine. */
export function serveEngine<To, From extends object>(take: (message: To | Close) => void): WorkerSide<From> {
  const port = parentPort;
  if (port !== null) {
    port.on('message', take);
    return { tell: (message) => port.postMessage(message), leave: () => port.close() };
  }
  process.on('message', take);
  // Nothing is worth keeping.
  process.on('disconnect', () => process.exit());
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  return { tell: (message) => void process.send?.(message, () => {}), leave: () => process.disconnect() };
}
