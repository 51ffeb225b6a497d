import { ORPCError } from '@orpc/client';
import type { ErrorCode, ErrorShape } from '../../app/contract/errors.ts';

/** Thrown in place of an answer that will never come, because the engine stopped while it was asked. */
export class EngineStopped extends Error {
  override readonly name = 'EngineStopped';
}

const bare = (code: ErrorCode, detail: string | null): ErrorShape => ({
  code,
  message: '',
  detail,
  errorId: null,
});

const isText = (value: unknown): value is string => typeof value === 'string';
/** The engine sends only codes of the closed list; the contract checks them on its side. */
const isCode = (value: unknown): value is ErrorCode => isText(value);

/** The engine's own refusal inside an oRPC error, or null when the data is something else. */
function fromData(data: unknown): ErrorShape | null {
  if (typeof data !== 'object' || data === null || !('code' in data) || !('message' in data)) return null;
  const { code, message } = data;
  if (!isCode(code) || !isText(message)) return null;
  const detail = 'detail' in data && isText(data.detail) ? data.detail : null;
  const errorId = 'errorId' in data && isText(data.errorId) ? data.errorId : null;
  return { code, message, detail, errorId };
}

/**
 * Whatever was thrown, as the one shape that screens show. The message is empty where the engine said
 * nothing itself; the screen then has words of its own for the code.
 */
export function toRefusal(error: unknown): ErrorShape {
  if (error instanceof EngineStopped) return bare('engine_stopped', null);
  if (!(error instanceof ORPCError)) return bare('internal', null);
  const own = fromData(error.data);
  if (own !== null) return own;
  return error.code === 'BAD_REQUEST'
    ? bare('invalid_input', error.message)
    : bare('internal', error.message);
}
