// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { buildStale } from './build.js';
import { onPinnedNode, sandboxFlags } from './lib/launch.js';
import { root } from './lib/paths.js';
import { say } from './lib/say.js';
import { setUp } from './setup.js';

/** Editors write a file in several steps; one build follows the last. */
const SETTLED_MS = 150;

await onPinnedNode();
const electron = await setUp();
if (!electron) process.exit(1);
const program = electron;
let timer = setTimeout(() => undefined, 0);
let last = Promise.resolve();
/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
await restart(true);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill('SIGTERM'));
for (const folder of ['app', 'db', 'main', 'renderer', 'assets']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(() => restart(folder === 'assets'));
    }, SETTLED_MS);
  });
}

/**
 * Builds what changed and opens the window anew: drafts live in the engine's file, so nothing typed is lost.
 * A part that does not compile leaves the running window as it is, and so does a change no part is made of.
 * @param {boolean} always also when nothing was built: assets are read when the engine starts
 */
async function restart(always) {
  try {
    const built = await buildStale();
    if (built.length === 0 && !always) return;
  } catch (error) {
    say(`not built: ${error instanceof Error ? error.message : error}`);
    return;
  }
  await ended();
  child = spawn(program.path, [...sandboxFlags(program.dir).flags, root, '--verbose'], { stdio: 'inherit' });
  // The person closed the window.
  child.once('exit', closed);
}

/** The next window finds the shop free only when the last one is gone. */
async function ended() {
  if (!child || child.exitCode !== null) return;
  child.off('exit', closed);
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function closed() {
  process.exit(0);
}
