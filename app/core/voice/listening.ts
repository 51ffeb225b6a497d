/** Sound is judged in windows of this many milliseconds: 512 samples at 16 kHz. */
export const WINDOW_MS = 32;

/** A window at or above this probability is a voice; one below the lower is none; in between it goes on as it was. */
const VOICE = 0.5;
const NO_VOICE = 0.35;
/** A voice this long is a word and no click, milliseconds. */
const WORD_MS = 3 * WINDOW_MS;

/** A stretch of voice, in milliseconds from the first sound. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What was heard so far. Times in milliseconds. */
export interface Listened {
  /** Length of all sound. */
  readonly length: number;
  /** Voice without a break up to now; 0 while nobody speaks. */
  readonly voice: number;
  /** Quiet since the last voice. */
  readonly quiet: number;
  readonly stretches: readonly Stretch[];
  /** Somebody speaks: from the first word until it has been quiet for long enough. */
  readonly speaking: boolean;
}

export const NOTHING_HEARD: Listened = { length: 0, voice: 0, quiet: 0, stretches: [], speaking: false };

/** One window more: the probability (0–1) that it holds a voice. `pauseMs` of quiet end a sentence. */
export function listen(before: Listened, probability: number, pauseMs: number): Listened {
  const length = before.length + WINDOW_MS;
  const isVoice = probability >= (before.voice > 0 ? NO_VOICE : VOICE);
  const voice = isVoice ? before.voice + WINDOW_MS : 0;
  const quiet = isVoice ? 0 : before.quiet + WINDOW_MS;
  const isWord = voice >= WORD_MS;
  return {
    length,
    voice,
    quiet,
    stretches: isWord ? longer(before.stretches, { from: length - voice, to: length }) : before.stretches,
    speaking: isWord || (before.speaking && quiet < pauseMs),
  };
}

/** The stretches with this one, which may be the last of them, grown. */
function longer(stretches: readonly Stretch[], stretch: Stretch): readonly Stretch[] {
  const isLast = stretches.at(-1)?.from === stretch.from;
  return [...(isLast ? stretches.slice(0, -1) : stretches), stretch];
}

/** Was there any word? Silence, noise and tones have none. */
export const anyWord = ({ stretches }: Listened): boolean => stretches.length > 0;
