import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { defaultShopFile } from '../app/contract/shop-place.ts';
import { readArguments } from './arguments.ts';

test('reads our flags and leaves others alone', () => {
  const argv = [
    'electron',
    '--no-sandbox',
    '/here',
    '--shop',
    'my.db',
    '--verbose',
    '--use-fake-device-for-media-stream',
  ];
  expect(readArguments(argv, '/work')).toEqual({ shop: resolve('/work', 'my.db'), verbose: true });
});

test('takes the joined form, and spaces in it', () => {
  expect(readArguments(['--shop=/a b/c.db'], '/').shop).toBe(resolve('/a b/c.db'));
});

test('without a shop, or with a flag in its place, none is named', () => {
  expect(readArguments([], '/')).toEqual({ shop: null, verbose: false });
  expect(readArguments(['--shop', '--verbose'], '/').shop).toBeNull();
});

test.each([
  ['linux', {}, '/home/r/.local/share/execora/shop.db'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/execora/shop.db'],
  ['darwin', {}, '/home/r/Library/Application Support/execora/shop.db'],
  ['win32', { APPDATA: 'C:\\Roaming' }, 'C:\\Roaming\\execora\\shop.db'],
])('on %s the usual file is where the system keeps data', (platform, env, file) => {
  expect(defaultShopFile({ platform, env, home: '/home/r' })).toBe(file);
});
