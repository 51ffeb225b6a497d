import { ORPCError } from '@orpc/server';
import type { Engine } from '../compose.ts';
import type { ErrorShape } from '../contract/errors.ts';
import { codeOf, errorMessage } from '../services/refused.ts';
import { settingsOf } from './hello.ts';

/**
 * What any error becomes on its way to a door: one defined error whose data names a code of the closed list. A fault of
 * the program is logged under an id and shown only as that id.
 */
export function refusalFor(engine: Engine, error: unknown): ORPCError<'REFUSED', ErrorShape> {
  const shape = shapeOf(engine, error);
  return new ORPCError('REFUSED', { defined: true, status: 400, message: shape.message, data: shape });
}

function shapeOf(engine: Engine, error: unknown): ErrorShape {
  const { language } = settingsOf(engine);
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') {
    return errorMessage({ code: 'invalid_input', detail: null }, language);
  }
  const known = codeOf(error);
  if (known) return errorMessage(known, language);
  const errorId = engine.ids.next().slice(-12);
  engine.options.log.error(
    { errorId, stack: error instanceof Error ? error.stack : String(error) },
    'a fault of the program',
  );
  return errorMessage({ code: 'internal', detail: null }, language, errorId);
}
