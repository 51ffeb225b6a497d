// @ts-check
import { join } from 'node:path';
import { buildOrExit } from './build.js';
import { onPinnedNode, runToEnd } from './lib/launch.js';
import { root } from './lib/paths.js';

await onPinnedNode();
await buildOrExit(['engine']);
const program = join(root, 'app', 'testing', 'crash', 'index.ts');
process.exit(await runToEnd(process.execPath, [program, ...process.argv.slice(2)]));
