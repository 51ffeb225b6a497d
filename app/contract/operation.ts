import { oc } from '@orpc/contract';
import { errorShape } from './errors.ts';

/** Every refusal crosses the wire as one defined error: the closed code, the sentence and the id are its data. */
export const op = oc.errors({ REFUSED: { status: 400, data: errorShape } });
