import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { profileFolder, trueName } from './shop-profile.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'profile-'));
  mkdirSync(join(base, 'real'));
  symlinkSync(join(base, 'real'), join(base, 'other'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

test('one shop has one folder, by whichever way its file is named', () => {
  const direct = profileFolder('/data', join(base, 'real', 'shop.db'));
  expect(profileFolder('/data', join(base, 'other', 'shop.db'))).toBe(direct);
  expect(profileFolder('/data', join(base, 'real', '.', 'shop.db'))).toBe(direct);
});

test('two shops have two folders', () => {
  expect(profileFolder('/data', join(base, 'real', 'a.db'))).not.toBe(
    profileFolder('/data', join(base, 'real', 'b.db')),
  );
});

test('a shop whose folder is not made yet has a name too', () => {
  expect(trueName(join(base, 'absent', 'shop.db'))).toBe(join(base, 'absent', 'shop.db'));
});
