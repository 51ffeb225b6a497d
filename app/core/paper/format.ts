import { formatDay } from '../datetime/format-day.ts';
import { istDate, istTime } from '../datetime/ist.ts';
import type { Language } from '../intent/types.ts';
import { formatRupees } from '../money/format.ts';
import { formatRate } from '../money/rates.ts';
import { type BasisPoints, basisPoints, type Paise } from '../units.ts';

/** Paise as "1,23,456.00", for columns whose title has the ₹; below zero with U+2212. */
export const amountText = (value: Paise): string => formatRupees(value).replace('₹', '');

/** Paise as "₹1,234": the paise are written only when there are some. */
export const shortRupees = (value: Paise): string => formatRupees(value, { paise: 'auto' });

/** Paise with the sign always written ("+0.50", "−20.00"); zero has none. */
export const signedText = (value: Paise): string => (value > 0 ? '+' : '') + amountText(value);

/** Basis points as "5%", "2.5%". */
export const rateText = (value: BasisPoints): string => `${formatRate(value)}%`;

/** A GST rate as its halves, CGST and SGST: 500 is "2.5% + 2.5%". A rate that has no half is left whole. */
export const halvesText = (value: BasisPoints): string => {
  if (value % 2 !== 0) return rateText(value);
  const half = rateText(basisPoints(value / 2));
  return `${half} + ${half}`;
};

const clockText = (time: string): string => {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours) % 12 || 12}:${minutes} ${Number(hours) < 12 ? 'AM' : 'PM'}`;
};

/** An ISO instant as "23 Nov 2026, 5:48 PM" in India. Throws RangeError for what is no instant. */
export function dateText(at: string, language: Language): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) throw new RangeError('the bill has no readable time');
  return `${formatDay(istDate(instant), language)}, ${clockText(istTime(instant))}`;
}
