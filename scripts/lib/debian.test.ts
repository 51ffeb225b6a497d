import { expect, test } from 'vitest';
import { missingPackages } from './debian.js';

const COMPLETE = [
  'libgtk-3.so.0',
  'libnss3.so',
  'libgbm.so.1',
  'libasound.so.2',
  'libXss.so.1',
  'libXtst.so.6',
  'libatspi.so.0',
  'libdrm.so.2',
]
  .map((name) => `\t${name} (libc6,x86-64) => /lib/x86_64-linux-gnu/${name}\n`)
  .join('');

test('misses nothing on a complete machine', () => {
  expect(missingPackages({ display: true }, { libraries: COMPLETE, hasProgram: () => true })).toEqual([]);
});

test('names the package of each missing library', () => {
  const libraries = COMPLETE.replace(/.*libgtk-3.*\n/, '').replace(/.*libgbm.*\n/, '');
  expect(missingPackages({ display: false }, { libraries, hasProgram: () => true })).toEqual([
    'libgtk-3-0',
    'libgbm1',
  ]);
});

test('asks for a virtual screen only when one is needed', () => {
  const machine = { libraries: COMPLETE, hasProgram: () => false };
  expect(missingPackages({ display: false }, machine)).toEqual([]);
  expect(missingPackages({ display: true }, machine)).toEqual(['xvfb', 'xauth']);
});

test('does not take a longer name for the library', () => {
  const libraries = COMPLETE.replace('libdrm.so.2 (', 'libdrm.so.20 (').replace(
    'libdrm.so.2\n',
    'libdrm.so.20\n',
  );
  expect(missingPackages({ display: false }, { libraries, hasProgram: () => true })).toEqual(['libdrm2']);
});
