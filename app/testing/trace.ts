import { type SoundTrace, TRACE_SOUNDS, TRACE_WIDTH } from '../core/hearing/sound-trace.ts';

/** Each moment as the chances of its sounds, "-" for none; all others have `rest` each. */
export function traceOf(moments: readonly Readonly<Record<string, number>>[], rest: number): SoundTrace {
  const chances = new Float32Array(moments.length * TRACE_WIDTH).fill(rest);
  moments.forEach((moment, at) => {
    for (const [sound, chance] of Object.entries(moment))
      chances[at * TRACE_WIDTH + TRACE_SOUNDS.indexOf(sound) + 1] = chance;
  });
  return { chances, moments: moments.length };
}

/** How sure a trace is that was made for a test, of what it says. */
const SURE = 0.9;

/** A trace that says these sounds, one a moment with a silence behind each, and thinks all others equally unlikely. */
export const traceSaying = (key: string, sure = SURE): SoundTrace =>
  traceOf(
    [...key].flatMap((sound) => [{ [sound]: sure }, { '-': sure }]),
    (1 - sure) / (TRACE_WIDTH - 1),
  );
