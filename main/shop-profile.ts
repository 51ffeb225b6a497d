import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The one name of a file: two spellings of the same place are the same shop.
 * @param file absolute; its folder may not exist yet
 */
export function trueName(file: string): string {
  try {
    return join(realpathSync(dirname(file)), basename(file));
  } catch {
    // The folder is made with the shop; until then it has one spelling.
    return resolve(file);
  }
}

/** The window's own folder (place on screen, page storage, log) for one shop: one folder a shop, one window a folder. */
export function profileFolder(appData: string, shopFile: string): string {
  const mark = createHash('sha256').update(trueName(shopFile)).digest('hex').slice(0, 12);
  return join(appData, 'execora', `window-${mark}`);
}
