import type { EngineEvent } from '../contract/events.ts';

/** Tells every open door what happened. A door that fell behind loses the oldest news and asks again. */
export interface Bus {
  emit(event: EngineEvent): void;
  /** `first`, then every event from this call on, also before the first is taken, until `signal` ends it. */
  subscribe(signal: AbortSignal | undefined, first?: readonly EngineEvent[]): AsyncGenerator<EngineEvent>;
}

const MOST_WAITING = 200;

export function createBus(): Bus {
  const doors = new Set<(event: EngineEvent) => void>();
  return {
    emit: (event) => {
      for (const door of doors) door(event);
    },
    subscribe: (signal, first = []) => {
      const waiting = [...first];
      let wake = () => {};
      const door = (event: EngineEvent) => {
        if (waiting.push(event) > MOST_WAITING) waiting.shift();
        wake();
      };
      doors.add(door);
      signal?.addEventListener('abort', () => doors.delete(door), { once: true });
      return told(
        waiting,
        (resolve) => {
          wake = resolve;
        },
        signal,
        () => doors.delete(door),
      );
    },
  };
}

async function* told(
  waiting: EngineEvent[],
  register: (resolve: () => void) => void,
  signal: AbortSignal | undefined,
  leave: () => void,
): AsyncGenerator<EngineEvent> {
  try {
    while (!signal?.aborted) {
      const next = waiting.shift();
      if (next) yield next;
      else await until(register, signal);
    }
  } finally {
    leave();
  }
}

function until(register: (resolve: () => void) => void, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    register(resolve);
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
}
