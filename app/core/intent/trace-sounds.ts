import {
  likeliestRuns,
  type Run,
  type SoundTrace,
  TRACE_SOUNDS,
  TRACE_WIDTH,
} from '../hearing/sound-trace.ts';
import { extraAt, type HeardSounds, heardSounds, MEANINGS, swapAt } from './sound.ts';
import { FAR } from './sound-costs.ts';

/** What a nat, by which a sound was less likely than the one that was heard, costs where it was meant. */
const NAT = 0.12;
/** Nothing is heard for nothing. */
const LEAST_EXTRA = 0.2;
/** Keeps a log finite; nothing is so unlikely. */
const LEAST = 1e-12;

const mean = (one: number, other: number): number => (one + other) / 2;

/**
 * The likeliest sounds of a trace as they were heard. What each costs where another was meant is half what such sounds cost in general
 * and half what the trace itself says against the other at that moment: a trace is surer of itself than it should be, and a table
 * knows nothing of the moment.
 */
export function soundsOfTrace(trace: SoundTrace): HeardSounds {
  const runs = likeliestRuns(trace);
  const usual = heardSounds(runs.map(({ sound }) => TRACE_SOUNDS[sound - 1]).join(''));
  const swaps = new Float64Array(runs.length * MEANINGS).fill(FAR);
  runs.forEach((run, at) => {
    for (let sound = 1; sound < TRACE_WIDTH; sound += 1) {
      const meant = TRACE_SOUNDS.charCodeAt(sound - 1);
      const against = sound === run.sound ? 0 : behind(trace, run, highest(trace, run, sound));
      swaps[at * MEANINGS + meant] = mean(swapAt(usual, at, meant), against);
    }
  });
  const extras = runs.map((run, at) =>
    mean(extraAt(usual, at), Math.max(LEAST_EXTRA, behind(trace, run, lowestOfNone(trace, run)))),
  );
  return { rows: Uint8Array.from(runs.keys()), swaps, extras: Float64Array.from(extras) };
}

/** What a chance costs in the place of a run. */
const behind = (trace: SoundTrace, run: Run, chance: number): number =>
  Math.min(FAR, Math.max(0, NAT * Math.log(highest(trace, run, run.sound) / Math.max(LEAST, chance))));

const chancesIn = ({ chances }: SoundTrace, { from, to }: Run, sound: number): number[] =>
  Array.from({ length: to - from }, (_, n) => chances[(from + n) * TRACE_WIDTH + sound] ?? 0);

const highest = (trace: SoundTrace, run: Run, sound: number): number =>
  Math.max(...chancesIn(trace, run, sound));

/** How likely it is, where the run is surest, that there was no sound at all. */
const lowestOfNone = (trace: SoundTrace, run: Run): number => Math.min(...chancesIn(trace, run, 0));
