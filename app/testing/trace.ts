import { type SoundTrace, TRACE_SOUNDS, TRACE_WIDTH } from '../core/hearing/sound-trace.ts';

/** How sure a trace is that was made for a test, of what it says. */
const SURE = 0.9;

/** A trace that says these sounds, one a moment with a silence behind each, and thinks all others equally unlikely. */
export function traceSaying(key: string): SoundTrace {
  const named = [...key].flatMap((sound) => [TRACE_SOUNDS.indexOf(sound) + 1, 0]);
  const chances = new Float32Array(named.length * TRACE_WIDTH).fill((1 - SURE) / (TRACE_WIDTH - 1));
  for (const [moment, sound] of named.entries()) chances[moment * TRACE_WIDTH + sound] = SURE;
  return { chances, moments: named.length };
}
