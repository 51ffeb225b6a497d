import { z } from 'zod';
import { id, instantField } from './fields.ts';

const target = { kind: z.enum(['customer', 'product']), targetId: id };
const sound = z
  .string()
  .regex(/^[a-z0-9]+$/)
  .max(60);

/** What was heard so (as sounds, one a transcript) shall have meant this customer or product. */
export const soundAsk = z.object({ id, ...target, sounds: z.array(sound).min(1).max(4) });
export type SoundAsk = z.output<typeof soundAsk>;

/** A sound that stands for a name no longer. */
export const soundOff = z.object({ id, ...target, sound });
export type SoundOff = z.output<typeof soundOff>;

/** How a name is heard in this shop. After three times right it counts as a name. */
export const shopSound = z.object({
  ...target,
  sound,
  name: z.string(),
  count: z.int(),
  lastAt: instantField,
  isName: z.boolean(),
});
export type ShopSound = z.output<typeof shopSound>;
