import type { Paise } from '../units.ts';

const MINUS = '\u2212';

/** `always` shows ".00"; `auto` leaves it out of whole rupees. */
export interface RupeeStyle {
  readonly paise?: 'always' | 'auto';
}

/** Groups a string of digits the Indian way: the last three, then twos ("12,34,567"). */
export function groupIndian(digits: string): string {
  const head = digits.slice(0, -3);
  const tail = digits.slice(-3);
  return head === '' ? tail : `${head.replace(/\B(?=(?:\d{2})+$)/g, ',')},${tail}`;
}

/** Paise as rupees for people: "₹1,23,456.78", "−₹5.00"; the minus is U+2212, as wide as a plus. Paise shown unless `auto`. */
export function formatRupees(amount: Paise, style: RupeeStyle = {}): string {
  return `${amount < 0 ? MINUS : ''}₹${figures(amount, style.paise ?? 'always')}`;
}

function figures(amount: Paise, show: 'always' | 'auto'): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const fraction = digits.slice(-2);
  const rupees = groupIndian(digits.slice(0, -2));
  return show === 'auto' && fraction === '00' ? rupees : `${rupees}.${fraction}`;
}

/** Paise as a plain decimal of rupees with two places ("1234.50", "-5.00"): for files, links and tax returns. */
export function rupeesPlain(amount: Paise): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
