import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { PAGE_ORIGIN } from '../../app/contract/host.ts';
import { log } from '../log.ts';
import { confine } from '../security/navigation.ts';
import { FAILURE_PATH } from './failure-page.ts';
import { DEFAULT_SIZE, fitToScreens, LEAST_SIZE, readWindowState, writeWindowState } from './window-state.ts';

/** The colour of the page, so that nothing flashes before the first paint. */
const PAPER = '#f5f4ef';
/** A page that dies again within this time is left alone: reloading it for ever would hide the fault. */
const RELOAD_MS = 10_000;

/** Opens the counter where it stood last time. */
export function openCounterWindow(preload: string, stateFile: string): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { place, maximized } = fitToScreens(readWindowState(stateFile), screens);
  const window = new BrowserWindow({
    ...(place ?? DEFAULT_SIZE),
    minWidth: LEAST_SIZE.width,
    minHeight: LEAST_SIZE.height,
    title: 'Execora',
    show: false,
    backgroundColor: PAPER,
    webPreferences: pagePreferences(preload),
  });
  window.setMenuBarVisibility(false);
  if (maximized) window.maximize();
  remember(window, stateFile);
  confine(window.webContents);
  reviveOnce(window);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
}

/** Everything is said, also what is the default: these lines are the window's security. */
function pagePreferences(preload: string): Electron.WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    // A counter in the background still hears its hands-free microphone and shows the right time.
    backgroundThrottling: false,
  };
}

function remember(window: BrowserWindow, stateFile: string): void {
  window.on('close', () => {
    const state = { place: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      writeWindowState(stateFile, state);
    } catch (error) {
      // A full disk must not keep the window open.
      log('window_state_not_saved', { reason: String(error) });
    }
  });
}

/** A page that crashed is loaded again; drafts live in the engine and are there. */
function reviveOnce(window: BrowserWindow): void {
  let last = -RELOAD_MS;
  window.webContents.on('render-process-gone', (_event, details) => {
    const now = performance.now();
    if (details.reason !== 'clean-exit' && now - last > RELOAD_MS) window.webContents.reload();
    last = now;
  });
}

/** Shows the page that needs no engine. */
export function showFailure(window: BrowserWindow): void {
  void window.loadURL(`${PAGE_ORIGIN}${FAILURE_PATH}`);
}

/** Brings a window forward that may be hidden behind others or minimised. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** The preload's place beside main's own bundle. */
export const preloadIn = (dist: string): string => join(dist, 'preload', 'index.cjs');
