import { DbError } from '../../db/errors.ts';
import type { Gateway } from '../../db/gateway.ts';
import { openNewer } from '../../db/newer.ts';
import { openShopFile } from '../../db/open.ts';
import type { Books } from './books.ts';
import { dropOldImports } from './import.ts';
import { dropOldSounds } from './kept-sounds.ts';
import { readSettings } from './settings.ts';
import { dropOldDrafts, markRunning, readShop } from './shop.ts';
import { freeWork } from './work.ts';

export interface OpenedFile {
  readonly gateway: Gateway;
  /** The file is of a newer program: it is read, and every write is refused with this. */
  readonly newer: DbError | null;
}

/** Opens the shop's file: to be billed on, or only to be read when a newer program made it. Throws DbError. */
export function openFile(shopFile: string): OpenedFile {
  try {
    return { gateway: openShopFile(shopFile), newer: null };
  } catch (error) {
    if (!(error instanceof DbError) || error.code !== 'shop_newer') throw error;
    return { gateway: readable(openNewer(shopFile, error)), newer: error };
  }
}

const ANY_DAY = '9999-12-31';

/** What every door asks first must be there; when it has another shape by now, the file stays shut. */
function readable(gateway: Gateway): Gateway {
  try {
    readShop(gateway.read, ANY_DAY);
    readSettings(gateway.read);
    return gateway;
  } catch (error) {
    gateway.close();
    throw error;
  }
}

/** Puts away what the last run left; true when it was cut off. */
export function tidyUp(books: Books): boolean {
  freeWork(books);
  const cutOff = markRunning(books) && readShop(books.read, books.today()) !== null;
  dropOldDrafts(books);
  dropOldImports(books);
  dropOldSounds(books);
  return cutOff;
}
