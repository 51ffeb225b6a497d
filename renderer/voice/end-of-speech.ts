/** How a recording without a held key stands: what the room sounds like, and whether somebody spoke. */
export interface Listening {
  /** The quietest level so far, in dB: the room. */
  readonly floor: number;
  readonly spoke: boolean;
  /** Seconds of quiet since the last word. */
  readonly quiet: number;
}

export const START_LISTENING: Listening = { floor: 0, spoke: false, quiet: 0 };

/** A voice stands out from the room by this much, in dB. */
const STANDS_OUT = 12;
/** Seconds of quiet that end a sentence. */
const SENTENCE_GAP = 0.9;

/** One more block of sound: its loudness in dB and its length in seconds. */
export function hearBlock(before: Listening, decibel: number, seconds: number): Listening {
  const floor = Math.min(before.floor, decibel);
  const loud = decibel > floor + STANDS_OUT;
  return { floor, spoke: before.spoke || loud, quiet: loud ? 0 : before.quiet + seconds };
}

/** Says whether the sentence is over: somebody spoke and has been quiet for 0.9 s. */
export function isOver(now: Listening): boolean {
  return now.spoke && now.quiet >= SENTENCE_GAP;
}
