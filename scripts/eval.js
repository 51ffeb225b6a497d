// @ts-check
import { join } from 'node:path';
import { onPinnedNode, runToEnd } from './lib/launch.js';
import { root } from './lib/paths.js';

const MEASURES = ['understanding', 'language', 'when', 'speech', 'learning'];

/** How much is understood, typed and spoken: a table each, all or those named. Some need the material of ../shared and say so without. */
await onPinnedNode();
let worst = 0;
const named = process.argv.slice(2).filter((name) => MEASURES.includes(name));
const options = process.argv.slice(2).filter((name) => !MEASURES.includes(name));
for (const measure of named.length > 0 ? named : MEASURES) {
  const code = await runToEnd(process.execPath, [join(root, 'scripts', `eval-${measure}.ts`), ...options]);
  worst = Math.max(worst, code);
}
process.exit(worst);
