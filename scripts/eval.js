// @ts-check
import { join } from 'node:path';
import { onPinnedNode, runToEnd } from './lib/launch.js';
import { root } from './lib/paths.js';

/** How much is understood, typed and spoken: a table each. It needs the material of ../shared and says so without. */
await onPinnedNode();
let worst = 0;
for (const measure of ['eval-language.ts', 'eval-speech.ts']) {
  const code = await runToEnd(process.execPath, [join(root, 'scripts', measure), ...process.argv.slice(2)]);
  worst = Math.max(worst, code);
}
process.exit(worst);
