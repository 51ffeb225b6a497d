import { loudness } from '../../core/sound/level.ts';
import type { Probe } from './types.ts';
import { createWindows } from './windows.ts';

/** A voice stands out from the quietest moment by this much, in dB. */
const STANDS_OUT = 12;

/** Tells a voice by its loudness alone, for a PC where the graph cannot be opened. Noise that comes and goes deceives it. */
export function levelProbe(): Probe {
  const cut = createWindows();
  let room = 0;
  return {
    push: async (samples) =>
      cut(samples).map((window) => {
        const level = loudness(window);
        room = Math.min(room, level);
        return level > room + STANDS_OUT ? 1 : 0;
      }),
  };
}
