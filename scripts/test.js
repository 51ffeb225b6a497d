// @ts-check
import { join } from 'node:path';
import { buildOrExit } from './build.js';
import { openDisplay } from './lib/display.js';
import { hasDisplay, requirePinnedNode, runToEnd } from './lib/launch.js';
import { root } from './lib/paths.js';
import { say } from './lib/say.js';
import { setUp } from './setup.js';

/** The vitest configuration of each kind of test. */
const KINDS = /** @type {Record<string, string>} */ ({
  unit: 'vitest.config.ts',
  e2e: 'e2e/vitest.config.ts',
});

requirePinnedNode();
const words = process.argv.slice(2);
const kinds = words.filter((word) => word in KINDS);
const rest = words.filter((word) => !(word in KINDS));
let worst = 0;
for (const kind of kinds) worst = Math.max(worst, await run(kind));
process.exit(worst);

/** @param {string} kind */
async function run(kind) {
  if (kind === 'unit') return vitest(kind, process.env);
  const electron = await setUp({ display: true });
  await buildOrExit();
  if (!electron) say('the stories run in a browser only: there is no Electron here.');
  if (!electron || hasDisplay(process)) return vitest(kind, process.env);
  const display = await openDisplay();
  try {
    return await vitest(kind, { ...process.env, DISPLAY: display.name });
  } finally {
    display.stop();
  }
}

/**
 * @param {string} kind
 * @param {NodeJS.ProcessEnv} env
 */
function vitest(kind, env) {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  return runToEnd(process.execPath, [program, 'run', '--config', KINDS[kind] ?? '', ...rest], env);
}
