import { rupeesPlain } from '../money/format.ts';
import type { Paise } from '../units.ts';

export interface UpiRequest {
  /** The shop's UPI address ("shop@bank"). */
  readonly id: string;
  readonly payee: string;
  readonly amount: Paise;
  /** Number of the bill; it becomes the note and, letters and digits only, the reference. */
  readonly number: string;
}

const LONGEST_NOTE = 50;
const LONGEST_REFERENCE = 35;

/** `pa` keeps its @: payment apps read it literally. */
const address = (id: string): string => encodeURIComponent(id.toWellFormed()).replace('%40', '@');

/**
 * The UPI link that a QR carries (NPCI UPI linking specification: pa, pn, am, cu, tn, tr). Spaces are %20, which
 * `URLSearchParams` would write as "+". The link only asks: nobody offline can know that money came.
 * Throws RangeError when the amount (paise) is not above zero.
 */
export function upiLink(request: UpiRequest): string {
  if (request.amount <= 0) throw new RangeError('a UPI link asks for an amount above zero');
  const note = `Bill ${request.number}`.slice(0, LONGEST_NOTE);
  const reference = request.number.replace(/[^A-Za-z0-9]/g, '').slice(0, LONGEST_REFERENCE);
  const payee = encodeURIComponent(request.payee.toWellFormed());
  const keys = [`pa=${address(request.id)}`, `pn=${payee}`, `am=${rupeesPlain(request.amount)}`, 'cu=INR'];
  const bill = [
    `tn=${encodeURIComponent(note.toWellFormed())}`,
    ...(reference === '' ? [] : [`tr=${reference}`]),
  ];
  return `upi://pay?${[...keys, ...bill].join('&')}`;
}
