import { existsSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { openCopy } from '../../db/backup.ts';
import { DbError } from '../../db/errors.ts';
import type { Gateway } from '../../db/gateway.ts';
import { takeLock } from '../../db/lock.ts';
import { openShopFile } from '../../db/open.ts';
import { finishSwap, swapIn } from '../../db/recover.ts';
import type { Clock, Ids } from '../adapters/clock.ts';
import { istIso } from '../core/datetime/ist.ts';
import { codeIn, freshCode } from '../core/numbering/fresh-code.ts';
import {
  dropUnfinished,
  figuresOf,
  type ShopFigures,
  seriesNames,
  stillNamed,
} from '../repositories/backup.ts';
import { deletePersonalParts } from '../repositories/forget.ts';
import { checkChain } from '../repositories/journal.ts';
import { saveSetting } from '../repositories/plain.ts';
import { createBooks, type Entry } from './books.ts';
import { Refusal } from './refusal.ts';
import { bothRemembered, type Remembered, readRemembered, remember, rememberedBeside } from './remembered.ts';
import { changeSettingsIn, retireCodes } from './settings.ts';

export interface RestoreAsk {
  /** The shop's file; it may be gone or damaged. */
  readonly shopFile: string;
  /** The backup to go on from. */
  readonly backup: string;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface Restored {
  readonly figures: ShopFigures;
  /** What the shop had before, where its file could still be read. */
  readonly before: ShopFigures | null;
  /** Where the file of before lies now; null when there was none. */
  readonly aside: string | null;
  /** Stands in every new number. */
  readonly counterCode: string;
  /** Customers who had been forgotten after the backup, and were again. */
  readonly forgottenAgain: number;
}

/**
 * Goes on from a backup. The file of before is moved aside, never deleted; the shop gets a chain and a code of the counter of its own,
 * so no number is given twice; who was forgotten since is forgotten again. A power cut on the way leaves the old shop or the new
 * one. Refuses with backup_damaged, backup_missing; throws DbError, `shop_busy` while the shop is open.
 */
export function restoreShop(asked: RestoreAsk): Restored {
  const { shopFile, backup } = asked;
  checkBackup(backup);
  const lock = takeLock(shopFile);
  try {
    finishSwap(shopFile);
    const before = figuresIfReadable(shopFile);
    const known = knownOutside(asked);
    const prepared = `${shopFile}.restoring`;
    const made = prepare(asked, prepared, known);
    remember(rememberedBeside(shopFile), { ...known, codes: [...known.codes, made.counterCode] });
    const aside = asideName(shopFile, asked.clock.now());
    const hadOne = existsSync(shopFile);
    swapIn(shopFile, { prepared, aside });
    return { ...made, before, aside: hadOne ? aside : null };
  } finally {
    lock.release();
  }
}

function checkBackup(file: string): void {
  const copy = opened(file);
  try {
    const sound = JSON.stringify(copy.pragma('integrity_check')).includes('"ok"');
    if (!sound || checkChain(copy.read).faults.length > 0)
      throw new Refusal('backup_damaged', basename(file));
  } finally {
    copy.close();
  }
}

function opened(file: string): Gateway {
  try {
    return openCopy(file);
  } catch (error) {
    if (!(error instanceof DbError)) throw error;
    if (error.code === 'shop_missing') throw new Refusal('backup_missing', basename(file));
    if (error.code === 'shop_damaged') throw new Refusal('backup_damaged', basename(file));
    throw error;
  }
}

/** What the old file still says, to tell the owner what is not in the backup. A damaged one says nothing. */
function figuresIfReadable(file: string): ShopFigures | null {
  return readIfWhole(file, (old) => figuresOf(old.read));
}

function readIfWhole<T>(file: string, look: (old: Gateway) => T): T | null {
  let old: Gateway | undefined;
  try {
    old = openCopy(file);
    return look(old);
  } catch (error) {
    if (error instanceof DbError) return null;
    throw error;
  } finally {
    old?.close();
  }
}

/** Everything that is known outside of the backup: beside the shop, beside the backup, in the old file. */
function knownOutside({ shopFile, backup }: RestoreAsk): Remembered {
  const besideBackup = rememberedBeside(`${dirname(backup)}/${basename(shopFile)}`);
  const codes = readIfWhole(shopFile, (old) => seriesNames(old.read).map(codeIn)) ?? [];
  const files = bothRemembered(readRemembered(rememberedBeside(shopFile)), readRemembered(besideBackup));
  return bothRemembered(files, { forgotten: [], codes: codes.filter((code) => code !== '') });
}

type Made = Pick<Restored, 'figures' | 'counterCode' | 'forgottenAgain'>;

function prepare(asked: RestoreAsk, prepared: string, known: Remembered): Made {
  for (const part of ['', '-wal', '-shm', '.lock', '.lock.holder']) rmSync(prepared + part, { force: true });
  copyOf(asked.backup, prepared);
  const gateway = openShopFile(prepared, { mustExist: true });
  try {
    const books = createBooks(gateway, asked.clock, asked.ids);
    return books.write((entry) => goOn(entry, asked.backup, known));
  } finally {
    gateway.close();
    for (const part of ['.lock', '.lock.holder']) rmSync(prepared + part, { force: true });
  }
}

/** By the engine of the file, so that a copy which still has its log beside it comes whole. */
function copyOf(backup: string, to: string): void {
  const copy = opened(backup);
  try {
    copy.copyTo(to);
  } finally {
    copy.close();
  }
}

function goOn(entry: Entry, backup: string, known: Remembered): Made {
  const { tx } = entry;
  const used = [...known.codes, ...seriesNames(tx).map(codeIn)];
  const counterCode = freshCode(used);
  if (counterCode === null) throw new Refusal('series_used');
  const figures = figuresOf(tx);
  saveSetting(tx, 'origin', entry.ids.next());
  changeSettingsIn(tx, { counterCode });
  retireCodes(tx, ['', ...used]);
  dropUnfinished(tx);
  const facts = figures.facts;
  entry.record({ kind: 'shop.restored', version: 1, body: { backup: basename(backup), counterCode, facts } });
  return { figures, counterCode, forgottenAgain: forgetAgain(entry, known.forgotten) };
}

function forgetAgain(entry: Entry, forgotten: readonly string[]): number {
  const ids = stillNamed(entry.tx, forgotten);
  for (const customerId of ids)
    entry.record({ kind: 'customer.forgotten', version: 1, body: { customerId, ids: [customerId] } });
  deletePersonalParts(entry.tx, ids);
  return ids.length;
}

function asideName(shopFile: string, nowMs: number): string {
  const stamp = istIso(nowMs).slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  for (let n = 0; ; n += 1) {
    const name = `${shopFile}.before-restore-${stamp}${n === 0 ? '' : `-${n}`}`;
    if (!existsSync(name)) return name;
  }
}
