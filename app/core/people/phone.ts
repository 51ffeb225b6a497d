import { latinDigits } from '../money/digits.ts';

const MOBILE = /^(?:\+?91|0)?([6-9]\d{9})$/;
/** A landline says its STD code: two to four digits, then a number that starts with 2 to 6, ten digits in all. */
const GROUPED = /^(?:\+?91[\s-]*|0)([1-9]\d{1,3})[\s)-]+([2-6]\d{2,3}[\s-]?\d{2,4})$/;
const BARE = /^(?:\+?91|0)([1-5]\d{9})$/;
const LONGEST = 30;

/**
 * Reads a phone number of India as people write it: a mobile (ten digits from 6–9, with or without +91 or 0) becomes its
 * ten digits, a landline becomes 0, its STD code, a dash where one was seen, and its number. Null when it is neither. "0712-2234567" is Nagpur and
 * "07122234567" a mobile: where only the gap tells them apart, the gap decides.
 * Source: the National Numbering Plan of India (TRAI).
 */
export function parsePhone(text: string): string | null {
  if (text.length > LONGEST) return null;
  const written = latinDigits(text).trim().replace('(', '');
  const landline = GROUPED.exec(written);
  const [, std = '', number = ''] = landline ?? [];
  const local = number.replace(/\D/g, '');
  if (std.length + local.length === 10 && !/^\+?91[\s-]*[6-9]/.test(written)) return `0${std}-${local}`;
  const joined = written.replace(/[\s.()-]/g, '');
  const mobile = MOBILE.exec(joined)?.[1];
  if (mobile) return mobile;
  const bare = BARE.exec(joined)?.[1];
  return bare ? `0${bare}` : null;
}

/** The digits of a number or of the end of one, for looking it up; +91, and the 91 or 0 before a whole number, are left out. */
export function phoneDigits(text: string): string {
  const digits = latinDigits(text)
    .replace(/^\s*\+91/, '')
    .replace(/\D/g, '');
  return digits.length > 10 ? digits.replace(/^(?:91|0)(?=\d{10}$)/, '') : digits;
}
