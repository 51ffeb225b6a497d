// @ts-check
import { buildOrExit } from './build.js';
import { hasProgram } from './lib/debian.js';
import { openDisplay } from './lib/display.js';
import { findElectron } from './lib/electron.js';
import { hasDisplay, onPinnedNode, runToEnd, sandboxFlags, terminalEntry } from './lib/launch.js';

await onPinnedNode();
await buildOrExit();
const electron = findElectron();
const screen = electron && !hasDisplay(process) && hasProgram('Xvfb') ? await openDisplay() : null;
const usable = electron !== null && (screen !== null || hasDisplay(process));
const env = {
  ...process.env,
  ...(screen ? { DISPLAY: screen.name } : {}),
  EXECORA_BENCH_ELECTRON: usable ? electron.path : '',
  EXECORA_BENCH_ELECTRON_FLAGS: usable ? sandboxFlags(electron.dir).flags.join(' ') : '',
};
const code = await runToEnd(process.execPath, [terminalEntry, 'bench', ...process.argv.slice(2)], env);
screen?.stop();
process.exit(code);
