// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/**
 * What came of a run of tests.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * Reads the runner's own report of one run. A run that ended badly without a failed test (it broke before or
 * after them, or wrote no report) counts as one failure: a closing line must never look better than the run.
 * @param {string} file the report, JSON
 * @param {number} code how the run ended
 * @returns {Tally}
 */
export function readTally(file, code) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const failed = report.numFailedTests ?? 0;
  return {
    passed: report.numPassedTests ?? 0,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/**
 * The closing line of all runs, in the plain words that a person and a CI server read.
 * @param {Tally[]} tallies
 */
export function closingLine(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((all, tally) => all + tally[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
