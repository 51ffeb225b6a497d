// @ts-check
import { fileURLToPath } from 'node:url';
import { ensureLibraries } from './lib/debian.js';
import { findElectron } from './lib/electron.js';
import { say } from './lib/say.js';

export { findElectron } from './lib/electron.js';

/**
 * Makes this machine ready to show the window, and does nothing when it already is. It never fails: what
 * cannot be had is said in one sentence, and the screen opens in a browser instead.
 * @param {{ display?: boolean, again?: boolean }} [need] display: also a virtual screen, for tests on a machine
 *   without one; again: fetch also when that failed today
 * @returns {Promise<import('./lib/electron.js').Electron | null>}
 */
export async function setUp(need = {}) {
  const electron = findElectron() ?? (await fetchOne(need.again ?? false));
  if (!electron)
    say('no Electron can be had here, so the screen opens in a browser (node scripts/setup.js tries again).');
  const ready = electron !== null && ensureLibraries({ display: need.display ?? false });
  return ready ? electron : null;
}

/**
 * The fetching parts are loaded only when something has to be fetched: a start with nothing to do stays quick.
 * @param {boolean} again also after a try that failed today
 */
async function fetchOne(again) {
  const { failedLately, fetchElectron } = await import('./lib/fetch-electron.js');
  if (!again && failedLately()) return null;
  return fetchElectron().catch((error) => {
    say(`fetching Electron failed: ${error instanceof Error ? error.message : error}`);
    return null;
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const electron = await setUp({ display: process.argv.includes('--display'), again: true });
  if (electron) say(`ready: Electron ${electron.version} in ${electron.dir}`);
}
