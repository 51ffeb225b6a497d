import { homedir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { app, type BrowserWindow, protocol, session } from 'electron';
import { defaultShopFile } from '../app/contract/shop-place.ts';
import { readArguments } from './arguments.ts';
import { engineHost } from './engine/host.ts';
import { linkWindow } from './engine/link.ts';
import { supervise } from './engine/supervise.ts';
import { answerPage } from './ipc.ts';
import { log, logTo } from './log.ts';
import { setKeys } from './menu.ts';
import { declareScheme, servePage } from './security/app-protocol.ts';
import { guardPermissions } from './security/permissions.ts';
import { profileFolder, trueName } from './shop-profile.ts';
import { bringForward, openCounterWindow, preloadIn, showFailure } from './windows/counter-window.ts';

/** How long a closing counter waits for running work; then the engine is ended, and the file is whole all the same. */
const DRAIN_MS = 3000;

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');
// The engine is a plain Node program, which sees no archive: a package keeps its files beside the archive.
const unpacked = root.replace(/\.asar$/, '.asar.unpacked');
const options = readArguments(process.argv, process.cwd());
const shopFile = trueName(
  options.shop ?? defaultShopFile({ platform: process.platform, env: process.env, home: homedir() }),
);

if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', profileFolder(app.getPath('appData'), shopFile));
}
logTo(join(app.getPath('userData'), 'shell.log'), options.verbose);

// The lock belongs to the window's folder, hence to the shop: the first window of this shop comes forward.
if (app.requestSingleInstanceLock({ shopFile })) run();
else app.quit();

function run(): void {
  const host = engineHost(
    {
      entry: join(unpacked, 'dist', 'engine', 'index.js'),
      args: ['--shop', shopFile, ...(options.verbose ? ['--verbose'] : [])],
      verbose: options.verbose,
      compiledFolder: join(app.getPath('userData'), 'compiled'),
    },
    root,
  );
  const supervisor = supervise({
    launch: host.launch,
    wait: (ms) => wait(ms),
    now: () => performance.now(),
    log,
  });
  let window: BrowserWindow | null = null;

  declareScheme(protocol);
  if (host.atOnce) supervisor.start();
  quitAfterDraining(() => supervisor.stop(DRAIN_MS));
  app.on('second-instance', () => window && bringForward(window));
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => {
    supervisor.start();
    setKeys();
    servePage(protocol, join(dist, 'renderer'));
    guardPermissions(
      session.defaultSession,
      (contents) => contents !== null && contents === window?.webContents,
    );
    const counter = openCounterWindow(preloadIn(dist), join(app.getPath('userData'), 'window.json'));
    window = counter;
    answerPage(counter, shopFile, linkWindow(counter, supervisor));
    supervisor.onChange((change) => change === 'failed' && showFailure(counter));
    log('window_opened', { electron: process.versions.electron });
  });
}

/** Quits in order: the windows close, the engine finishes, then the program ends. */
function quitAfterDraining(drain: () => Promise<void>): void {
  let drained = false;
  app.on('will-quit', (event) => {
    if (drained) return;
    event.preventDefault();
    void drain().finally(() => {
      drained = true;
      // Asked for within its own event, quitting is ignored.
      setImmediate(() => app.quit());
    });
  });
}
