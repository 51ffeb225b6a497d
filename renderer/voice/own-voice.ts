/** How loud the counter's own voice comes back through the microphone while it speaks. */
export interface OwnVoice {
  /** The loudest block that was taken for its own, dB below full scale. */
  readonly level: number;
  /** Seconds since it began. */
  readonly seconds: number;
}

export const NOT_SPEAKING: OwnVoice = { level: -90, seconds: 0 };

/** Its loudness is learned for this long, in seconds; nobody is heard meanwhile. */
const LEARNING = 0.5;
/** Who talks over it, nearer to the microphone than the speaker is, stands out by this much, dB. */
const STANDS_OUT = 9;

/** One block more while the counter speaks: its loudness (dB) and length (s). `heard`: somebody talks over it. */
export function hearOwnVoice(
  before: OwnVoice,
  decibel: number,
  seconds: number,
): { readonly now: OwnVoice; readonly heard: boolean } {
  const heard = before.seconds >= LEARNING && decibel > before.level + STANDS_OUT;
  const level = heard ? before.level : Math.max(before.level, decibel);
  return { now: { level, seconds: before.seconds + seconds }, heard };
}
