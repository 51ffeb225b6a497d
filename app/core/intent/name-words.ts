import { wordsOf } from './normalise.ts';

const PLAIN = /^(?:[A-Za-z]+|\d+)(?: (?:[A-Za-z]+|\d+))*$/;
/** Read as ₹ wherever it stands alone. */
const RUPEES = /\brs\b/i;

/** The words of a name as `wordsOf` gives them. Plain letters and figures, as most names are, need no look at each character. */
export const wordsOfName = (name: string): string[] =>
  PLAIN.test(name) && !RUPEES.test(name) ? name.toLowerCase().split(' ') : wordsOf(name);
