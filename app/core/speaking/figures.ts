import { latinDigits } from '../money/digits.ts';
import { paise, thousandths } from '../units.ts';
import { wholeNumber } from '../words/whole-number.ts';
import { documentSaid, emailSaid, phoneSaid } from './codes.ts';
import { digitsSaid, measureSaid, moneySaid, quantitySaid } from './numbers.ts';
import type { Tongue } from './tongue.ts';

/** A shape of figures in a reply, and how it is said. The first shape that fits wins; shapes hold no groups that capture. */
type Shape = readonly [shape: string, said: (text: string, tongue: Tongue) => string];

const NUMBER = String.raw`\d+(?:,\d+)*(?:\.\d+)?`;
/** A minus stands before a figure; between two it is a dash. */
const MINUS = String.raw`(?:(?<![\p{L}\p{M}\d])[−-])?`;
const WORD_ENDS = String.raw`(?![\p{L}\p{M}])`;
const KILO = 'kg|kilo|किलो';
const GRAM = 'g|gm|gram|ग्राम';
const LITRE = 'litre|लीटर';

const SHAPES: readonly Shape[] = [
  [String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`, (text, tongue) => digitless(emailSaid(text, tongue), tongue)],
  [String.raw`${MINUS}₹\s?${NUMBER}`, moneyWritten],
  [String.raw`(?<!\d)(?:\+91[ -]?)?[6-9]\d{4}[ -]?\d{5}(?!\d)`, phoneSaid],
  [String.raw`(?<!\d)(?:0?[1-9]|1[0-2]):[0-5]\d(?!\d)(?:\s?(?:baje|बजे)${WORD_ENDS})?`, clockSaid],
  [String.raw`${NUMBER}\s?%`, (text, tongue) => `${numberSaid(text, tongue)} ${tongue.percent}`],
  [String.raw`(?<![\p{L}\d])[A-Z]{1,6}\d*(?:[/-][A-Z]*\d[A-Z\d]*)+${WORD_ENDS}`, documentSaid],
  [
    String.raw`${MINUS}${NUMBER}\s?(?:${KILO})${WORD_ENDS}`,
    (text, tongue) => measured(text, tongue.gram, tongue),
  ],
  [
    String.raw`${MINUS}${NUMBER}\s?(?:${LITRE})${WORD_ENDS}`,
    (text, tongue) => measured(text, tongue.ml, tongue),
  ],
  [
    String.raw`${NUMBER}\s?(?:${GRAM})${WORD_ENDS}`,
    (text, tongue) => `${numberSaid(text.replace(/[^\d.]/g, ''), tongue)} ${tongue.gram}`,
  ],
  [String.raw`(?<![\d.,])(?:0\d+|\d{7,})(?!\d)`, digitsSaid],
  [`${MINUS}${NUMBER}`, numberSaid],
];

const ALL = new RegExp(SHAPES.map(([shape]) => `(${shape})`).join('|'), 'gu');

/** A reply with every figure in it said in words; its other words stay as they are. */
export function figuresSaid(text: string, tongue: Tongue): string {
  const said = latinDigits(text).replace(ALL, (found: string, ...rest: unknown[]) => {
    const at = rest.slice(0, SHAPES.length).findIndex((group) => group !== undefined);
    return ` ${SHAPES[at]?.[1](found, tongue) ?? found} `;
  });
  return said
    .replace(/ +([,.;:?!।)]|$)/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The figure in a text as a whole number of parts: "−₹1,250.50" by 100 is −125050. Finer digits are cut off. */
function scaled(text: string, parts: 100 | 1000): number {
  const [whole = '', fraction = ''] = text.replace(/[^\d.]/g, '').split('.');
  const places = parts === 100 ? 2 : 3;
  const size = Number(`${whole}${fraction.slice(0, places).padEnd(places, '0')}`);
  return size > 0 && /^[−-]/.test(text) ? -size : size;
}

/** More rupees than the books can hold are read digit by digit. */
function moneyWritten(text: string, tongue: Tongue): string {
  const amount = scaled(text, 100);
  return Number.isSafeInteger(amount)
    ? moneySaid(paise(amount), tongue)
    : `${digitless(text, tongue)} ${tongue.rupee[1]}`;
}

/** A figure finer than a thousandth, or beyond counting, is nothing a shop sells; it is read digit by digit. */
const isCount = (text: string): boolean => !/\.\d{4,}/.test(text) && Number.isSafeInteger(scaled(text, 1000));

function numberSaid(text: string, tongue: Tongue): string {
  return isCount(text) ? quantitySaid(thousandths(scaled(text, 1000)), tongue) : digitless(text, tongue);
}

function measured(text: string, finer: string, tongue: Tongue): string {
  if (!isCount(text)) return digitless(text, tongue);
  const unit = text.replace(/[^\p{L}\p{M}]/gu, '');
  return measureSaid(thousandths(scaled(text, 1000)), unit, finer, tongue);
}

function clockSaid(text: string, tongue: Tongue): string {
  const [hour = 0, minute = 0] = text.match(/\d+/g)?.map(Number) ?? [];
  const words = (n: number): string => wholeNumber(n, tongue);
  if (minute === 0) return [words(hour), tongue.oClock].filter(Boolean).join(' ');
  return tongue.clock(hour, minute, words);
}

/** Every digit by its name. */
const digitless = (text: string, tongue: Tongue): string =>
  text
    .replace(/\d/g, (digit) => ` ${tongue.digit(Number(digit))} `)
    .replace(/\.(?=\s*\S)/g, ` ${tongue.point} `);
