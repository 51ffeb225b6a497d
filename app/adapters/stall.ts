/** Who waits on a line that may fall silent. */
export interface Stall {
  /** Aborts when nothing came for so long, and when it ended. */
  readonly signal: AbortSignal;
  /** Something came. */
  alive(): void;
  /** Nobody waits any more; what is still on its way is given up. */
  end(): void;
}

/** Begins to wait; `ms` without a sign of life is too long. */
export function waitFor(ms: number): Stall {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  return {
    signal: late.signal,
    alive: () => void timer.refresh(),
    end: () => {
      clearTimeout(timer);
      late.abort();
    },
  };
}
