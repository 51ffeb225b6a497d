import { channelData, type FromEngine, type ToEngine } from '../../app/contract/engine-channel.ts';

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

/**
 * A pump over `send`.
 * @param refused hears that a page sent something that is neither text nor bytes, or is too large
 */
export function createPump<P extends Port>(send: (message: ToEngine) => void, refused: () => void): Pump<P> {
  const ports = new Map<number, P>();
  let last = 0;
  return {
    connect(port) {
      last += 1;
      const id = last;
      ports.set(id, port);
      send({ type: 'connect', id });
      port.on('message', ({ data }) => {
        const message = channelData.safeParse(data);
        if (message.success) send({ type: 'data', id, data: message.data });
        else refused();
      });
      port.on('close', () => {
        ports.delete(id);
        send({ type: 'close', id });
      });
      port.start();
    },
    accept: (message) => deliver(ports, message),
    closeAll() {
      for (const port of ports.values()) port.close();
      ports.clear();
    },
  };
}

function deliver<P extends Port>(ports: Map<number, P>, message: FromEngine): boolean {
  if (message.type === 'data') ports.get(message.id)?.postMessage(message.data);
  else if (message.type === 'close') ports.get(message.id)?.close();
  else return false;
  return true;
}
