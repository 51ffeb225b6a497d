import { formatRupees } from '../../app/core/money/format.ts';
import type { Paise } from '../../app/core/units.ts';

/** Money in a sentence or a total: "₹170", "₹863.50". */
export const money = (amount: Paise): string => formatRupees(amount, { paise: 'auto' });

/** Money in a column that has its ₹ in the head: "1,240.00", "−0.50". */
export const plainMoney = (amount: Paise): string => formatRupees(amount).replace('₹', '');

/** A change of the total: "+2.50", "−0.50". */
export const signedMoney = (amount: Paise): string => `${amount > 0 ? '+' : ''}${plainMoney(amount)}`;

/** A phone number in two halves, as it is read out: "98390 11122". */
export const phoneText = (phone: string): string => phone.replace(/^(\d{5})(\d{5})$/, '$1 $2');

const DEVANAGARI = /\p{Script=Devanagari}/u;

/** The language of a piece of text for readers: Hindi by its letters, else what is given. */
export function languageOf(text: string, otherwise: string): string {
  return DEVANAGARI.test(text) ? 'hi' : otherwise;
}

/** Up to two letters for a customer's round: initials, or the first letter of a Devanagari name. */
export function initials(name: string): string {
  if (DEVANAGARI.test(name)) {
    return [...new Intl.Segmenter('hi', { granularity: 'grapheme' }).segment(name)][0]?.segment ?? '';
  }
  const letters = name.split(/\s+/).map((word) => [...word][0] ?? '');
  return letters.slice(0, 2).join('').toUpperCase();
}

const ZONE = 'Asia/Kolkata';

/** The time of day in India: "6:42 PM". */
export function timeOf(at: Date): string {
  return new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: ZONE }).format(at);
}

/** Day and month in India, digits 0–9 in every language: "Mon 23 Nov", "सोम 23 नव". */
export function dayOf(at: Date, language: string): string {
  const locale = language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-GB';
  const parts = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: ZONE,
  });
  return parts.format(at).replace(/[,॰]/g, '');
}
