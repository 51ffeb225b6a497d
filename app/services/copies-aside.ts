import { DbError, type DbErrorCode } from '../../db/errors.ts';
import type { ErrorCode } from '../contract/errors.ts';
import {
  type Copies,
  type CopyAsked,
  type CopyOnAsked,
  copiesHere,
  type DrillAsked,
  type Drilled,
} from './copies.ts';
import { Refusal } from './refusal.ts';

/** The work on copies as it is asked of another thread … */
export type CopyTask =
  | { readonly kind: 'copy'; readonly asked: CopyAsked }
  | { readonly kind: 'copyOn'; readonly asked: CopyOnAsked }
  | { readonly kind: 'drill'; readonly asked: DrillAsked };

/** … as it is answered … */
export type CopyAnswer =
  | { readonly kind: 'copy'; readonly facts: number }
  | { readonly kind: 'copyOn' }
  | { readonly kind: 'drill'; readonly drilled: Drilled };

/** … and refused. */
export type CopyFailure =
  | { readonly kind: 'refusal'; readonly code: ErrorCode; readonly detail: string | null }
  | { readonly kind: 'file'; readonly code: DbErrorCode; readonly detail: string }
  | { readonly kind: 'other'; readonly message: string };

/** Does a task in this thread. */
export async function doCopyTask(task: CopyTask): Promise<CopyAnswer> {
  if (task.kind === 'copy') return { kind: 'copy', facts: await copiesHere.copy(task.asked) };
  if (task.kind === 'drill') return { kind: 'drill', drilled: await copiesHere.drill(task.asked) };
  await copiesHere.copyOn(task.asked);
  return { kind: 'copyOn' };
}

export function copyFailure(error: unknown): CopyFailure {
  if (error instanceof Refusal) return { kind: 'refusal', code: error.code, detail: error.detail };
  if (error instanceof DbError) return { kind: 'file', code: error.code, detail: error.detail };
  return { kind: 'other', message: String(error) };
}

export function copyError(failure: CopyFailure): Error {
  if (failure.kind === 'refusal') return new Refusal(failure.code, failure.detail);
  if (failure.kind === 'file') return new DbError(failure.code, failure.detail);
  return new Error(failure.message);
}

/** The work on copies, done by whoever answers `ask`. */
export function copiesAside(ask: (task: CopyTask) => Promise<CopyAnswer>): Copies {
  return {
    copy: async (asked) => {
      const answer = await ask({ kind: 'copy', asked });
      if (answer.kind !== 'copy') throw new TypeError(answer.kind);
      return answer.facts;
    },
    copyOn: async (asked) => {
      await ask({ kind: 'copyOn', asked });
    },
    drill: async (asked) => {
      const answer = await ask({ kind: 'drill', asked });
      if (answer.kind !== 'drill') throw new TypeError(answer.kind);
      return answer.drilled;
    },
  };
}
