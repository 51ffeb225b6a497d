// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildOrExit } from './build.js';
import { hasProgram } from './lib/debian.js';
import { openDisplay } from './lib/display.js';
import { onPinnedNode, runToEnd, sandboxFlags } from './lib/launch.js';
import { cutNetwork } from './lib/no-network.js';
import { root } from './lib/paths.js';
import { say } from './lib/say.js';
import { closingLine, readTally } from './lib/tally.js';
import { setUp } from './setup.js';

/** The vitest configuration of each kind of test. */
const KINDS = /** @type {Record<string, string>} */ ({
  unit: 'vitest.config.ts',
  e2e: 'e2e/vitest.config.ts',
});
/** Stories that run at once; each on a screen of its own, because windows take the keyboard from each other. */
const SCREENS = 2;

await onPinnedNode();
const words = process.argv.slice(2);
const kinds = words.filter((word) => word in KINDS);
const rest = words.filter((word) => !(word in KINDS));
const tallies = [];
let worst = 0;
for (const kind of kinds) {
  const report = join(root, 'test-results', `${kind}.json`);
  rmSync(report, { force: true });
  const code = await (kind === 'e2e' ? stories(report) : vitest(kind, report, process.env));
  tallies.push(readTally(report, code));
  worst = Math.max(worst, code);
}
process.stdout.write(`\n${closingLine(tallies)}\n`);
process.exit(worst);

/**
 * Whole stories: in the real window on screens nobody sees, and with the network cut where that can be done.
 * @param {string} report
 */
async function stories(report) {
  const electron = await setUp({ display: true });
  await buildOrExit();
  if (!electron) say('the stories run in a browser only: there is no Electron here.');
  const screens = hasProgram('Xvfb') ? await Promise.all(Array.from({ length: SCREENS }, openDisplay)) : [];
  const cut = cutNetwork();
  if (cut.length === 0) say('the stories run with the network in place: this machine cannot cut it off.');
  const env = {
    ...process.env,
    EXECORA_E2E_ELECTRON: electron?.path ?? '',
    EXECORA_E2E_ELECTRON_FLAGS: electron ? sandboxFlags(electron.dir).flags.join(' ') : '',
    EXECORA_E2E_DISPLAYS: screens.map(({ name }) => name).join(' '),
    EXECORA_E2E_NETWORK: cut.length > 0 ? 'cut' : 'there',
  };
  try {
    return await vitest('e2e', report, env, cut);
  } finally {
    for (const screen of screens) screen.stop();
  }
}

/**
 * @param {string} kind
 * @param {string} report where the runner writes its figures
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [before] what to put before the command
 */
function vitest(kind, report, env, before = []) {
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [process.execPath, program, 'run', '--config', KINDS[kind] ?? '', ...reporters, ...rest];
  const [first = process.execPath, ...args] = [...before, ...command];
  return runToEnd(first, args, env);
}
