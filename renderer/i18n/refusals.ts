import type { TFunction } from 'i18next';
import type { ErrorShape } from '../../app/contract/errors.ts';

/** Files that stop the shop from opening, and what the window itself can say about each. */
const PROBLEMS = [
  'shop_damaged',
  'shop_newer',
  'shop_busy',
  'shop_read_only',
  'shop_missing',
  'disk_full',
  'disk_failed',
  'version_mismatch',
] as const;

/** Title and advice for a problem with the shop's file. */
export function problemWords(error: ErrorShape) {
  const known = PROBLEMS.find((code) => code === error.code);
  if (known === undefined) return { title: 'problem.other', advice: 'problem.other.do' } as const;
  return { title: `problem.${known}`, advice: `problem.${known}.do` } as const;
}

/** The sentence for a refusal: the engine's own, else the window's for the code. */
export function refusalText(t: TFunction, error: ErrorShape): string {
  if (error.message !== '') return error.message;
  const problem = problemWords(error);
  if (problem.title !== 'problem.other') return t(problem.title);
  return t(error.code === 'engine_stopped' ? 'refused.engine_stopped' : 'refused.internal');
}

/** What helps support to find the failure: the code, and the id that stands in the log. */
export function refusalCode(error: ErrorShape): string {
  return error.errorId === null ? error.code : `${error.code} · ${error.errorId}`;
}
