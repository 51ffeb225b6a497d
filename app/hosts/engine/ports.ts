import { type FromEngine, fromEngine, type ToEngine } from '../../contract/engine-channel.ts';
import type { DoorPort, PortListener } from './shell.ts';

/** Ports over one channel: the shell passes each message on under its connection's id. */
export interface Ports {
  accept(message: ToEngine): void;
}

type Listeners = Map<string, PortListener[]>;

export function createPorts(send: (message: FromEngine) => void, open: (port: DoorPort) => void): Ports {
  const connections = new Map<number, Listeners>();

  function connect(id: number): void {
    const listeners: Listeners = new Map();
    connections.set(id, listeners);
    open({
      postMessage: (data) => send(fromEngine.parse({ type: 'data', id, data })),
      on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    });
  }

  const tell = (id: number, event: string, value?: { data: unknown }): void => {
    for (const listener of connections.get(id)?.get(event) ?? []) listener(value);
  };

  return {
    accept: (message) => {
      if (message.type === 'connect' && message.id !== undefined) connect(message.id);
      if (message.type === 'data') tell(message.id, 'message', { data: message.data });
      if (message.type === 'close') {
        tell(message.id, 'close');
        connections.delete(message.id);
      }
    },
  };
}
