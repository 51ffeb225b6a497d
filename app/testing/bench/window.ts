import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { someFile } from '../crash/some-file.ts';
import { electronHere, firstStart, openProgram, type ProgramPlace, ROOT } from './electron-window.ts';
import { type BenchResult, type BenchSkipped, median, result } from './result.ts';

const WINDOWS = 7;

/**
 * From the start of the program to a counter that takes a sentence, against an Electron window that shows one word with
 * React from a script of the same size and nothing else. `scripts/bench.js` says by environment which Electron there is.
 */
export async function benchWindow(): Promise<BenchResult | BenchSkipped> {
  const name = 'window usable';
  const electron = electronHere();
  if (typeof electron !== 'string') return { name, ...electron };
  const shop = someFile('window');
  await firstStart(shop, 'en');
  const empty = await emptyProgram();
  const place = { electron, home: dirname(someFile('home')) };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < WINDOWS; n++) {
    ours.push(await shown(place, [ROOT, '--shop', shop], 'main.counter [data-bar]'));
    theirs.push(await shown(place, [empty], '#ready'));
  }
  rmSync(empty, { recursive: true });
  return result(
    {
      name,
      value: median(ours),
      baseline: 'an empty Electron window with a React script of the same size',
      baselineValue: median(theirs),
      goal: '≤ 2×',
      samples: WINDOWS,
    },
    (_, ratio) => ratio <= 2,
  );
}

/** Starts a program and answers how long it took until its page showed `selector`. */
async function shown(place: ProgramPlace, args: readonly string[], selector: string): Promise<number> {
  const began = performance.now();
  const { app, page } = await openProgram(place, args);
  await page.waitForSelector(selector, { timeout: 30_000 });
  const took = performance.now() - began;
  await app.close();
  return took;
}

const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'));
app.on('window-all-closed', () => app.quit());
`;
const PAGE = '<!doctype html><meta charset="utf-8"><div id="root"></div><script src="page.js"></script>';
const ENTRY = `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(createElement('p', { id: 'ready' }, 'Ready'));
`;

/** The baseline, built beside: its script is filled up to the size of ours with functions that are parsed like any others. */
async function emptyProgram(): Promise<string> {
  const folder = join(ROOT, '.cache', `empty-window-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"empty-window","version":"1.0.0","main":"main.cjs"}');
  writeFileSync(join(folder, 'main.cjs'), MAIN);
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'entry.js'), ENTRY);
  const { build } = await import('vite');
  await build({
    root: folder,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: join(folder, 'entry.js'), formats: ['iife'], name: 'page', fileName: () => 'page.js' },
    },
  });
  const file = join(folder, 'page.js');
  writeFileSync(file, filling(ourScriptBytes() - statSync(file).size), { flag: 'a' });
  return folder;
}

function ourScriptBytes(): number {
  const folder = join(ROOT, 'dist', 'renderer', 'assets');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return scripts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}

function filling(bytes: number): string {
  const one = (n: number) =>
    `function fill${n}(a,b){const c=a*${n}+b;return{c,d:[a,b].map((e)=>e+c),f:"${n}"}}\n`;
  let text = '\n';
  for (let n = 0; text.length < bytes; n++) text += one(n);
  return text;
}
