/** Runs work in the order in which it was asked for, one piece after the other; each caller gets its own answer or error. */
export function createTurns(): <T>(work: () => Promise<T> | T) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T> | T): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Lets whatever else waits in the engine go first: long work breathes between its pieces. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
