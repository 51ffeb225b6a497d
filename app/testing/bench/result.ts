export type Unit = 'ms' | 'MB' | '%';

/** One line of the bench: a figure of ours against a named baseline, both of this run. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: Unit;
  readonly baseline: string;
  readonly baselineValue: number;
  /** value ÷ baselineValue. */
  readonly ratio: number;
  readonly goal: string;
  readonly holds: boolean;
  readonly samples: number;
}

/** A measurement that this machine cannot make, and why. */
export interface BenchSkipped {
  readonly name: string;
  readonly skipped: string;
}

const round = (value: number): number => Number(value.toPrecision(4));

/** Puts a result together; `holds` is given the unrounded figures. */
export function result(
  figures: Omit<BenchResult, 'ratio' | 'holds' | 'unit'> & { readonly unit?: Unit },
  holds: (value: number, ratio: number) => boolean,
): BenchResult {
  const ratio = figures.value / figures.baselineValue;
  return {
    unit: 'ms',
    ...figures,
    value: round(figures.value),
    baselineValue: round(figures.baselineValue),
    ratio: round(ratio),
    holds: holds(figures.value, ratio),
  };
}

/** The value below which `share` (0–1) of the samples lie. Other work on the machine spoils single runs: medians are reported. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (samples: readonly number[]): number => quantile(samples, 0.5);

/** Milliseconds that `work` takes. */
export function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
