import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { copyDurably, openCopy, writeCopy } from '../../db/backup.ts';
import { type BackupFile, dropSuperfluous, listBackups, tidyFolder } from '../../db/backup-folder.ts';
import type { Gateway } from '../../db/gateway.ts';
import type { BackupList, BackupMade, DrillReport } from '../contract/backup.ts';
import { backupName } from '../core/backup/retention.ts';
import { istDate, istIso } from '../core/datetime/ist.ts';
import { codeIn } from '../core/numbering/fresh-code.ts';
import {
  chainHeads,
  figuresOf,
  forgottenIds,
  hasLink,
  type ShopFigures,
  seriesNames,
} from '../repositories/backup.ts';
import { checkBooks } from '../repositories/check.ts';
import { chainInSteps } from '../repositories/journal.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import type { Books } from './books.ts';
import { breath, createTurns } from './in-turn.ts';
import { Refusal } from './refusal.ts';
import { remember, rememberedBeside } from './remembered.ts';

/** The copies of one open shop. */
export interface Backups {
  list(): BackupList;
  /** Makes one; calls at the same time wait for one another. Throws DbError, refuses with `backup_damaged`. */
  make(): Promise<BackupMade>;
  /** Opens the newest, checks all of it and sets it against the shop. Refuses with `backup_missing`. */
  drill(): Promise<DrillReport>;
  /** Where copies go besides. Refuses with `folder_missing`. */
  setSecondFolder(folder: string | null): BackupList;
}

export interface BackupParts {
  readonly books: Books;
  readonly gateway: Gateway;
  readonly shopFile: string;
}

/** Where the backups of a shop lie. */
export const backupFolderOf = (shopFile: string): string => join(dirname(shopFile), 'backups');

const SECOND = 'backupFolder';
const secondFolder = (books: Books): string | null => setting(books.read, SECOND) || null;

/** The backups of an open shop. From here on it is also kept outside of the file who was forgotten. */
export function createBackups(parts: BackupParts): Backups {
  const { books } = parts;
  rememberForgotten(parts);
  books.onFacts((facts) => {
    if (facts.some(({ kind }) => kind === 'customer.forgotten')) rememberForgotten(parts);
  });
  const inTurn = createTurns();
  return {
    list: () => listOf(parts),
    make: () => inTurn(() => makeBackup(parts)),
    drill: () => inTurn(() => drill(parts)),
    setSecondFolder: (folder) => {
      if (folder !== null && !isFolder(folder)) throw new Refusal('folder_missing');
      books.write(({ tx }) => saveSetting(tx, SECOND, folder ?? ''));
      return listOf(parts);
    },
  };
}

function rememberForgotten({ books, shopFile }: BackupParts): void {
  const codes = seriesNames(books.read)
    .map(codeIn)
    .filter((code) => code !== '');
  remember(rememberedBeside(shopFile), { forgotten: forgottenIds(books.read), codes });
}

const isFolder = (folder: string): boolean =>
  isAbsolute(folder) && existsSync(folder) && statSync(folder).isDirectory();

const message = ({ name, at, bytes }: BackupFile) => ({ name, at: `${at}+05:30`, bytes });

function filesOf({ shopFile }: BackupParts): BackupFile[] {
  return listBackups(backupFolderOf(shopFile), basename(shopFile));
}

const listOf = (parts: BackupParts): BackupList => ({
  folder: backupFolderOf(parts.shopFile),
  secondFolder: secondFolder(parts.books),
  files: filesOf(parts).map(message),
});

async function makeBackup(parts: BackupParts): Promise<BackupMade> {
  const { books, gateway, shopFile } = parts;
  const began = performance.now();
  const folder = backupFolderOf(shopFile);
  tidyFolder(folder, basename(shopFile));
  const file = freeName(folder, basename(shopFile), istIso(books.nowMs()));
  let facts = 0;
  await writeCopy(gateway, file, async (copy) => {
    facts = await checkCopy(copy);
  });
  const second = copyToSecond(parts, file);
  const dropped = dropSuperfluous(folder, basename(shopFile), istDate(books.nowMs()));
  const made = filesOf(parts).find((backup) => backup.file === file);
  if (!made) throw new Refusal('backup_missing');
  return { backup: message(made), second, facts, dropped, ms: Math.round(performance.now() - began) };
}

function freeName(folder: string, shop: string, at: string): string {
  for (let n = 0; ; n += 1) {
    const file = join(folder, backupName(shop, at, n));
    if (!existsSync(file)) return file;
  }
}

/** How many facts a copy holds, after its pages and its whole chain were found good. Refuses with `backup_damaged`. */
async function checkCopy(copy: Gateway): Promise<number> {
  if (!isSound(copy)) throw new Refusal('backup_damaged', 'integrity');
  const steps = chainInSteps(copy.read);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      if (step.value.faults.length > 0) throw new Refusal('backup_damaged', 'chain');
      return step.value.examined;
    }
    await breath();
  }
}

const isSound = (copy: Gateway): boolean => JSON.stringify(copy.pragma('integrity_check')).includes('"ok"');

/** A stick that is not plugged in, or is full, is no reason to have no backup: it is said, and the next one goes there. */
function copyToSecond({ books, shopFile }: BackupParts, file: string): BackupMade['second'] {
  const folder = secondFolder(books);
  if (folder === null) return 'none';
  if (!isFolder(folder)) return 'missing';
  try {
    copyInto(folder, file, shopFile, istDate(books.nowMs()));
    return 'written';
  } catch {
    return 'failed';
  }
}

function copyInto(folder: string, file: string, shopFile: string, today: string): void {
  const shop = basename(shopFile);
  tidyFolder(folder, shop);
  copyDurably(file, join(folder, basename(file)));
  remember(rememberedBeside(join(folder, shop)), remember(rememberedBeside(shopFile), {}));
  dropSuperfluous(folder, shop, today);
}

function drill(parts: BackupParts): DrillReport {
  const began = performance.now();
  const [newest] = filesOf(parts);
  if (!newest) throw new Refusal('backup_missing');
  const copy = openCopy(newest.file);
  try {
    const found = compared(copy, parts.gateway);
    const checks = [...checkBooks(copy)].map(({ check, examined, faults }) => ({
      check,
      examined,
      faults: faults.length,
    }));
    const ok = found.sameChain && found.agrees && checks.every(({ faults }) => faults === 0);
    const { agrees: _, ...rest } = found;
    return { backup: message(newest), ...rest, checks, ok, ms: Math.round(performance.now() - began) };
  } finally {
    copy.close();
  }
}

/** A backup made at this very moment must have every figure of the shop; an older one must be a beginning of it. */
function compared(copy: Gateway, shop: Gateway) {
  const [before, now] = [figuresOf(copy.read), figuresOf(shop.read)];
  const behind = now.facts - before.facts;
  return {
    backupFigures: figures(before),
    shopFigures: figures(now),
    sameChain: chainHeads(copy.read).every((link) => hasLink(shop.read, link)),
    behind,
    agrees: behind > 0 || JSON.stringify(before) === JSON.stringify(now),
  };
}

const figures = ({ baaki, ...rest }: ShopFigures) => ({ ...rest, baakiPaise: baaki });
