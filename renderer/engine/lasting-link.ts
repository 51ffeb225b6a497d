import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { EngineStopped } from './refusal.ts';
import { isRepeatable } from './repeatable.ts';

type Link = ClientLink<ClientContext>;
type Options = ClientOptions<ClientContext>;

/** How long a call waits for an engine before it gives up, in milliseconds: a restart takes up to 3 s. */
const PATIENCE = 8000;

/**
 * One link that outlives engines. Each new connection is put in with `use`; `lose` says that the present
 * one is dead. A call made in between waits; a call that was open is sent again when that is harmless and
 * else fails with EngineStopped.
 */
export class LastingLink implements Link {
  readonly #patience: number;
  #link: Link | null = null;
  #waiting = new Set<(link: Link) => void>();

  constructor(patience: number = PATIENCE) {
    this.#patience = patience;
  }

  use(link: Link): void {
    this.#link = link;
    for (const go of this.#waiting) go(link);
    this.#waiting.clear();
  }

  lose(link: Link): void {
    if (this.#link === link) this.#link = null;
  }

  async call(path: readonly string[], input: unknown, options: Options): Promise<unknown> {
    const link = await this.#ready();
    try {
      return await link.call(path, input, options);
    } catch (error) {
      if (this.#link === link || options.signal?.aborted === true) throw error;
      return this.#again(path, input, options);
    }
  }

  async #again(path: readonly string[], input: unknown, options: Options): Promise<unknown> {
    if (!isRepeatable(path)) throw new EngineStopped();
    return (await this.#ready()).call(path, input, options);
  }

  #ready(): Promise<Link> {
    if (this.#link !== null) return Promise.resolve(this.#link);
    return new Promise((resolve, reject) => {
      const go = (link: Link) => {
        clearTimeout(timer);
        resolve(link);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(go);
        reject(new EngineStopped());
      }, this.#patience);
      this.#waiting.add(go);
    });
  }
}
