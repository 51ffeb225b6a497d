import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { log, logTo } from './log.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a line is one JSON object with a time and an event', () => {
  const file = join(folder, 'deep', 'shell.log');
  logTo(file, false);
  log('engine_died', { code: 9 });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ event: 'engine_died', code: 9 });
});

test('a full log makes room: the one before is kept, the one before that is not', () => {
  const file = join(folder, 'shell.log');
  logTo(file, false);
  for (const fill of ['a', 'b']) {
    writeFileSync(file, fill.repeat(1024 * 1024 + 1));
    log('next');
  }
  expect(readdirSync(folder).sort()).toEqual(['shell.log', 'shell.log.1']);
  expect(readFileSync(`${file}.1`, 'utf8')[0]).toBe('b');
});
