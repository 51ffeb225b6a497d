import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fitToScreens, readWindowState, writeWindowState } from './window-state.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-'));
  file = join(folder, 'deep', 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SCREEN = { x: 0, y: 24, width: 1366, height: 720 };
const place = { x: 40, y: 60, width: 1000, height: 640 };

test('what was written is read again, and nothing is left beside it', () => {
  writeWindowState(file, { place, maximized: true });
  expect(readWindowState(file)).toEqual({ place, maximized: true });
  expect(readdirSync(join(folder, 'deep'))).toEqual(['window.json']);
});

test('a file that is absent or rubbish remembers nothing', () => {
  expect(readWindowState(file)).toEqual({ place: null, maximized: false });
  const rubbish = join(folder, 'rubbish.json');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      writeFileSync(rubbish, text);
      const state = readWindowState(rubbish);
      expect(state.place === null || Number.isSafeInteger(state.place.width)).toBe(true);
    }),
  );
});

test.each([
  ['half a place', '{"place":{"x":1,"y":2},"maximized":false}'],
  ['a place in words', '{"place":{"x":"1","y":2,"width":900,"height":700},"maximized":false}'],
  ['no place', '{"place":null,"maximized":false}'],
  ['a list', '[]'],
])('%s remembers no place', (_what, text) => {
  const half = join(folder, 'half.json');
  writeFileSync(half, text);
  expect(readWindowState(half).place).toBeNull();
});

test('a window on a screen that is there stays where it was', () => {
  expect(fitToScreens({ place, maximized: false }, [SCREEN]).place).toEqual(place);
});

test.each([
  ['on a screen that is gone', { ...place, x: 2000 }],
  ['with its title bar above the screen', { ...place, y: -30 }],
  ['with its title bar below the screen', { ...place, y: 730 }],
  ['with only a sliver to hold', { ...place, x: 1300 }],
  ['smaller than the counter needs', { ...place, width: 300 }],
])('a window %s is centred', (_where, stray) => {
  expect(fitToScreens({ place: stray, maximized: true }, [SCREEN])).toEqual({ place: null, maximized: true });
});
