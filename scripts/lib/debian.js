// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say } from './say.js';

/** What Electron's window needs from a Debian or Ubuntu system: the library it opens, the package that has it. */
const LIBRARIES = [
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libnss3.so', 'libnss3'],
  ['libgbm.so.1', 'libgbm1'],
  ['libasound.so.2', 'libasound2'],
  ['libXss.so.1', 'libxss1'],
  ['libXtst.so.6', 'libxtst6'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libdrm.so.2', 'libdrm2'],
];

/** What a test run without a screen needs besides. */
const DISPLAY_PROGRAMS = [
  ['Xvfb', 'xvfb'],
  ['xauth', 'xauth'],
];

/**
 * Which packages are missing.
 * @param {{ display: boolean }} need display: also a virtual screen
 * @param {{ libraries: string, hasProgram: (name: string) => boolean }} machine libraries: what `ldconfig -p` prints
 * @returns {string[]}
 */
export function missingPackages(need, machine) {
  const libraries = LIBRARIES.filter(([file]) => !machine.libraries.includes(`${file} `));
  const programs = need.display ? DISPLAY_PROGRAMS.filter(([name = '']) => !machine.hasProgram(name)) : [];
  return [...libraries, ...programs].map(([, name = '']) => name);
}

/** @returns {{ libraries: string, hasProgram: (name: string) => boolean } | null} null where the system keeps no such list */
export function lookAtMachine() {
  if (process.platform !== 'linux' || !existsSync('/sbin/ldconfig')) return null;
  const libraries = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? '';
  return { libraries, hasProgram };
}

/** @param {string} name */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}

/**
 * Installs what is missing, once, when that needs no password; else says what to type.
 * @param {{ display: boolean }} need
 * @returns {boolean} whether everything is there now
 */
export function ensureLibraries(need) {
  const machine = lookAtMachine();
  const missing = machine ? missingPackages(need, machine) : [];
  if (missing.length === 0) return true;
  const prefix = hasProgram('apt-get') ? rootPrefix() : null;
  if (!prefix) {
    say(`the window needs these packages: sudo apt-get install ${missing.join(' ')}`);
    return false;
  }
  return install(prefix, missing);
}

/** @returns {string[] | null} what to put before a command to run it as root; null when a password would be asked */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  return hasProgram('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

/**
 * @param {string[]} prefix
 * @param {string[]} names
 */
function install(prefix, names) {
  say(`installing the system packages the window needs: ${names.join(' ')} …`);
  apt(prefix, ['update', '-qq']);
  const done = apt(prefix, ['install', '-y', '-qq', '--no-install-recommends', ...names.map(currentName)]);
  if (!done) say(`they could not be installed; try: sudo apt-get install ${names.join(' ')}`);
  return done;
}

/**
 * @param {string[]} prefix
 * @param {string[]} args
 */
function apt(prefix, args) {
  const [command = 'apt-get', ...rest] = [
    ...prefix,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    ...args,
  ];
  return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/**
 * Debian 13 and Ubuntu 24.04 renamed libraries when time became 64 bits wide; the old name then stands
 * for several packages and apt refuses to choose.
 * @param {string} name
 */
function currentName(name) {
  const renamed = `${name}t64`;
  return spawnSync('apt-cache', ['show', renamed], { encoding: 'utf8' }).stdout ? renamed : name;
}
