import { openPortDoor, openSocketDoor } from './doors.ts';
import { LastingLink } from './lasting-link.ts';

/** How the window stands to its engine. `failed`: no engine will come. */
export type ConnectionState = 'opening' | 'open' | 'lost' | 'failed';

/** The one connection of the page: a lasting link, its state, and who wants to know of it. */
class Connection {
  readonly link = new LastingLink();
  #state: ConnectionState = 'opening';
  #count = 0;
  readonly #listeners = new Set<() => void>();

  /** Rises with every new engine; a subscriber that sees it rise asks for everything again. */
  readonly epoch = (): number => this.#count;
  readonly state = (): ConnectionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  start(): void {
    const events = {
      opened: (link: Parameters<LastingLink['use']>[0]) => {
        this.link.use(link);
        this.#count += 1;
        this.#become('open');
      },
      lost: (link: Parameters<LastingLink['lose']>[0]) => {
        this.link.lose(link);
        if (this.#state === 'open') this.#become('lost');
      },
      failed: () => this.#become('failed'),
    };
    if (window.execora === undefined) openSocketDoor(events);
    else openPortDoor(window.execora, events);
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const connection = new Connection();
