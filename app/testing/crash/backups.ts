import { copyFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { v7 } from 'uuid';
import { openCopy } from '../../../db/backup.ts';
import { listBackups } from '../../../db/backup-folder.ts';
import { DbError } from '../../../db/errors.ts';
import type { Gateway } from '../../../db/gateway.ts';
import { backupFolderOf } from '../../services/backup.ts';
import { type EngineProcess, startEngineProcess } from './engine-process.ts';
import { everyCheck, inspect, type Violations } from './inspect.ts';
import { answered, serve } from './kills.ts';
import { type Random, seeded } from './random.ts';
import { someFile } from './some-file.ts';
import { type Goods, stockedShop } from './stocked-shop.ts';
import { newRoll, type TillRoll } from './till.ts';

export interface BackupOptions {
  /** Backups that are waited for. */
  readonly whole: number;
  /** Backups in whose middle the engine is killed. */
  readonly killed: number;
  readonly seed: number;
  readonly assets: string;
}

export interface BackupCounts {
  whole: number;
  killed: number;
  bills: number;
  /** Times that a listed backup was opened and checked. */
  looked: number;
  longestMs: number;
  quickestMs: number;
  controls: number;
  controlsSeen: number;
  readonly violations: Violations;
}

interface Shop {
  readonly file: string;
  readonly assets: string;
  readonly goods: Goods;
  readonly roll: TillRoll;
  readonly random: Random;
  /** What had been answered when each backup was asked for, by its name: all of that must be in it. */
  readonly due: Map<string, TillRoll>;
}

/** Bills and payments between two backups. */
const MORE_BILLS = 8;
/** Before the first backup nobody knows how long one takes. */
const FIRST_GUESS_MS = 150;

/**
 * D7: backups are taken while the counter bills at full speed, and the engine is killed in the middle of some. Every backup that is
 * listed opens, passes all of `verify`, and holds all that had been answered when it was asked for.
 */
export async function backUpOften({ whole, killed, seed, assets }: BackupOptions): Promise<BackupCounts> {
  const file = someFile('backup');
  const goods = await stockedShop(file, assets);
  const shop = { file, assets, goods, roll: newRoll(), random: seeded(seed), due: new Map() };
  const counts = noCounts();
  while (counts.killed < killed && counts.violations.length === 0)
    await lifeWithBackups(shop, Math.ceil((whole - counts.whole) / (killed - counts.killed)), counts);
  return { ...counts, bills: shop.roll.saved.size };
}

const noCounts = (): BackupCounts => ({
  whole: 0,
  killed: 0,
  bills: 0,
  looked: 0,
  longestMs: 0,
  quickestMs: FIRST_GUESS_MS,
  controls: 0,
  controlsSeen: 0,
  violations: [],
});

/** One life of the engine: it bills, makes `whole` backups, and dies in the middle of one more. */
async function lifeWithBackups(shop: Shop, whole: number, counts: BackupCounts): Promise<void> {
  const { file, assets, goods, roll, random } = shop;
  const engine = startEngineProcess(file, assets);
  const life = serve({ ...goods, client: engine.client, roll, random, id: v7 }, engine);
  await Promise.race([answered(roll, 5, engine), life]);
  for (let n = 0; n < whole; n++) {
    await makeOne(shop, engine, counts);
    await Promise.race([answered(roll, MORE_BILLS, engine), life]);
  }
  copiedAlone(shop, counts);
  await killInOne(shop, engine, counts);
  await life;
  lookAtAll(shop, counts);
}

async function makeOne({ roll, due }: Shop, engine: EngineProcess, counts: BackupCounts): Promise<void> {
  const asked = noted(roll);
  const began = performance.now();
  const { backup } = await engine.client.backups.make();
  due.set(backup.name, asked);
  counts.whole += 1;
  const ms = Math.round(performance.now() - began);
  counts.longestMs = Math.max(counts.longestMs, ms);
  counts.quickestMs = Math.min(counts.quickestMs, ms);
}

/** A backup that was finished before the kill came counts as made; the next life tries again. */
async function killInOne(shop: Shop, engine: EngineProcess, counts: BackupCounts): Promise<void> {
  const asked = noted(shop.roll);
  let done = false;
  const making = engine.client.backups.make().then(
    ({ backup }) => {
      shop.due.set(backup.name, asked);
      done = true;
    },
    () => undefined,
  );
  await after(shop.random.below(counts.quickestMs));
  if (!done) counts.killed += 1;
  await engine.kill();
  await making;
  for (const { name } of listed(shop)) if (!shop.due.has(name)) shop.due.set(name, asked);
}

/** The roll as it stands now; it goes on growing. */
const noted = ({ saved, drafts, money }: TillRoll): TillRoll => ({
  ...newRoll(),
  saved: new Map(saved),
  drafts: new Map(drafts),
  money: new Map(money),
});

const listed = ({ file }: Shop) => listBackups(backupFolderOf(file), basename(file));

function lookAtAll(shop: Shop, counts: BackupCounts): void {
  for (const backup of listed(shop)) {
    counts.looked += 1;
    const due = shop.due.get(backup.name) ?? newRoll();
    const wrong = lookAt(backup.file, (copy) => [...inspect(copy, due), ...everyCheck(copy)]);
    counts.violations.push(...wrong.map((line) => `${backup.name}: ${line}`));
  }
}

/** Control: the file without its WAL, as a program that just copies it would have it. */
function copiedAlone({ file, roll }: Shop, counts: BackupCounts): void {
  const alone = someFile('alone');
  copyFileSync(file, alone);
  counts.controls += 1;
  if (lookAt(alone, (copy) => inspect(copy, roll)).length > 0) counts.controlsSeen += 1;
}

function lookAt(file: string, look: (copy: Gateway) => Violations): Violations {
  let copy: Gateway | undefined;
  try {
    copy = openCopy(file);
    return look(copy);
  } catch (error) {
    if (error instanceof DbError) return [`cannot be opened: ${error.code}`];
    throw error;
  } finally {
    copy?.close();
  }
}
