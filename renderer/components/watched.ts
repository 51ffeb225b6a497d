import { useSyncExternalStore } from 'react';

/** Something that changes outside of React's tree, and who wants to know of it. */
export class Watched<Value> {
  #value: Value;
  readonly #watchers = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  /** As it is now. */
  readonly now = (): Value => this.#value;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** It is this from now on; nobody is told when it was so before. */
  become(value: Value): void {
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const watcher of this.#watchers) watcher();
  }
}

/** What is watched, for a component; it is drawn again when that changes. */
export const useWatched = <Value>(watched: Watched<Value>): Value =>
  useSyncExternalStore(watched.subscribe, watched.now);
