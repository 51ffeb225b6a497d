import type { SpecRow } from './spec-rows.ts';

/** Why a row is outside of what is measured, or null when it is inside. */
export type Outside = (row: SpecRow) => string | null;
export type Check = (row: SpecRow) => { readonly right: boolean; readonly found: string };

export interface Score {
  readonly inside: number;
  readonly right: number;
  readonly wrong: readonly string[];
  /** How many are outside for each reason. */
  readonly outside: ReadonlyMap<string, number>;
}

/** Measures the rows that are inside, and counts the others by their reason. */
export function score(rows: readonly SpecRow[], outside: Outside, check: Check): Score {
  const inside = rows.filter((row) => outside(row) === null);
  const reasons = rows.flatMap((row) => outside(row) ?? []);
  const wrong = inside.flatMap((row) => {
    const { right, found } = check(row);
    const wanted = row.expected.map(
      ({ text, values }) => `${text} = ${Object.values(values[0] ?? {}).join(' ')}`,
    );
    return right ? [] : [`${row.text}\n    wanted  ${wanted.join(' | ')}\n    found   ${found}`];
  });
  const counts = Map.groupBy(reasons, (reason) => reason);
  return {
    inside: inside.length,
    right: inside.length - wrong.length,
    wrong,
    outside: new Map([...counts].map(([reason, all]) => [reason, all.length])),
  };
}
