// @ts-check
import { pathToFileURL } from 'node:url';
import { buildOrExit } from './build.js';
import { onPinnedNode, standWhereCalled, terminalEntry } from './lib/launch.js';

await onPinnedNode();
await buildOrExit(['engine']);
standWhereCalled();
// In this process: a second one would cost more than the command.
process.argv[1] = terminalEntry;
await import(pathToFileURL(terminalEntry).href);
