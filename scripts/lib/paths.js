// @ts-check
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder: the one that holds package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Where things live that are fetched once and shared by every checkout: outside the source tree, so
 * that a clean clone needs no second download.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function cacheDir(env = process.env) {
  const base = env.XDG_CACHE_HOME || (env.LOCALAPPDATA ?? join(homedir(), '.cache'));
  return join(base, 'execora');
}

/**
 * The Node every script and the engine run on: the one of the `node` package, so that a machine's own
 * Node can be any version.
 * @returns {string | null} its path, or null when the package's binary was not installed
 */
export function pinnedNode() {
  const file = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(file) ? file : null;
}
