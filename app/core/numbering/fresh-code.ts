const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const SIGNS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', ...'0123456789'];

/** The code of the counter in the name of a series ("CNA/26-27": A); empty where there is none. */
export const codeIn = (series: string): string => /^(?:INV|BOS|CN|EST)([A-Z0-9]*)\//.exec(series)?.[1] ?? '';

/**
 * A code of a counter that was never used, the short ones first: a number has 16 characters (CGST Rules, rule 46(b)), and each of the
 * code is one less for counting. Null when all 962 are used up.
 */
export function freshCode(used: readonly string[]): string | null {
  const taken = new Set(used);
  const pairs = LETTERS.flatMap((letter) => SIGNS.map((sign) => letter + sign));
  return [...LETTERS, ...pairs].find((code) => !taken.has(code)) ?? null;
}
