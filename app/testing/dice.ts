const MOST = 2_147_483_647;

/** Whole numbers from 1 to 2,147,483,646 that look random and are the same in every run (Park and Miller, 1988). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % MOST;
    return state;
  };
}

/** The same as numbers around zero, −0.5 to 0.5. */
export function hiss(seed: number): () => number {
  const roll = dice(seed);
  return () => roll() / MOST - 0.5;
}
