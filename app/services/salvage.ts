import { existsSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { openCopy } from '../../db/backup.ts';
import { nameDurably, PARTIAL } from '../../db/durable.ts';
import { DbError } from '../../db/errors.ts';
import type { Gateway, Writer } from '../../db/gateway.ts';
import { takeLock } from '../../db/lock.ts';
import { openShopFile } from '../../db/open.ts';
import { openPages, type Pages } from '../../db/salvage/pages.ts';
import type { Clock, Ids } from '../adapters/clock.ts';
import type { SalvageReport } from '../contract/backup.ts';
import { istIso } from '../core/datetime/ist.ts';
import type { FactOf } from '../core/facts/facts.ts';
import { numberNamed } from '../core/numbering/series.ts';
import { apply } from '../repositories/apply/apply.ts';
import { figuresOf } from '../repositories/backup.ts';
import { chainEnd } from '../repositories/journal.ts';
import { saveSetting } from '../repositories/plain.ts';
import {
  copyFact,
  type FoundFact,
  factsBehind,
  findFacts,
  foundFact,
  gapsIn,
  missingNumbers,
} from '../repositories/salvage.ts';
import { type OldRows, oldRows } from '../repositories/salvage-old.ts';
import { checksOf, figuresMessage, firstFree } from './copy-findings.ts';
import { createStandIns, type StandIns } from './salvage-stand-ins.ts';

export interface SalvageAsk {
  /** The damaged file. */
  readonly shopFile: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** This program has the file open itself. */
  readonly open?: boolean;
}

/**
 * Makes a new file of the shop out of every fact of a damaged one that can still be read and is what its hash says; the damaged file is
 * not touched. What is missing is named in the new file, and said. Throws DbError: shop_missing, shop_busy while another program has it open,
 * shop_damaged when nothing at all can be read.
 */
export function salvageShop(asked: SalvageAsk): SalvageReport {
  const { shopFile, clock, open = false } = asked;
  if (!existsSync(shopFile)) throw new DbError('shop_missing', shopFile);
  const began = performance.now();
  const lock = open ? null : takeLock(shopFile);
  const pages = openPages(shopFile);
  const old = opened(shopFile);
  try {
    const file = freeName(shopFile, clock.now());
    const built = buildFile(asked, pages, oldRows(old), file);
    nameDurably(`${file}${PARTIAL}`, file);
    return { file, ...built, ms: Math.round(performance.now() - began) };
  } finally {
    old?.close();
    pages.close();
    lock?.release();
  }
}

/** The file through SQLite, as far as it still opens. */
function opened(file: string): Gateway | null {
  try {
    return openCopy(file);
  } catch (error) {
    if (error instanceof DbError) return null;
    throw error;
  }
}

type Built = Omit<SalvageReport, 'file' | 'ms'>;

/** Builds it in a file of its own and leaves a copy of it, as a backup is one: a single file, without a log beside it. */
function buildFile(asked: SalvageAsk, pages: Pages, old: OldRows, file: string): Built {
  const facts = findFacts(pages);
  if (facts.length === 0) throw new DbError('shop_damaged', 'no fact can be read');
  const building = `${file}.building`;
  const gateway = openShopFile(building);
  try {
    const origin = asked.ids.next();
    const standIns = createStandIns({ origin, ids: asked.ids, old });
    gateway.write((tx) => keepSettings(tx, old, origin));
    copyAll(gateway, pages, facts, standIns);
    const built = finished(gateway, asked, old, { origin, standIns });
    rmSync(`${file}${PARTIAL}`, { force: true });
    gateway.copyTo(`${file}${PARTIAL}`);
    return built;
  } finally {
    gateway.close();
    for (const part of ['', '-wal', '-shm', '.lock', '.lock.holder'])
      rmSync(building + part, { force: true });
  }
}

/** How the shop was set up, where that can be read; the new file has a chain of its own. */
function keepSettings(tx: Writer, old: OldRows, origin: string): void {
  for (const { key, value } of old.settings()) saveSetting(tx, key, value);
  saveSetting(tx, 'origin', origin);
  saveSetting(tx, 'running', '0');
}

/** Facts in one write; many at a time is quicker, one at a time shows which of them cannot be kept. */
const MANY = 500;

function copyAll(gateway: Gateway, pages: Pages, facts: readonly FoundFact[], standIns: StandIns): void {
  for (let at = 0; at < facts.length; at += MANY) {
    const some = facts.slice(at, at + MANY);
    const copied = tried(gateway, (tx) => {
      for (const found of some) copyFact(tx, pages, found);
    });
    if (!copied) for (const found of some) copyOne(gateway, pages, found, standIns);
  }
}

/** With stand-ins for what it names and is gone; what cannot be kept even so (a note on a bill that is lost) is lost with it. */
function copyOne(gateway: Gateway, pages: Pages, found: FoundFact, standIns: StandIns): void {
  if (tried(gateway, (tx) => copyFact(tx, pages, found))) return;
  tried(gateway, (tx) => {
    standIns.before(tx, foundFact(pages, found));
    copyFact(tx, pages, found);
  });
}

/** Whether a write went through; when not, nothing of it did. The disk's own errors pass. */
function tried(gateway: Gateway, work: (tx: Writer) => void): boolean {
  try {
    gateway.write(work);
    return true;
  } catch (error) {
    if (error instanceof DbError) throw error;
    return false;
  }
}

interface Making {
  readonly origin: string;
  readonly standIns: StandIns;
}

/** Names in the file what is not in it, checks all of it, and says so. */
function finished(gateway: Gateway, asked: SalvageAsk, old: OldRows, { origin, standIns }: Making): Built {
  const series = old.series();
  const heads = old.heads();
  const nowMs = asked.clock.now();
  const at = istIso(nowMs);
  const body = gateway.write((tx) => {
    standIns.atTheEnd(tx, at);
    const until = new Map(series?.map(({ name, last }) => [name, last]));
    const lost = { gaps: gapsIn(tx), numbers: missingNumbers(tx, until) };
    const made = { file: basename(asked.shopFile), ...lost };
    const head = { id: asked.ids.next(), at, nowMs, who: 'salvage' };
    const fact = { kind: 'shop.salvaged', version: 1, body: made } as const;
    apply(tx, chainEnd(tx, origin).append(head, fact));
    return made;
  });
  return {
    ...lostMessage(body, factsBehind(gateway.read, heads ?? [])),
    ...checkedMessage(gateway),
    endKnown: series !== undefined && heads !== undefined,
    madeUp: { ...standIns.made },
  };
}

function lostMessage(
  { gaps, numbers }: Pick<FactOf<'shop.salvaged'>['body'], 'gaps' | 'numbers'>,
  behind: number,
): Pick<Built, 'lostFacts' | 'lostNumbers'> {
  return {
    lostFacts: gaps.reduce((sum, { from, to }) => sum + to - from + 1, behind),
    lostNumbers: numbers.map(({ series, from, to }) => ({
      from: numberNamed(series, from),
      to: numberNamed(series, to),
      count: to - from + 1,
    })),
  };
}

function checkedMessage(gateway: Gateway): Pick<Built, 'figures' | 'checks' | 'ok'> {
  const figures = figuresMessage(figuresOf(gateway.read));
  const checks = checksOf(gateway);
  return { figures, checks, ok: checks.every(({ faults }) => faults === 0) };
}

function freeName(shopFile: string, nowMs: number): string {
  const stamp = istIso(nowMs).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return firstFree((n) => `${shopFile}-salvaged-${stamp}${n === 0 ? '' : `-${n}`}.db`);
}
