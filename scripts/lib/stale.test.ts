import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint, isStale } from './stale.js';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'stale-'));
  mkdirSync(join(base, 'src/deep'), { recursive: true });
  writeFileSync(join(base, 'src/deep/a.ts'), 'one');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const look = () => fingerprint(base, ['src', 'not-there']);

test('is the same while nothing changes', () => {
  expect(look()).toBe(look());
});

test('changes with a new size, a new time and a new file', () => {
  const before = look();
  writeFileSync(join(base, 'src/deep/a.ts'), 'longer');
  const sized = look();
  utimesSync(join(base, 'src/deep/a.ts'), 1, 1);
  const timed = look();
  writeFileSync(join(base, 'src/b.ts'), '');
  expect(new Set([before, sized, timed, look()]).size).toBe(4);
});

test('changes when a file goes away', () => {
  const before = look();
  rmSync(join(base, 'src/deep/a.ts'));
  expect(look()).not.toBe(before);
});

test('does not look at tests and notes, which no bundle holds', () => {
  const before = look();
  writeFileSync(join(base, 'src/a.test.ts'), 'test');
  writeFileSync(join(base, 'src/README.md'), 'note');
  expect(look()).toBe(before);
});

test('a build is stale without its stamp and with another one', () => {
  const stamp = join(base, '.stamp');
  expect(isStale(stamp, 'now')).toBe(true);
  writeFileSync(stamp, 'then');
  expect(isStale(stamp, 'now')).toBe(true);
  writeFileSync(stamp, 'now');
  expect(isStale(stamp, 'now')).toBe(false);
});
