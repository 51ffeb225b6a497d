import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { candidates, carriedDir, firstElectron } from './electron.js';

const EXECUTABLE =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';
let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'electron-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

function folder(name: string, version: string | null): string {
  const dir = join(base, name);
  mkdirSync(join(dir, EXECUTABLE, '..'), { recursive: true });
  writeFileSync(join(dir, EXECUTABLE), '');
  if (version) writeFileSync(join(dir, 'version'), version);
  return dir;
}

test('looks first where the environment says, then in the package, then in the cache', () => {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: '/given', XDG_CACHE_HOME: '/cache' };
  const [given, own, carried] = candidates(env);
  expect(given).toBe('/given');
  expect(own).toMatch(/node_modules.electron.dist$/);
  expect(carried).toBe(carriedDir(env));
  expect(candidates({ XDG_CACHE_HOME: '/cache' })).toHaveLength(2);
});

test('takes the first folder that has both a program and a version', () => {
  const broken = folder('broken', null);
  const good = folder('good', 'v45.4.1');
  const later = folder('later', '33.2.1');
  const found = firstElectron([join(base, 'absent'), broken, good, later]);
  expect(found).toEqual({ dir: good, path: join(good, EXECUTABLE), version: '45.4.1', major: 45 });
});

test('finds none where there is none', () => {
  expect(firstElectron([join(base, 'absent')])).toBeNull();
});
