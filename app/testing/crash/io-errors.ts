import { copyFileSync } from 'node:fs';
import { q } from '../../../db/gateway.ts';
import { openShopFile } from '../../../db/open.ts';
import { openTestShop } from '../shop.ts';
import { everyCheck, inspect, type Violations } from './inspect.ts';
import type { Random } from './random.ts';
import { someFile } from './some-file.ts';
import { canTrace, failingTill, recordTill } from './strace.ts';
import { newRoll } from './till.ts';

export interface ErrorCounts {
  runs: number;
  /** Runs in which the till met the error and said so. */
  met: number;
  saved: number;
  refused: number;
  /** Refused at first, and found saved when it was asked again. */
  already: number;
  readonly violations: Violations;
}

const BILLS = 8;
const ERRORS = ['EIO', 'ENOSPC'] as const;
const CALLS = ['pwrite64', 'fsync'] as const;

/**
 * D4: the n-th write or sync of the shop's file fails, once or from then on. No bill may be answered as saved and not be there, be
 * there twice or by half. Null where calls cannot be made to fail.
 */
export async function failCalls(runs: number, random: Random): Promise<ErrorCounts | null> {
  if (!canTrace()) return null;
  const start = someFile('errors');
  const shop = await openTestShop({ file: start });
  await shop.close();
  const plain = await recordTill({ file: copyOf(start), level: 'FULL', bills: BILLS });
  const most = {
    pwrite64: plain.filter(({ kind }) => kind === 'write').length,
    fsync: plain.filter(({ kind }) => kind === 'sync').length,
  };
  const counts: ErrorCounts = { runs, met: 0, saved: 0, refused: 0, already: 0, violations: [] };
  for (let run = 0; run < runs; run++) {
    const call = random.pick(CALLS);
    const when = `${1 + random.below(most[call])}${random.below(4) === 0 ? '+' : ''}`;
    const inject = `${call}:error=${random.pick(ERRORS)}:when=${when}`;
    await failOnce(copyOf(start), inject, counts);
  }
  return counts;
}

function copyOf(start: string): string {
  const file = someFile('errors');
  copyFileSync(start, file);
  return file;
}

async function failOnce(file: string, inject: string, counts: ErrorCounts): Promise<void> {
  let said: readonly string[];
  try {
    said = await failingTill({ file, level: 'FULL', bills: BILLS }, inject);
  } catch (error) {
    said = endedEarly(error, inject, counts);
  }
  const saved = said.filter((line) => line.startsWith('saved')).map((line) => line.split(' ')[1] ?? '');
  const refused = said.filter((line) => line.startsWith('refused')).length;
  if (refused > 0) counts.met += 1;
  counts.saved += saved.length;
  counts.refused += refused;
  counts.already += said.filter((line) => line.endsWith('already')).length;
  counts.violations.push(...judge(file, saved).map((line) => `${inject}: ${line}`));
}

/** The file cannot even be opened when its first calls fail: then the till ends with an error of the file, having said nothing. */
function endedEarly(error: unknown, inject: string, counts: ErrorCounts): readonly string[] {
  const { stdout, stderr } = outputOf(error);
  if (!stderr.includes('DbError'))
    counts.violations.push(`${inject}: the till ended with ${stderr.slice(-300)}`);
  counts.met += 1;
  return stdout.split('\n');
}

function outputOf(error: unknown): { stdout: string; stderr: string } {
  if (!(error instanceof Error) || !('stdout' in error) || !('stderr' in error)) throw error;
  return { stdout: String(error.stdout), stderr: String(error.stderr) };
}

function judge(file: string, saved: readonly string[]): Violations {
  const gateway = openShopFile(file);
  try {
    const there = gateway.read.all(q.selectFrom('invoices').select('id')).map(({ id }) => id);
    const gone = saved.filter((id) => !there.includes(id)).map((id) => `lost: ${id}`);
    const twice = new Set(saved).size === saved.length ? [] : ['a bill was answered twice'];
    return [...gone, ...twice, ...inspect(gateway, newRoll()), ...everyCheck(gateway)];
  } finally {
    gateway.close();
  }
}
