import { type DoorEvents, openPortDoor, openSocketDoor } from './doors.ts';
import { LastingLink } from './lasting-link.ts';

type Link = Parameters<LastingLink['use']>[0];

/** How the window stands to its engine. `lost` lasts until the next one answers. `failed`: no engine will come. */
export type ConnectionState = 'opening' | 'open' | 'lost' | 'failed';

/** The one connection of the page: a lasting link, its state, and who wants to know of it. */
export class Connection implements DoorEvents {
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
    if (window.execora === undefined) openSocketDoor(this);
    else openPortDoor(window.execora, this);
  }

  opened(link: Link): void {
    this.link.use(link);
    this.#count += 1;
    this.#become(this.#state === 'lost' ? 'lost' : 'open');
  }

  lost(link: Link): void {
    this.link.lose(link);
    if (this.#state === 'open') this.#become('lost');
  }

  failed(): void {
    this.#become('failed');
  }

  /** The engine of this epoch has answered: a door opens as soon as its process is there, long before that. */
  answered(epoch: number): void {
    if (epoch === this.#count && this.#state === 'lost') this.#become('open');
  }

  #become(state: ConnectionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export const connection = new Connection();
