import { together } from '../../core/sound/together.ts';
import { WINDOW } from './types.ts';

/** Cuts sound of any length into whole windows; the rest waits for more. */
export function createWindows(): (samples: Float32Array) => Float32Array[] {
  let held: Float32Array = new Float32Array(0);
  return (samples) => {
    const all = together([held, samples]);
    const count = Math.floor(all.length / WINDOW);
    held = all.slice(count * WINDOW);
    return Array.from({ length: count }, (_, at) => all.subarray(at * WINDOW, (at + 1) * WINDOW));
  };
}
