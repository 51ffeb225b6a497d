import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BackupName, newestFirst, readBackupName, superfluous } from '../app/core/backup/retention.ts';
import { PARTIAL } from './durable.ts';
import { DbError } from './errors.ts';

export interface BackupFile extends BackupName {
  readonly file: string;
  readonly bytes: number;
}

/** The finished backups of a shop in a folder, newest first. A folder that is not there has none. */
export function listBackups(folder: string, shop: string): BackupFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).flatMap((name) => readBackupName(name) ?? []);
  return newestFirst(names.filter((backup) => backup.shop === shop)).map((backup) => {
    const file = join(folder, backup.name);
    return { ...backup, file, bytes: statSync(file).size };
  });
}

/** Makes the folder and throws away what an earlier run left unfinished. Throws DbError `shop_read_only`. */
export function tidyFolder(folder: string, shop: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const name of readdirSync(folder))
      if (name.startsWith(`${shop}-`) && name.endsWith(PARTIAL)) rmSync(join(folder, name));
  } catch (error) {
    throw new DbError('shop_read_only', folder, error);
  }
}

/** Throws away the backups that need not stay and answers with their names. */
export function dropSuperfluous(folder: string, shop: string, today: string): string[] {
  const gone = superfluous(listBackups(folder, shop), today);
  for (const { name } of gone) rmSync(join(folder, name));
  return gone.map(({ name }) => name);
}
