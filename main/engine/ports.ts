import { z } from 'zod';
import { type FromEngine, MAX_MESSAGE, type ToEngine } from '../../app/contract/engine-channel.ts';
import { log } from '../log.ts';

/** What the pump needs of a message port; Electron's MessagePortMain is one. */
export interface Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(data: unknown): void;
  start(): void;
  close(): void;
}

/** Passes messages between ports and one channel that carries them under a connection's number. */
export interface Pump<P extends Port> {
  connect(port: P): void;
  /** Takes a message that belongs to a port; false when it is the engine's own word. */
  accept(message: FromEngine): boolean;
  /** Tells every page that its engine is gone. */
  closeAll(): void;
}

const passable = z.union([z.string().max(MAX_MESSAGE), z.instanceof(Uint8Array)]);

/** A pump over `send`. */
export function createPump<P extends Port>(send: (message: ToEngine) => void): Pump<P> {
  const ports = new Map<number, P>();
  let last = 0;
  return {
    connect(port) {
      last += 1;
      const id = last;
      ports.set(id, port);
      send({ type: 'connect', id });
      listen(port, id, send, () => ports.delete(id));
    },
    accept: (message) => deliver(ports, message),
    closeAll() {
      for (const port of ports.values()) port.close();
      ports.clear();
    },
  };
}

function listen(port: Port, id: number, send: (message: ToEngine) => void, forget: () => void): void {
  port.on('message', ({ data }) => {
    const message = passable.safeParse(data);
    if (message.success) send({ type: 'data', id, data: message.data });
    else log('page_message_refused');
  });
  port.on('close', () => {
    forget();
    send({ type: 'close', id });
  });
  port.start();
}

function deliver<P extends Port>(ports: Map<number, P>, message: FromEngine): boolean {
  if (message.type === 'data') ports.get(message.id)?.postMessage(message.data);
  else if (message.type === 'close') ports.get(message.id)?.close();
  else return false;
  return true;
}
