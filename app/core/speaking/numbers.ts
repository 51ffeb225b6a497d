import { type Paise, type Thousandths, thousandths } from '../units.ts';
import { wholeNumber } from '../words/whole-number.ts';
import type { Tongue } from './tongue.ts';

const signed = (n: number, words: string, { minus }: Tongue): string => (n < 0 ? `${minus} ${words}` : words);

/** Rupees and paise as they are said: 17000 is "ek sau sattar rupaye", 1050 "das rupaye pachas paise". */
export function moneySaid(amount: Paise, tongue: Tongue): string {
  const size = Math.abs(amount);
  const rest = size % 100;
  const rupees = (size - rest) / 100;
  const parts = [
    ...(rupees > 0 || rest === 0 ? [counted(rupees, tongue.rupee, tongue)] : []),
    ...(rest > 0 ? [counted(rest, tongue.paisa, tongue)] : []),
  ];
  return signed(amount, parts.join(' '), tongue);
}

const counted = (n: number, [one, many]: readonly [string, string], tongue: Tongue): string =>
  `${wholeNumber(n, tongue)} ${n === 1 ? one : many}`;

/** Beyond it the words for quarters mean quarters of the hundred or thousand: "sava chhe hazaar" is 6,250. */
const MOST_IN_QUARTERS = 98;

/**
 * A quantity in thousandths as it is said: quarters by their own words ("dhai"), anything finer digit by digit behind the point.
 */
export function quantitySaid(quantity: Thousandths, tongue: Tongue): string {
  const size = Math.abs(quantity);
  const rest = size % 1000;
  const whole = (size - rest) / 1000;
  const words = (n: number) => wholeNumber(n, tongue);
  if (rest === 0) return signed(quantity, words(whole), tongue);
  if (rest % 250 === 0 && whole <= MOST_IN_QUARTERS)
    return signed(quantity, tongue.quarters(whole, rest / 250, words), tongue);
  const digits = String(rest).padStart(3, '0').replace(/0+$/, '');
  return signed(quantity, `${words(whole)} ${tongue.point} ${digitsSaid(digits, tongue)}`, tongue);
}

/** Kilos or litres with their own finer unit: 2.375 is "do kilo teen sau pachhattar gram", 0.1 "sau gram". */
export function measureSaid(quantity: Thousandths, unit: string, finer: string, tongue: Tongue): string {
  const size = Math.abs(quantity);
  const rest = size % 1000;
  if (rest % 250 === 0) return `${quantitySaid(quantity, tongue)} ${unit}`;
  const whole = size < 1000 ? [] : [`${quantitySaid(thousandths(size - rest), tongue)} ${unit}`];
  return signed(quantity, [...whole, `${wholeNumber(rest, tongue)} ${finer}`].join(' '), tongue);
}

/** Digit by digit. */
export const digitsSaid = (digits: string, tongue: Tongue): string =>
  [...digits].map((digit) => tongue.digit(Number(digit))).join(' ');
