import { wholeNumber } from '../words/whole-number.ts';
import { digitsSaid } from './numbers.ts';
import type { Tongue } from './tongue.ts';

const NUMBER_OF_A_SERIES = /^[A-Za-z]+\d*\/[\d-]+\/\d+$/;

/**
 * A document's number as a person reads it: the letters one by one, then its figures two by two ("B-015205": B, zero ek, bavan, zero
 * paanch). The running number of a series is a plain number: nobody reads the zeros of INV/26-27/00012.
 */
export function documentSaid(code: string, tongue: Tongue): string {
  const parts = code.split('/');
  const running = NUMBER_OF_A_SERIES.test(code) ? parts.pop() : undefined;
  const head = parts.flatMap((part) => part.match(/[A-Za-z]+|\d+/g) ?? []).map((run) => runSaid(run, tongue));
  const tail = running === undefined ? [] : [wholeNumber(Number(running), tongue)];
  return [...head, ...tail].join(', ');
}

const runSaid = (run: string, tongue: Tongue): string =>
  /\d/.test(run) ? pairsSaid(run, tongue) : lettersApart(run);

/** Capitals with room between them: each is read by its name. */
export const lettersApart = (letters: string): string => [...letters.toUpperCase()].join(' ');

/** Two digits at a time from the right; a pair that begins with zero is read digit by digit. */
function pairsSaid(digits: string, tongue: Tongue): string {
  const pairs = digits.match(/^\d(?=(?:\d\d)*$)|\d\d/g) ?? [];
  return pairs
    .map((pair) => (pair.startsWith('0') ? digitsSaid(pair, tongue) : tongue.belowHundred(Number(pair))))
    .join(', ');
}

/** A phone number digit by digit, a breath in the middle; its country first. */
export function phoneSaid(phone: string, tongue: Tongue): string {
  const digits = phone.replace(/\D/g, '');
  const country = digits.slice(0, -10);
  const halves = [digits.slice(-10, -5), digits.slice(-5)].map((half) => digitsSaid(half, tongue));
  return [...(country === '' ? [] : [`${tongue.plus} ${digitsSaid(country, tongue)}`]), ...halves].join(', ');
}

/** "rahul.k@mail.com" as "rahul dot k at mail dot com". */
export const emailSaid = (address: string, { at, dot }: Tongue): string =>
  address.replaceAll('@', ` ${at} `).replaceAll('.', ` ${dot} `).replace(/[-_+]/g, ' ');
