// @ts-check
import { join } from 'node:path';
import { onPinnedNode, runToEnd } from './lib/launch.js';
import { root } from './lib/paths.js';

/** What the sentence files accept, and how a sentence is read: for whoever writes sentences. */
await onPinnedNode();
process.exit(
  await runToEnd(process.execPath, [join(root, 'scripts', 'intents-show.ts'), ...process.argv.slice(2)]),
);
