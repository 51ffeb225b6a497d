import type { Context, Understanding } from '../core/intent/types.ts';
import type { Saying } from './turn.ts';

/** What stands in the place of a sentence that nobody may read again. */
export const HIDDEN = '••••••';

/**
 * A code or PIN was said, or something not understood where one was asked for: neither the turn, nor the memory of the
 * conversation, nor its answer may hold it, because all of them lie in the shop's file.
 */
export const isSecret = ({ meanings }: Understanding, { question }: Context): boolean =>
  meanings.some(
    ({ intent, entities }) => entities.otp !== undefined || (question === 'code' && intent === 'UNKNOWN'),
  );

/** The sentence and its meaning as they may be kept and shown. */
export function hidden(saying: Saying, { meanings, ...heard }: Understanding) {
  const [first, ...rest] = meanings;
  const bare = <Each extends typeof first>({ entities: { otp: _, ...entities }, ...meaning }: Each) => ({
    ...meaning,
    entities,
    spans: [],
  });
  const told: Understanding = { ...heard, meanings: [bare(first), ...rest.map(bare)] };
  return { saying: { ...saying, text: HIDDEN }, heard: told };
}
