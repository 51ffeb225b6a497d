import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { Language } from '../../core/intent/types.ts';
import { assetsDir } from '../../hosts/paths.ts';
import { startEngineProcess } from '../crash/engine-process.ts';
import { openShop } from './open-shop.ts';

/** The folder of the program that is measured. */
export const ROOT = join(import.meta.dirname, '../../..');

/** The Electron that `scripts/bench.js` found, or why there is none. */
export const electronHere = (): string | { readonly skipped: string } =>
  process.env.EXECORA_BENCH_ELECTRON || {
    skipped: 'no Electron or no display here (npm run bench looks for both)',
  };

/** Opens a new shop, so that the window asks nothing. */
export async function firstStart(file: string, language: Language): Promise<void> {
  const engine = startEngineProcess(file, assetsDir);
  await openShop(engine.client, language);
  await engine.drain();
}

/** What runs a program, and where it keeps its things: the window of this machine's user is left alone. */
export interface ProgramPlace {
  readonly electron: string;
  readonly home: string;
}

/** Starts a program in a home of its own; answers with its first window. */
export async function openProgram(
  { electron, home }: ProgramPlace,
  args: readonly string[],
): Promise<{ app: ElectronApplication; page: Page }> {
  const flags = (process.env.EXECORA_BENCH_ELECTRON_FLAGS ?? '').split(' ').filter(Boolean);
  const app = await _electron.launch({
    executablePath: electron,
    args: [...flags, ...args],
    env: environment(home),
  });
  return { app, page: await app.firstWindow() };
}

function environment(home: string): Record<string, string> {
  const mine = Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const places = { HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: join(home, 'cache') };
  return { ...Object.fromEntries(mine), ...places };
}
