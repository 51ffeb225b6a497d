import type { Probe } from './types.ts';
import { createWindows } from './windows.ts';

/** A voice stands out from the quietest moment by this much, in dB. */
const STANDS_OUT = 12;
const FLOOR = -90;

/** Loudness as the root of the mean square, in dB below full scale, −90…0. */
function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.max(FLOOR, Math.min(0, 10 * Math.log10(power)));
}

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
