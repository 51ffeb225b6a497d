import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { closingLine, readTally } from './tally.js';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
const file = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (passed: number, failed: number, pending: number) =>
  writeFileSync(
    file,
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: pending,
      numTodoTests: 0,
    }),
  );

test('counts what the runner counted', () => {
  report(12, 2, 3);
  expect(readTally(file, 1)).toEqual({ passed: 12, failed: 2, skipped: 3 });
});

test('a run that ended badly without a failed test counts as one failure', () => {
  report(12, 0, 0);
  expect(readTally(file, 1)).toEqual({ passed: 12, failed: 1, skipped: 0 });
});

test('a run without a report is a failure when it ended badly', () => {
  expect(readTally(join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line is the sum of all runs and names the skipped only when there are any', () => {
  const one = { passed: 700, failed: 0, skipped: 0 };
  expect(closingLine([one, { passed: 20, failed: 1, skipped: 2 }])).toBe('720 passed, 1 failed, 2 skipped');
  expect(closingLine([one])).toBe('700 passed, 0 failed');
});
