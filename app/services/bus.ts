import type { EngineEvent } from '../contract/events.ts';

/** Tells every open door what happened. A door that fell behind loses the oldest news and asks again. */
export interface Bus {
  emit(event: EngineEvent): void;
  /** Events from now until `signal` ends it. */
  subscribe(signal: AbortSignal | undefined): AsyncGenerator<EngineEvent>;
}

const MOST_WAITING = 200;

export function createBus(): Bus {
  const doors = new Set<(event: EngineEvent) => void>();
  return {
    emit: (event) => {
      for (const door of doors) door(event);
    },
    async *subscribe(signal) {
      const waiting: EngineEvent[] = [];
      let wake = () => {};
      const door = (event: EngineEvent) => {
        if (waiting.push(event) > MOST_WAITING) waiting.shift();
        wake();
      };
      doors.add(door);
      try {
        while (!signal?.aborted) {
          const next = waiting.shift();
          if (next) yield next;
          else await until((resolve) => (wake = resolve), signal);
        }
      } finally {
        doors.delete(door);
      }
    },
  };
}

function until(register: (resolve: () => void) => void, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    register(resolve);
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}
