import type { Tokenizer } from './tokenizer.ts';

/** Tokens a transcript may consist of. `opening` is for its first token: a bare space says nothing. */
export interface Mask {
  readonly opening: Int32Array;
  readonly following: Int32Array;
}

const isAscii = (bytes: Uint8Array): boolean => bytes.every((byte) => byte < 128);
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 32);

/**
 * Text tokens in Latin letters only. Without it the model jumps between Devanagari, Urdu and Thai in the middle of a
 * Hindi sentence; Roman is what it spells most steadily.
 */
export function latinMask(tokenizer: Tokenizer): Mask {
  const ids = Array.from({ length: tokenizer.endOfText }, (_, id) => id);
  const latin = ids.filter((id) => isAscii(tokenizer.bytes(id)));
  return {
    opening: Int32Array.from(latin.filter((id) => !isBlank(tokenizer.bytes(id)))),
    following: Int32Array.from(latin),
  };
}
