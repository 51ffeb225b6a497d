import { z } from 'zod';

/** Whom or what a sound stands for: one of the two. */
const target = { customerId: z.string().nullable(), productId: z.string().nullable() };
/** How it was heard, as a sound key. It may tell a name, so it goes when the customer asks to be forgotten. */
const person = z.object({ sounds: z.array(z.string()) }).optional();

/** Somebody put a heard word right: so it was heard, and this was meant. */
export const soundLearned = z.object({
  kind: z.literal('sound.learned'),
  version: z.literal(1),
  body: z.object(target),
  person,
});

/** These sounds stand for it no more, however often they were learned before. */
export const soundForgotten = z.object({
  kind: z.literal('sound.forgotten'),
  version: z.literal(1),
  body: z.object(target),
  person,
});
