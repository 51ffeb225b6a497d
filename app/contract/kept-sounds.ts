import { z } from 'zod';
import { dayField, id, instantField } from './fields.ts';

/** A spoken note that was kept; it is deleted after thirty days. */
export const keptSound = z.object({
  id,
  /** The draft it was spoken at, and the bill that it became; null: of the day. */
  draftId: id.nullable(),
  at: instantField,
  seconds: z.number(),
});
export type KeptSound = z.output<typeof keptSound>;

/** Notes of a bill (or its draft), or of a day; today without either. */
export const keptAsk = z.object({
  draftId: id.nullable().default(null),
  day: dayField.nullable().default(null),
});
export type KeptAsk = z.output<typeof keptAsk>;
