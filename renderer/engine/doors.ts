import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { CHANNEL, type ExecoraHost } from '../../app/contract/host.ts';

type Link = ClientLink<ClientContext>;

/** What a door tells: a link that works now, that it is gone, or that no engine will come. */
export interface DoorEvents {
  opened(link: Link): void;
  lost(link: Link): void;
  failed(): void;
}

/** A port that can be declared dead: oRPC then rejects what is still open, instead of waiting for ever. */
class MortalPort {
  readonly #port: MessagePort;
  readonly #closing = new EventTarget();

  constructor(port: MessagePort) {
    this.#port = port;
    port.addEventListener('close', () => this.die());
  }

  addEventListener: MessagePort['addEventListener'] = (
    type: string,
    listener: EventListenerOrEventListenerObject,
  ) => {
    (type === 'close' ? this.#closing : this.#port).addEventListener(type, listener);
  };

  postMessage: MessagePort['postMessage'] = (message: unknown, options?: unknown) => {
    if (Array.isArray(options)) this.#port.postMessage(message, options);
    else this.#port.postMessage(message);
  };

  onDeath(listener: () => void): void {
    this.#closing.addEventListener('close', listener, { once: true });
  }

  die(): void {
    this.#closing.dispatchEvent(new Event('close'));
    this.#port.close();
  }
}

/** The desktop door: every engine brings a port, posted to the page by the preload. */
export function openPortDoor(host: ExecoraHost, events: DoorEvents): void {
  let present: MortalPort | null = null;
  const take = (raw: MessagePort) => {
    present?.die();
    const port = new MortalPort(raw);
    present = port;
    const link = new PortLink({ port });
    port.onDeath(() => events.lost(link));
    raw.start();
    events.opened(link);
  };
  window.addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source === window && event.data?.type === CHANNEL.port && port !== undefined) take(port);
  });
  host.onEngine((state) => {
    if (state === 'died') present?.die();
    if (state === 'failed') events.failed();
  });
}

const FIRST_WAIT = 250;
const LONGEST_WAIT = 3000;

/** The socket's address beside the page; the session cookie of the one-time link opens it. */
export function socketAddress(page: Pick<Location, 'protocol' | 'host'>): string {
  return `${page.protocol === 'https:' ? 'wss' : 'ws'}://${page.host}/rpc`;
}

/** The browser door: a WebSocket to the machine that served the page, opened again whenever it closes. */
export function openSocketDoor(events: DoorEvents, address: string = socketAddress(window.location)): void {
  let wait = FIRST_WAIT;
  const open = () => {
    const websocket = new WebSocket(address);
    websocket.binaryType = 'arraybuffer';
    const link = new SocketLink({ websocket });
    websocket.addEventListener('open', () => {
      wait = FIRST_WAIT;
      events.opened(link);
    });
    websocket.addEventListener('close', () => {
      events.lost(link);
      setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  open();
}
