// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onPinnedNode, runToEnd } from './lib/launch.js';
import { root } from './lib/paths.js';
import { say } from './lib/say.js';

/**
 * What a change must keep: style, import walls, types; with `--dead` also code that nobody uses. Each tool is started
 * on the pinned Node, because where npm runs no install scripts the shell's `node` is the machine's own.
 */
const TOOLS = [
  { name: 'style', pack: '@biomejs/biome', bin: 'biome', args: ['check'] },
  {
    name: 'walls',
    pack: 'dependency-cruiser',
    bin: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', 'app', 'db', 'main', 'renderer', 'e2e'],
  },
  { name: 'types', pack: 'typescript', bin: 'tsc', args: ['-b'] },
  { name: 'dead code', pack: 'knip', bin: 'knip', args: [] },
];

await onPinnedNode();
process.chdir(root);
const chosen = process.argv.includes('--dead') ? TOOLS : TOOLS.filter(({ name }) => name !== 'dead code');
let worst = 0;
for (const { name, pack, bin, args } of chosen) {
  say(`checking ${name} …`);
  worst = Math.max(worst, await runToEnd(process.execPath, [program(pack, bin), ...args]));
}
process.exit(worst);

/**
 * @param {string} pack
 * @param {string} bin
 * @returns {string} the script of a package's program
 */
function program(pack, bin) {
  const folder = join(root, 'node_modules', pack);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bins === 'string' ? bins : bins[bin]);
}
