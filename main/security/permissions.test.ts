import { expect, test } from 'vitest';
import { mayUse, originOf } from './permissions.ts';

const microphone = {
  permission: 'media',
  media: ['audio'],
  origin: 'app://execora',
  isMainFrame: true,
  isOurWindow: true,
};

test('our page may hear the microphone', () => {
  expect(mayUse(microphone)).toBe(true);
});

test.each([
  ['the camera', { media: ['video'] }],
  ['microphone and camera together', { media: ['audio', 'video'] }],
  ['a medium that is not named', { media: [] }],
  ['another origin', { origin: 'https://execora' }],
  ['a look-alike host', { origin: 'app://execora.example' }],
  ['a frame inside the page', { isMainFrame: false }],
  ['another window', { isOurWindow: false }],
  ['the place', { permission: 'geolocation' }],
  ['notifications', { permission: 'notifications' }],
  ['the clipboard', { permission: 'clipboard-read' }],
  ['the whole screen', { permission: 'display-capture' }],
])('refuses %s', (_what, change) => {
  expect(mayUse({ ...microphone, ...change })).toBe(false);
});

test('an origin is scheme and host, and rubbish has none', () => {
  expect(originOf('app://execora/index.html?x#y')).toBe('app://execora');
  expect(originOf('https://a.example:8443/b')).toBe('https://a.example:8443');
  expect(originOf('not an address')).toBe('');
});
