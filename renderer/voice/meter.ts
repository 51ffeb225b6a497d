import { useSyncExternalStore } from 'react';
import { pushBar } from './levels.ts';

/** Bars of the level meter. */
export const BARS = 25;

/** The last levels, outside of React's tree: fifty changes a second must redraw the meter and nothing else. */
class Meter {
  #bars: readonly number[] = [];
  #seconds = 0;
  #waiting = false;
  readonly #watchers = new Set<() => void>();

  readonly bars = (): readonly number[] => this.#bars;
  /** Whole seconds of the present recording. */
  readonly seconds = (): number => Math.floor(this.#seconds);
  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  reset(): void {
    this.#bars = pushBar([], -90, BARS);
    this.#seconds = 0;
    this.#tell();
  }

  hear(decibel: number, seconds: number): void {
    this.#bars = pushBar(this.#bars, decibel, BARS);
    this.#seconds = seconds;
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => this.#tell());
  }

  #tell(): void {
    this.#waiting = false;
    for (const watcher of this.#watchers) watcher();
  }
}

export const meter = new Meter();

export const useMeterBars = () => useSyncExternalStore(meter.subscribe, meter.bars);
export const useMeterSeconds = () => useSyncExternalStore(meter.subscribe, meter.seconds);
