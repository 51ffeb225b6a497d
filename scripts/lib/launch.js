// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root } from './paths.js';
import { say } from './say.js';

/** The oldest Node that runs our TypeScript as it is and loads the file's driver. */
const LEAST_NODE = [22, 18];

/** The terminal door, as built. */
export const terminalEntry = join(root, 'dist', 'engine', 'terminal.js');

/**
 * Goes on only on the project's own Node, so that every script and the engine run on one version. npm runs no install
 * scripts here, so the `node` package comes without its program: it is fetched once, and the script starts anew on it.
 * Where it cannot be had, a Node of the machine that is recent enough will do.
 */
export async function onPinnedNode() {
  const node = pinnedNode() ?? installPinnedNode();
  if (node && realpathSync(node) === realpathSync(process.execPath)) return;
  if (node) process.exit(await runToEnd(node, process.argv.slice(1)));
  if (isRecent(process.versions.node)) return;
  say(
    `this needs the project's own Node 24, which could not be fetched (here runs ${process.versions.node}).`,
  );
  process.exit(2);
}

/**
 * @param {string} version
 * @returns {boolean} whether it loads the file's driver and runs our TypeScript as it is
 */
export function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_NODE;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

function installPinnedNode() {
  const cwd = join(root, 'node_modules', 'node');
  if (!existsSync(cwd)) return null;
  say('fetching the project’s own Node …');
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd,
    stdio: 'ignore',
    timeout: 5 * 60_000,
  });
  return pinnedNode();
}

/** npm changes to the project's folder; files are named from where the person stands. */
export function standWhereCalled() {
  process.chdir(process.env.INIT_CWD ?? process.cwd());
}

/**
 * Whether a window could be shown.
 * @param {{ platform: string, env: NodeJS.ProcessEnv }} machine
 */
export function hasDisplay({ platform, env }) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * Runs a program in the foreground and ends as it ends; the signals that would stop us stop it.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function runToEnd(program, args, env = process.env) {
  const child = spawn(program, args, { stdio: 'inherit', env });
  // The terminal already sends Ctrl+C to the child; we only have to outlive it. Others are passed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 0 : 1)));
  });
}

/**
 * The flags without which Electron refuses to start here. Its sandbox does not run as root, and needs
 * either user namespaces or a helper that root owns.
 * @param {string} dir Electron's folder
 * @returns {{ flags: string[], reason: string | null }} reason: worth telling the person
 */
export function sandboxFlags(dir) {
  if (process.platform !== 'linux') return { flags: [], reason: null };
  if (process.getuid?.() === 0) return { flags: ['--no-sandbox'], reason: null };
  if (userNamespaces() || helperIsReady(join(dir, 'chrome-sandbox'))) return { flags: [], reason: null };
  return {
    flags: ['--no-sandbox'],
    reason: 'this system lets no program make a sandbox, so the window runs without one.',
  };
}

/** @param {string} helper */
function helperIsReady(helper) {
  const stat = statSync(helper, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0;
}

function userNamespaces() {
  return (
    kernelSays('apparmor_restrict_unprivileged_userns') !== '1' &&
    kernelSays('unprivileged_userns_clone') !== '0'
  );
}

/** @param {string} name */
function kernelSays(name) {
  const file = `/proc/sys/kernel/${name}`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}
