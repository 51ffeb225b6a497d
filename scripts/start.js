// @ts-check
import { buildOrExit } from './build.js';
import {
  hasDisplay,
  onPinnedNode,
  runToEnd,
  sandboxFlags,
  standWhereCalled,
  terminalEntry,
} from './lib/launch.js';
import { root } from './lib/paths.js';
import { say } from './lib/say.js';
import { setUp } from './setup.js';

await onPinnedNode();
const args = process.argv.slice(2);
const electron = hasDisplay(process) ? await setUp() : null;
await buildOrExit();
standWhereCalled();
process.exit(electron ? await openWindow(electron) : await serveBrowser());

/** @param {import('./lib/electron.js').Electron} electron */
function openWindow({ path, dir, version }) {
  const { flags, reason } = sandboxFlags(dir);
  if (reason) say(reason);
  if (args.includes('--verbose')) say(`Electron ${version} ${flags.join(' ')}`);
  return runToEnd(path, [...flags, root, ...args], windowEnv());
}

/**
 * What the window is started with: the Node it may run the engine on, and not the variable of a shell that was itself
 * started from Electron, which would turn ours into plain Node.
 */
function windowEnv() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  return { ...env, EXECORA_NODE: process.execPath };
}

/** The same screen where there is no window: it prints an address of this machine with a one-time token. */
function serveBrowser() {
  return runToEnd(process.execPath, [terminalEntry, 'serve', ...args]);
}
