import { ORPCError } from '@orpc/client';
import { type ErrorCode, errorShape } from '../contract/errors.ts';

/** The code with which a call was refused, 'answered' when it was not. Throws what is no defined refusal. */
export async function refusalOf(call: Promise<unknown>): Promise<ErrorCode | 'answered'> {
  try {
    await call;
    return 'answered';
  } catch (error) {
    if (!(error instanceof ORPCError) || !error.defined) throw error;
    return errorShape.parse(error.data).code;
  }
}
