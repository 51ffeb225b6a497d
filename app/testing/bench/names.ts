import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import Fuse from 'fuse.js';
import { createNameIndex, type NameIndex } from '../../core/intent/name-index.ts';
import type { Known } from '../../core/intent/types.ts';
import { benchSpellings } from './dakshina.ts';
import { type BenchResult, type BenchSkipped, median, result, timed } from './result.ts';
import { personName } from './shop-names.ts';

const MANY = 100_000;
const BUILDS = 7;

/** The index of names: how fast it is there, what it holds, and how well it knows a word that is spelt otherwise. */
export const benchNameIndex = async (): Promise<readonly (BenchResult | BenchSkipped)[]> => [
  ...measureIndex(),
  ...benchSpellings(),
];

function measureIndex(): BenchResult[] {
  const names = Array.from(
    { length: MANY },
    (_, n): Known => ({ id: `c${n}`, name: personName(n), forms: [] }),
  );
  const fuseOf = () => Fuse.createIndex(['name'], names);
  const rounds = Array.from({ length: BUILDS }, () => ({
    ours: timed(() => indexOf(names)),
    theirs: timed(fuseOf),
  }));
  return [
    result(
      {
        name: `an index of ${MANY} names made ready to be spoken to, median`,
        value: median(rounds.map(({ ours }) => ours)),
        baseline: 'the index of Fuse.js 7, which finds nothing by sound',
        baselineValue: median(rounds.map(({ theirs }) => theirs)),
        goal: '≤ 300 ms',
        samples: BUILDS,
      },
      (value) => value <= 300,
    ),
    result(
      {
        name: 'what it holds, with what typing needs, without the names themselves',
        unit: 'MB',
        value: held(() => {
          const index = indexOf(names);
          index.prepareTyping();
          return index;
        }),
        baseline: 'the index of Fuse.js 7',
        baselineValue: held(fuseOf),
        goal: '≤ 60 MB',
        samples: 1,
      },
      (value) => value <= 60,
    ),
  ];
}

function indexOf(names: readonly Known[]): NameIndex {
  const index = createNameIndex();
  for (const known of names) index.add(known);
  index.prepare();
  return index;
}

/** Megabytes that stay when a thing is made and what was thrown away on the way is collected. */
function held(make: () => unknown): number {
  const before = inUse();
  const made = make();
  const after = inUse();
  return made === undefined ? 0 : (after - before) / 1e6;
}

function inUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
