import { benchConfirm } from './confirm.ts';
import { benchHearing } from './hearing.ts';
import type { BenchResult, BenchSkipped } from './result.ts';
import { benchStart } from './start.ts';
import { benchUnderstand } from './understand.ts';
import { benchWindow } from './window.ts';

export type { BenchResult, BenchSkipped } from './result.ts';

type Measured = BenchResult | BenchSkipped;

const BENCHES: Readonly<Record<string, () => Promise<Measured | readonly Measured[]>>> = {
  confirm: benchConfirm,
  understand: benchUnderstand,
  hearing: benchHearing,
  start: benchStart,
  window: benchWindow,
};

/** The names that `bench` takes. */
export const benchNames: readonly string[] = Object.keys(BENCHES);

/** Measures the named things (all of them for none), one after the other, and gives each result as soon as it is there. */
export async function* runBenches(names: readonly string[]): AsyncGenerator<Measured> {
  for (const name of names.length > 0 ? names : benchNames) {
    const measured = await BENCHES[name]?.();
    if (Array.isArray(measured)) yield* measured;
    else if (measured !== undefined && 'name' in measured) yield measured;
  }
}
