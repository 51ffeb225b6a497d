// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build.js';
import { requirePinnedNode, sandboxFlags } from './lib/launch.js';
import { root } from './lib/paths.js';
import { say } from './lib/say.js';
import { setUp } from './setup.js';

/** Editors write a file in several steps; one build follows the last. */
const SETTLED_MS = 150;

requirePinnedNode();
const electron = await setUp();
if (!electron) process.exit(1);
let timer = setTimeout(() => undefined, 0);
/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
await restart();
for (const folder of ['app', 'db', 'main', 'renderer', 'assets']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(restart, SETTLED_MS);
  });
}

/**
 * Builds what changed and opens the window anew: drafts live in the engine's file, so nothing typed is lost.
 * A part that does not compile leaves the running window as it is.
 */
async function restart() {
  try {
    await buildStale();
  } catch (error) {
    say(`not built: ${error instanceof Error ? error.message : error}`);
    return;
  }
  await ended(child);
  child = spawn(electron?.path ?? '', [...sandboxFlags(electron?.dir ?? '').flags, root, '--verbose'], {
    stdio: 'inherit',
  });
}

/**
 * The next window finds the shop free only when the last one is gone.
 * @param {import('node:child_process').ChildProcess | undefined} running
 */
async function ended(running) {
  if (!running || running.exitCode !== null) return;
  running.kill('SIGTERM');
  await once(running, 'exit');
}
