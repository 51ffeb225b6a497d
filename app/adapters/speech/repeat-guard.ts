/** Stretches looked for at the end of a transcript, in tokens. */
const LONGEST = 10;
/** A stretch this long is a loop when it comes twice; a shorter one only when it comes three times ("nau nau"). */
const LONG = 4;

/** Do the last `length` tokens stand `times` times in a row at the end? */
function endsWith(ids: readonly number[], length: number, times: number): boolean {
  if (ids.length < length * times) return false;
  const start = ids.length - length * times;
  for (let i = start; i < ids.length - length; i++) if (ids[i] !== ids[i + length]) return false;
  return true;
}

/**
 * How many tokens at the end only repeat what stands before them: 0, or the length of the stretch that loops
 * (all its copies but the first). Whisper repeats a sentence without end when the sound stops early.
 */
export function repeatedTail(ids: readonly number[]): number {
  for (let length = 1; length <= LONGEST; length++) {
    const times = length < LONG ? 3 : 2;
    if (endsWith(ids, length, times)) return length * (times - 1);
  }
  return 0;
}
