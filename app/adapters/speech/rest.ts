/** When what is not used is put away. */
export interface Rest {
  /** It was used just now: the time begins again. */
  soon(): void;
  /** It is not put away any more. */
  never(): void;
}

/** Calls `putAway` when nothing has happened for `idleMs`, which is asked at each use (null: never). */
export function createRest(idleMs: () => number | null, putAway: () => void): Rest {
  let timer: NodeJS.Timeout | undefined;
  const never = () => clearTimeout(timer);
  return {
    never,
    soon: () => {
      never();
      const ms = idleMs();
      if (ms !== null) timer = setTimeout(putAway, ms).unref();
    },
  };
}
