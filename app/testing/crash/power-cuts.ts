import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DbError } from '../../../db/errors.ts';
import { q } from '../../../db/gateway.ts';
import { openShopFile } from '../../../db/open.ts';
import { openTestShop } from '../shop.ts';
import { inspect, type Violations } from './inspect.ts';
import type { Random } from './random.ts';
import { someFile } from './some-file.ts';
import { type Call, canTrace, type Level, recordTill } from './strace.ts';
import { newRoll } from './till.ts';

export interface CutCounts {
  readonly states: number;
  readonly bills: number;
  readonly calls: number;
  /** States in which a bill answered as saved was gone, and the most that went in one. */
  lost: number;
  mostLost: number;
  /** States that could not be opened, or held half a bill. */
  broken: number;
  readonly violations: Violations;
}

const BILLS = 60;
const SECTOR = 512;

/**
 * D2: a till's writes are written down, and the disk is put together as a power cut could leave it: what was synced is there; of
 * what was not, each write is done, missing, torn by sectors, or its sectors hold rubbish (as SQLite's own test6.c does). Null
 * where calls cannot be watched.
 */
export async function cutPower(states: number, level: Level, random: Random): Promise<CutCounts | null> {
  if (!canTrace()) return null;
  const file = someFile('power');
  const shop = await openTestShop({ file });
  await shop.close();
  const disk = createDisk(readFileSync(file));
  const work = someFile('power');
  copyFileSync(file, work);
  const calls = await recordTill({ file: work, level, bills: BILLS });
  const bills = calls.filter(({ kind }) => kind === 'saved').length;
  const counts: CutCounts = {
    states,
    bills,
    calls: calls.length,
    lost: 0,
    mostLost: 0,
    broken: 0,
    violations: [],
  };
  const cuts = Array.from({ length: states }, () => random.below(calls.length)).sort((a, b) => a - b);
  for (const [n, call] of calls.entries()) {
    disk.take(call);
    for (; cuts[0] === n; cuts.shift()) judge(disk, random, counts, n);
  }
  return counts;
}

type Write = Extract<Call, { kind: 'write' | 'cut' }>;

/** What a disk has for sure, and what it was only told. */
function createDisk(start: Buffer) {
  const synced = new Map<string, Buffer>([['', start]]);
  const told: Write[] = [];
  const saved: string[] = [];
  const of = (part: string): Buffer => synced.get(part) ?? Buffer.alloc(0);
  return {
    saved,
    take: (call: Call): void => {
      if (call.kind === 'saved') saved.push(call.id);
      else if (call.kind !== 'sync') told.push(call);
      else {
        const kept = told.filter(({ part }) => part === call.part);
        synced.set(call.part, written(of(call.part), kept));
        told.splice(0, told.length, ...told.filter(({ part }) => part !== call.part));
      }
    },
    /** The parts of the file as the cut may leave them. */
    cut: (random: Random): [string, Buffer][] =>
      ['', '-wal'].map((part) => {
        const some = told.filter((write) => write.part === part).flatMap((write) => survived(write, random));
        return [part, written(of(part), some)];
      }),
  };
}

/** The bytes of a part after these writes, in order. */
function written(before: Buffer, writes: readonly Write[]): Buffer {
  const after = Buffer.alloc(Math.max(before.length, ...writes.map(endOf)));
  before.copy(after);
  let length = before.length;
  for (const write of writes) {
    if (write.kind === 'cut') after.fill(0, write.length);
    else write.data.copy(after, write.at);
    length = write.kind === 'cut' ? write.length : Math.max(length, endOf(write));
  }
  return after.subarray(0, length);
}

const endOf = (write: Write): number => (write.kind === 'cut' ? write.length : write.at + write.data.length);

/** What a cut leaves of a write that was not synced. */
function survived(write: Write, random: Random): Write[] {
  const fate = random.below(10);
  if (fate < 4) return [write];
  if (fate < 7 || write.kind === 'cut') return [];
  const { part, at, data } = write;
  return Array.from({ length: Math.ceil(data.length / SECTOR) }, (_, n): Write[] => {
    const sector = data.subarray(n * SECTOR, (n + 1) * SECTOR);
    if (random.below(2) === 0) return [];
    const left = fate < 9 ? sector : Buffer.from(sector.map(() => random.below(256)));
    return [{ kind: 'write', part, at: at + n * SECTOR, data: left }];
  }).flat();
}

function judge(disk: ReturnType<typeof createDisk>, random: Random, counts: CutCounts, n: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'execora-cut-'));
  const file = join(folder, 'shop.db');
  for (const [part, bytes] of disk.cut(random)) writeFileSync(file + part, bytes);
  try {
    const { gone, wrong } = lookAt(file, disk.saved);
    if (gone > 0) counts.lost += 1;
    if (wrong.length > 0) counts.broken += 1;
    counts.mostLost = Math.max(counts.mostLost, gone);
    if (gone > 0) counts.violations.push(`cut after call ${n}: ${gone} bills that were answered are gone`);
    counts.violations.push(...wrong.map((line) => `cut after call ${n}: ${line}`));
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    counts.broken += 1;
    counts.violations.push(`cut after call ${n}: ${error.code} ${error.detail}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lookAt(file: string, saved: readonly string[]): { gone: number; wrong: Violations } {
  const gateway = openShopFile(file);
  try {
    const there = new Set(gateway.read.all(q.selectFrom('invoices').select('id')).map(({ id }) => id));
    return { gone: saved.filter((id) => !there.has(id)).length, wrong: inspect(gateway, newRoll()) };
  } finally {
    gateway.close();
  }
}
