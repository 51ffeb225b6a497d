import type { Heard } from '../types.ts';

/** This PC hears too when the service took so long: then an answer is there whatever comes, ms. */
const HEAD_START_MS = 600;

/** Hearing on this PC, held in reserve. */
export interface Reserve {
  /** What this PC hears; begins now unless it runs already. */
  now(): Promise<Heard>;
  /** Not needed any more. */
  drop(): void;
}

/** Holds local hearing in reserve: it begins by itself after a while. */
export function inReserve(hear: (signal: AbortSignal) => Promise<Heard>): Reserve {
  const dropped = new AbortController();
  let running: Promise<Heard> | null = null;
  const now = () => {
    running ??= hear(dropped.signal);
    return running;
  };
  // A failure is told to whoever asks for the result.
  const timer = setTimeout(() => void now().catch(() => undefined), HEAD_START_MS);
  return {
    now: () => {
      clearTimeout(timer);
      return now();
    },
    drop: () => {
      clearTimeout(timer);
      dropped.abort();
    },
  };
}
