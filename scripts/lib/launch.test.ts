import { expect, test } from 'vitest';
import { hasDisplay, isRecent } from './launch.js';

test('a window needs a display on Linux only', () => {
  expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false);
  expect(hasDisplay({ platform: 'linux', env: { DISPLAY: ':0' } })).toBe(true);
  expect(hasDisplay({ platform: 'linux', env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
  expect(hasDisplay({ platform: 'win32', env: {} })).toBe(true);
  expect(hasDisplay({ platform: 'darwin', env: {} })).toBe(true);
});

test('a Node is recent enough when it runs TypeScript as it is', () => {
  expect(['20.20.2', '22.17.9', '22.18.0', '24.21.0', '100.0.0'].map(isRecent)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});
