/**
 * How likely each sound is at each moment of a sentence, as a network with a CTC output says it (Graves et al., 2006, "Connectionist
 * Temporal Classification"): at each moment it names one sound or none, and a sound that goes on is named again.
 */
export interface SoundTrace {
  /** 0–1, `TRACE_WIDTH` a moment, which come to 1 together: no sound first, then those of `TRACE_SOUNDS` in their order. */
  readonly chances: Float32Array;
  readonly moments: number;
}

/** The sounds of a sound key (`soundKey`) that a trace knows. */
export const TRACE_SOUNDS = 'abcdefghijklmnopqrstuvwxyz';
export const TRACE_WIDTH = TRACE_SOUNDS.length + 1;
const NO_SOUND = 0;

/** A sound that is the likeliest over moments [from, to); `sound` counts from 1, as in the rows of the trace. */
export interface Run {
  readonly sound: number;
  readonly from: number;
  readonly to: number;
}

/** The sounds that a trace names on its own, in their order. */
export function likeliestRuns({ chances, moments }: SoundTrace): Run[] {
  const runs: { sound: number; from: number; to: number }[] = [];
  let before = NO_SOUND;
  for (let moment = 0; moment < moments; moment += 1) {
    const sound = likeliestAt(chances, moment);
    const last = runs.at(-1);
    if (sound !== NO_SOUND && sound === before && last) last.to = moment + 1;
    else if (sound !== NO_SOUND) runs.push({ sound, from: moment, to: moment + 1 });
    before = sound;
  }
  return runs;
}

/** What a trace says of the sound on its own, as a sound key. */
export const likeliestSounds = (trace: SoundTrace): string =>
  likeliestRuns(trace)
    .map(({ sound }) => TRACE_SOUNDS[sound - 1])
    .join('');

function likeliestAt(chances: Float32Array, moment: number): number {
  const start = moment * TRACE_WIDTH;
  let likeliest = NO_SOUND;
  for (let sound = 1; sound < TRACE_WIDTH; sound += 1)
    if ((chances[start + sound] ?? 0) > (chances[start + likeliest] ?? 0)) likeliest = sound;
  return likeliest;
}

/** The sounds of a key with a place for none before, between and behind them; null when a trace does not know one of them. */
function statesOf(sounds: string): Uint8Array | null {
  const states = new Uint8Array(2 * sounds.length + 1);
  for (let at = 0; at < sounds.length; at += 1) {
    const sound = TRACE_SOUNDS.indexOf(sounds.charAt(at)) + 1;
    if (sound === NO_SOUND) return null;
    states[2 * at + 1] = sound;
  }
  return states;
}

/** Ways to be in a state one moment later: to stay, to go on, or to leave out the silence between two different sounds. */
function arriving(ways: Float64Array, states: Uint8Array, state: number): number {
  const here = states[state];
  const skips = here !== NO_SOUND && here !== states[state - 2];
  return (ways[state] ?? 0) + (ways[state - 1] ?? 0) + (skips ? (ways[state - 2] ?? 0) : 0);
}

/**
 * Natural log of how likely it is that exactly these sounds were made, in whatever time each took: the sum over all ways (the forward
 * pass of CTC), scaled at each moment so that nothing vanishes. −Infinity for a sound that a trace does not know, or more sounds than
 * there is time for.
 */
export function likelihoodOf({ chances, moments }: SoundTrace, sounds: string): number {
  const states = statesOf(sounds);
  if (states === null || moments === 0) return Number.NEGATIVE_INFINITY;
  let ways = new Float64Array(states.length);
  let later = new Float64Array(states.length);
  let log = 0;
  for (let moment = 0; moment < moments; moment += 1) {
    let total = 0;
    for (let state = 0; state < states.length; state += 1) {
      const before = moment === 0 ? Number(state < 2) : arriving(ways, states, state);
      const here = before * (chances[moment * TRACE_WIDTH + (states[state] ?? NO_SOUND)] ?? 0);
      later[state] = here;
      total += here;
    }
    if (total === 0) return Number.NEGATIVE_INFINITY;
    log += Math.log(total);
    for (let state = 0; state < states.length; state += 1) later[state] = (later[state] ?? 0) / total;
    [ways, later] = [later, ways];
  }
  return log + Math.log((ways.at(-1) ?? 0) + (ways.at(-2) ?? 0));
}

/** How much less likely, a sound, these sounds are than what the trace says on its own; at most `MOST_UNLIKE`. */
export function unlikeness(trace: SoundTrace, own: number, sounds: string): number {
  const behind = (own - likelihoodOf(trace, sounds)) / Math.max(SHORTEST, sounds.length);
  return Number.isFinite(behind) ? Math.min(MOST_UNLIKE, behind) : MOST_UNLIKE;
}

/** A word of two sounds must not look unlike everything. */
const SHORTEST = 3;
const MOST_UNLIKE = 20;
