import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { type BackupFile, dropSuperfluous, listBackups, tidyFolder } from '../../db/backup-folder.ts';
import type { BackupList, BackupMade, DrillReport } from '../contract/backup.ts';
import { backupName } from '../core/backup/retention.ts';
import { istDate, istIso } from '../core/datetime/ist.ts';
import { codeIn } from '../core/numbering/fresh-code.ts';
import { forgottenIds, seriesNames } from '../repositories/backup.ts';
import { saveSetting, setting } from '../repositories/plain.ts';
import type { Books } from './books.ts';
import type { Copies } from './copies.ts';
import { firstFree } from './copy-findings.ts';
import { createTurns } from './in-turn.ts';
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
  readonly shopFile: string;
  /** Who copies and checks. */
  readonly copies: Copies;
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
  const { books, shopFile, copies } = parts;
  const began = performance.now();
  const folder = backupFolderOf(shopFile);
  tidyFolder(folder, basename(shopFile));
  const at = istIso(books.nowMs());
  const file = firstFree((n) => join(folder, backupName(basename(shopFile), at, n)));
  const facts = await copies.copy({ shopFile, file });
  const second = await copyToSecond(parts, file);
  const dropped = dropSuperfluous(folder, basename(shopFile), istDate(books.nowMs()));
  const made = filesOf(parts).find((backup) => backup.file === file);
  if (!made) throw new Refusal('backup_missing');
  return { backup: message(made), second, facts, dropped, ms: Math.round(performance.now() - began) };
}

/** A stick that is not plugged in, or is full, is no reason to have no backup: it is said, and the next one goes there. */
async function copyToSecond(
  { books, shopFile, copies }: BackupParts,
  file: string,
): Promise<BackupMade['second']> {
  const folder = secondFolder(books);
  if (folder === null) return 'none';
  if (!isFolder(folder)) return 'missing';
  try {
    await copies.copyOn({ file, folder, shopFile, today: istDate(books.nowMs()) });
    return 'written';
  } catch {
    return 'failed';
  }
}

async function drill(parts: BackupParts): Promise<DrillReport> {
  const began = performance.now();
  const [newest] = filesOf(parts);
  if (!newest) throw new Refusal('backup_missing');
  const found = await parts.copies.drill({ backup: newest.file, shopFile: parts.shopFile });
  return { backup: message(newest), ...found, ms: Math.round(performance.now() - began) };
}
