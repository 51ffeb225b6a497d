import { groupsOf } from './return-sums.ts';
import type { IssuedNumber } from './return-types.ts';

/** A run of numbers of one series in the period, for table 13. */
export interface DocumentRun {
  readonly type: IssuedNumber['type'];
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly cancelled: number;
}

/** One run for each series, bills before credit notes. */
export function documentRuns(issued: readonly IssuedNumber[]): DocumentRun[] {
  return groupsOf(issued, ({ type, series }) => `${type} ${series}`).map((group) => {
    const inOrder = group.toSorted((a, b) => a.n - b.n);
    return {
      type: group[0].type,
      from: inOrder[0]?.number ?? '',
      to: inOrder.at(-1)?.number ?? '',
      count: group.length,
      cancelled: group.filter(({ cancelled }) => cancelled).length,
    };
  });
}

/** Numbers that are missing inside the runs of a period, as "series n"; a run starts where the period's first number is. */
export function numberGaps(issued: readonly IssuedNumber[]): string[] {
  return groupsOf(issued, ({ type, series }) => `${type} ${series}`).flatMap((group) => {
    const inOrder = group.map(({ n }) => n).sort((a, b) => a - b);
    return inOrder.slice(1).flatMap((n, at) => missing(group[0].series, inOrder[at] ?? n, n));
  });
}

const missing = (series: string, before: number, n: number): string[] =>
  Array.from({ length: Math.max(0, n - before - 1) }, (_, step) => `${series} ${before + step + 1}`);
