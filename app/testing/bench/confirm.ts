import { copyFileSync } from 'node:fs';
import { v7 } from 'uuid';
import type { Gateway } from '../../../db/gateway.ts';
import { openShopFile } from '../../../db/open.ts';
import { paise } from '../../core/units.ts';
import { type Books, createBooks } from '../../services/books.ts';
import { recordCustomer } from '../../services/customer.ts';
import { confirmDraft } from '../../services/invoice.ts';
import { confirmSurely } from '../../services/sure.ts';
import { someFile } from '../crash/some-file.ts';
import { type Asked, openBare, PEER, record, rowByRow } from './replay.ts';
import { type BenchResult, median, quantile, result, timed } from './result.ts';
import { MEASURED_AT, type SeededFile, SHORT_BILL, seedOldShop, seedShop, someDraft } from './seed.ts';

const SAMPLES = 200;
const WARM_UP = 40;
/** A bill row by row waits for the disk some fifty times. */
const APART = 30;
const LINES = 12;

const GROWN = [1000, 10_000, 100_000] as const;
const DEEP = [1000, 10_000, 100_000, 1_000_000] as const;

const clock = { now: () => MEASURED_AT };
const booksOn = (gateway: Gateway): Books => createBooks(gateway, clock, { next: () => v7() });

/** Milliseconds of each confirm, and of the same bill in bare better-sqlite3. */
interface Timings {
  readonly ours: number[];
  readonly bare: number[];
  /** The writes of the bill committed one by one, a row each. */
  readonly apart: number[];
  readonly statements: number;
  readonly commits: number;
}

/** A new shop: saving a bill of 12 lines against the very statements of it in bare better-sqlite3 with the same pragmas. */
export async function benchConfirm(): Promise<readonly BenchResult[]> {
  const { file } = await seedShop({ most: 2, lines: SHORT_BILL });
  const rival = rivalOf('a new file', file);
  for (let n = 0; n < WARM_UP + SAMPLES; n++) rival.turn(n);
  return against(rival.end());
}

/**
 * The same in files with 1,000, 10,000 and 100,000 bills (`deep`: 1,000,000), in turns, so that all meet the same load: how much slower
 * a bill is saved in an old shop than in a new one.
 */
export const benchGrowth = (): Promise<readonly BenchResult[]> => growth(GROWN, seedOldShop());
export const benchDeepGrowth = (): Promise<readonly BenchResult[]> =>
  growth(DEEP, seedShop({ most: 1_000_000, lines: SHORT_BILL }));

async function growth(sizes: readonly number[], shop: Promise<SeededFile>): Promise<readonly BenchResult[]> {
  const seeded = await shop;
  const rivals = sizes.map((size) => {
    seeded.growTo(size);
    return rivalOf(`a file with ${size.toLocaleString('en')} bills`, copyOf(seeded.file));
  });
  for (let n = 0; n < WARM_UP + SAMPLES; n++) for (const rival of rivals) rival.turn(n);
  const [smallest, ...larger] = rivals.map((rival) => rival.end());
  const largest = larger.at(-1);
  if (!smallest || !largest) return [];
  return [...larger.map((size) => grown(size, smallest)), ...against(largest)];
}

type Ended = Timings & { readonly where: string };

/** A file in which bills are saved, and two copies in which the same is done barely. */
function rivalOf(where: string, file: string) {
  const gateway = openShopFile(file);
  const drafts = draftsIn(booksOn(gateway));
  gateway.pragma('wal_checkpoint(TRUNCATE)');
  const works = drafts.map((id) => (entry: Parameters<typeof confirmDraft>[0]) => {
    confirmDraft(entry, id, null);
  });
  const recorded = record(gateway, booksOn, works);
  const bare = openBare(copyOf(file));
  const apart = openBare(copyOf(file), PEER);
  const books = booksOn(gateway);
  const [some = []] = recorded;
  const times: Timings = {
    ours: [],
    bare: [],
    apart: [],
    statements: some.length,
    commits: rowByRow(some).length,
  };
  return {
    turn: (n: number) => {
      const asked = recorded[n] ?? [];
      times.ours.push(timed(() => confirmSurely(books, drafts[n] ?? '', null)));
      times.bare.push(timed(() => bare.together(asked)));
      if (n < WARM_UP + APART) times.apart.push(oneByOne(apart, asked));
    },
    end: (): Ended => {
      for (const open of [gateway, bare, apart]) open.close();
      return { where, ...times };
    },
  };
}

function oneByOne(bare: ReturnType<typeof openBare>, asked: readonly Asked[]): number {
  const rows = rowByRow(asked);
  return timed(() => bare.apart(rows));
}

/** Drafts of twelve known products for a customer, as many as are timed. */
function draftsIn(books: Books): string[] {
  const customerId = books.write((entry) =>
    recordCustomer(entry, { name: 'Rahul Sharma', phone: null, openingPaise: paise(50_000) }),
  );
  return Array.from({ length: SAMPLES + WARM_UP }, () =>
    books.write((entry) => someDraft(entry, LINES, customerId).id),
  );
}

function copyOf(file: string): string {
  const copy = someFile('bench');
  copyFileSync(file, copy);
  return copy;
}

const counted = (samples: readonly number[]): readonly number[] => samples.slice(WARM_UP);

function grown(size: Ended, smallest: Ended): BenchResult {
  return result(
    {
      name: `confirm in ${size.where}`,
      value: median(counted(size.ours)),
      baseline: `in ${smallest.where}, in turns`,
      baselineValue: median(counted(smallest.ours)),
      goal: '≤ 1.3×',
      samples: SAMPLES,
    },
    (_, ratio) => ratio <= 1.3,
  );
}

function against({ where, ours, bare, apart, statements, commits }: Ended): BenchResult[] {
  const name = `confirm a 12-line bill in ${where}`;
  const same = `the same ${statements} statements in bare better-sqlite3`;
  const twice = { goal: '≤ 2×', samples: SAMPLES, baseline: same };
  const mine = counted(ours);
  return [
    result(
      { ...twice, name, value: median(mine), baselineValue: median(counted(bare)) },
      (_, ratio) => ratio <= 2,
    ),
    result(
      {
        ...twice,
        name: `${name}, p99`,
        value: quantile(mine, 0.99),
        baseline: `${same}, p99`,
        baselineValue: quantile(counted(bare), 0.99),
      },
      (_, ratio) => ratio <= 2,
    ),
    result(
      {
        name: `${name}, against row by row`,
        value: median(mine),
        baseline: `its writes as ${commits} commits of a row each, with a rollback journal`,
        baselineValue: median(counted(apart)),
        goal: '≤ 0.067× (15 times faster)',
        samples: APART,
      },
      (_, ratio) => ratio <= 1 / 15,
    ),
  ];
}
