import type { FromEngine } from '../../contract/engine-channel.ts';

/** What a port carries: a message when there is one, nothing when it closes. */
export type PortListener = (event?: { data: unknown }) => void;

/** A connection to a window, whatever carries it. */
export interface DoorPort {
  postMessage(data: unknown): void;
  on(event: string, listener: PortListener): void;
}

/** What the engine needs of the shell that started it. */
export interface Shell {
  send(message: FromEngine): void;
  onMessage(listener: (message: unknown, port: DoorPort | undefined) => void): void;
  /** The shell is gone: nobody will ask anything any more. */
  onGone(listener: () => void): void;
}

interface UtilityPort extends DoorPort {
  start(): void;
}

/** Electron's utility process talks over `process.parentPort`. */
interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports: UtilityPort[] }) => void): void;
}

type Host = NodeJS.Process & { readonly parentPort?: ParentPort };

/** The shell of this process: a utility process's parent port, or a Node child's message channel. */
export function shellOf(host: Host): Shell {
  return host.parentPort ? overParentPort(host.parentPort) : overChannel(host);
}

function overParentPort(parent: ParentPort): Shell {
  return {
    send: (message) => parent.postMessage(message),
    onMessage: (listener) =>
      parent.on('message', ({ data, ports: [port] }) => listener(data, port && started(port))),
    // A utility process dies with its parent.
    onGone: () => undefined,
  };
}

/** A utility port holds its messages back until it is started. */
function started(port: UtilityPort): DoorPort {
  return {
    postMessage: (data) => port.postMessage(data),
    on: (event, listener) => {
      port.on(event, listener);
      if (event === 'message') port.start();
    },
  };
}

function overChannel(host: Host): Shell {
  return {
    // A shell that is gone hears nothing; `onGone` tells us, and the books are closed properly.
    send: (message) => void host.send?.(message, undefined, undefined, () => undefined),
    onMessage: (listener) => void host.on('message', (message) => listener(message, undefined)),
    onGone: (listener) => void host.on('disconnect', listener),
  };
}
