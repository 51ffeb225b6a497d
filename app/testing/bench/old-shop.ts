import { v7 } from 'uuid';
import { openShopFile } from '../../../db/open.ts';
import { rebuild } from '../../repositories/check.ts';
import { checkChain } from '../../repositories/journal.ts';
import { createBooks } from '../../services/books.ts';
import { summaryOf } from '../../services/day.ts';
import { bareAssets, startEngineProcess } from '../crash/engine-process.ts';
import { residentOf, saveBill } from './engine-acts.ts';
import { keptShop } from './kept.ts';
import { openBare, record } from './replay.ts';
import { type BenchResult, median, quantile, result, timed } from './result.ts';
import { MEASURED_AT, OLD_SHOP, SHORT_BILL, seedOldShop, seedShop } from './seed.ts';

const STARTS = 7;
const SUMMARIES = 1000;
const WARM_UP = 100;
const REBUILT = 20_000;
const LONG_BILL = 12;

const OLDEST_SHOP = 1_000_000;

const billsIn = (bills: number): string => `${bills.toLocaleString('en')} bills in the file`;
const oldShop = billsIn(OLD_SHOP);

/** The owner's day in an old shop: yesterday, whole, with what it is compared with. */
export async function benchSummary(): Promise<readonly BenchResult[]> {
  const { file, growTo } = await seedOldShop();
  growTo(OLD_SHOP);
  return summaries(file, oldShop);
}

/** The same in the largest shop; its file is kept, for filling it takes minutes. */
export async function benchDeepSummary(): Promise<readonly BenchResult[]> {
  return summaries(await keptShop(OLDEST_SHOP, SHORT_BILL), billsIn(OLDEST_SHOP));
}

function summaries(file: string, where: string): readonly BenchResult[] {
  const gateway = openShopFile(file);
  const bare = openBare(file);
  const day = { from: '2026-11-24', to: '2026-11-24' };
  const [statements = []] = record(
    gateway,
    (on) => createBooks(on, { now: () => MEASURED_AT }, { next: () => v7() }),
    [({ tx }) => void summaryOf(tx, day, MEASURED_AT)],
  );
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < WARM_UP + SUMMARIES; n++) {
    ours.push(timed(() => summaryOf(gateway.read, day, MEASURED_AT)));
    theirs.push(timed(() => bare.apart(statements)));
  }
  bare.close();
  gateway.close();
  const row = (what: string, of: (samples: readonly number[]) => number) =>
    result(
      {
        name: `a day's summary, ${where}, ${what}`,
        value: of(ours.slice(WARM_UP)),
        baseline: `its ${statements.length} statements in bare better-sqlite3, ${what}`,
        baselineValue: of(theirs.slice(WARM_UP)),
        goal: '≤ 20 ms',
        samples: SUMMARIES,
      },
      (value) => value <= 20,
    );
  return [row('median', median), row('p99', (samples) => quantile(samples, 0.99))];
}

interface Lived {
  readonly ms: number;
  readonly megabytes: number;
}

/** The engine is killed while it bills; how long until the next one has saved a bill, and what memory it holds then. */
export async function benchReopen(): Promise<readonly BenchResult[]> {
  const { file, growTo } = await seedOldShop();
  growTo(OLD_SHOP);
  const fresh = await seedShop({ most: 2, lines: SHORT_BILL });
  const assets = bareAssets();
  const old: Lived[] = [];
  const young: Lived[] = [];
  for (let n = 0; n < STARTS; n++) {
    old.push(await afterKill(file, assets));
    young.push(await afterKill(fresh.file, assets));
  }
  const [, ...lives] = old;
  const [, ...others] = young;
  return [
    result(
      {
        name: `start after a kill until a bill is saved, ${oldShop}`,
        value: median(lives.map(({ ms }) => ms)),
        baseline: 'the same in a new shop',
        baselineValue: median(others.map(({ ms }) => ms)),
        goal: '≤ 3000 ms',
        samples: lives.length,
      },
      (value) => value <= 3000,
    ),
    result(
      {
        name: `memory of the engine, ${oldShop}, no voice`,
        unit: 'MB',
        value: Math.max(...lives.map(({ megabytes }) => megabytes)),
        baseline: 'the same in a new shop',
        baselineValue: Math.max(...others.map(({ megabytes }) => megabytes)),
        goal: '≤ 150 MB',
        samples: lives.length,
      },
      (value) => value <= 150,
    ),
  ];
}

/** One life of an engine: it starts on what a kill left, saves bills, and is killed over the next. */
async function afterKill(file: string, assets: string): Promise<Lived> {
  const began = performance.now();
  const engine = startEngineProcess(file, assets);
  await saveBill(engine.client);
  const ms = performance.now() - began;
  for (let n = 0; n < 20; n++) await saveBill(engine.client);
  const megabytes = residentOf(engine.pid);
  const cutOff = saveBill(engine.client).catch(() => undefined);
  await engine.kill();
  await cutOff;
  return { ms, megabytes };
}

/** A second set of books out of the journal alone, its chain checked, per bill of 12 lines. */
export async function benchRebuild(): Promise<BenchResult> {
  const { file, growTo } = await seedShop({ most: REBUILT, lines: LONG_BILL });
  growTo(REBUILT);
  const { read, close } = openShopFile(file);
  const rounds = Array.from({ length: 3 }, () => {
    const chain = timed(() => checkChain(read));
    return { chain, whole: chain + timed(() => rebuild(read).close()) };
  });
  close();
  return result(
    {
      name: 'rebuild the books from the journal, a bill of 12 lines',
      value: median(rounds.map(({ whole }) => whole)) / REBUILT,
      baseline: 'only its chain checked',
      baselineValue: median(rounds.map(({ chain }) => chain)) / REBUILT,
      goal: '≤ 0.2 ms (5,000 a second)',
      samples: REBUILT,
    },
    (value) => value <= 0.2,
  );
}
