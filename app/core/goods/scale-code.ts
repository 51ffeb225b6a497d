import { type Paise, paise, type Thousandths, thousandths } from '../units.ts';
import { checkDigit } from './barcode.ts';

/**
 * How the labels of the shop's scale are made up, sign by sign: digits stand for themselves (the prefix), I for the item's code,
 * W for the weight in grams, P for the price in paise, C for the check digit. "21IIIIIWWWWWC" is the usual label of a counter scale.
 */
export type ScalePattern = string;

/** What a label says: which item, and how much of it or for how much money. */
export interface ScaleLabel {
  readonly item: string;
  readonly quantity: Thousandths | null;
  readonly amount: Paise | null;
}

/** A prefix of one digit or more, then item, then weight or price, each in one run; the check digit last if there is one. */
const SHAPE = /^\d+(?:(?:I{4,}(?:W{3,7}|P{3,8}))|(?:(?:W{3,7}|P{3,8})I{4,}))C?$/;

/** Whether a text is a pattern: prefix, item of 4 or more, weight or price, at most 48 signs. */
export const isScalePattern = (text: string): boolean => text.length <= 48 && SHAPE.test(text);

/** Reads a label by one pattern. Null when the code is not of the pattern, its check digit is wrong, or it weighs nothing. */
export function readScaleCode(pattern: ScalePattern, code: string): ScaleLabel | null {
  if (code.length !== pattern.length || !/^\d+$/.test(code)) return null;
  const prefix = /^\d+/.exec(pattern)?.[0] ?? '';
  if (!code.startsWith(prefix)) return null;
  if (pattern.endsWith('C') && checkDigit(code.slice(0, -1)) !== Number(code.at(-1))) return null;
  const part = (sign: string) => [...code].filter((_, at) => pattern[at] === sign).join('');
  return labelOf(part('I'), part('W'), part('P'));
}

function labelOf(item: string, weight: string, price: string): ScaleLabel | null {
  const figure = Number(weight === '' ? price : weight);
  if (figure === 0) return null;
  return weight === ''
    ? { item, quantity: null, amount: paise(figure) }
    : { item, quantity: thousandths(figure), amount: null };
}
