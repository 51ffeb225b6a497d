import { ORPCError } from '@orpc/server';
import type { Engine } from '../compose.ts';
import type { ErrorShape } from '../contract/errors.ts';
import type { Language } from '../core/intent/types.ts';
import { codeOf, errorMessage } from '../services/refused.ts';
import { DEFAULT_SETTINGS } from '../services/settings.ts';
import { settingsOf } from './hello.ts';
import { slipIn } from './slip.ts';

/**
 * What any error becomes on its way to a door: one defined error whose data names a code of the closed list. A fault of
 * the program is logged under an id and shown only as that id.
 */
export function refusalFor(engine: Engine, error: unknown): ORPCError<'REFUSED', ErrorShape> {
  const shape = shapeOf(engine, error);
  return new ORPCError('REFUSED', { defined: true, status: 400, message: shape.message, data: shape });
}

/** A refusal must come through when the file itself is the trouble: it is then said in the usual language. */
function languageOf(engine: Engine): Language {
  try {
    return settingsOf(engine).language;
  } catch {
    return DEFAULT_SETTINGS.language;
  }
}

function shapeOf(engine: Engine, error: unknown): ErrorShape {
  const language = languageOf(engine);
  const known = slipIn(error) ?? codeOf(error);
  if (known) return errorMessage(known, language);
  const errorId = engine.ids.next().slice(-12);
  engine.options.log.error(
    { errorId, stack: error instanceof Error ? error.stack : String(error) },
    'a fault of the program',
  );
  return errorMessage({ code: 'internal', detail: null }, language, errorId);
}
