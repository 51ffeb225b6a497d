import { parseDecimal } from '../money/decimal.ts';
import { latinDigits } from '../money/digits.ts';
import { isGrouped, parseRupees } from '../money/parse.ts';
import { parsePhone } from '../people/phone.ts';
import { type Paise, paise } from '../units.ts';

/** Spaces that are not seen: no-break, zero width, the byte order mark. */
const UNSEEN = /[\u00a0\u200b-\u200d\u2060\ufeff]/g;
/** Excel writes ="0987" to keep a leading zero. */
const AS_FORMULA = /^="(.*)"$/;

/** The text of a cell without the habits of spreadsheets: ="…", a leading ' that meant "text", unseen spaces. */
export function cellText(cell: string): string {
  const trimmed = cell.replace(UNSEEN, ' ').trim();
  const inner = AS_FORMULA.exec(trimmed)?.[1] ?? trimmed;
  return inner.replace(/^'/, '').replace(/\s+/g, ' ').trim();
}

const SCIENTIFIC = /^(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;

/**
 * A whole number that a spreadsheet turned into "9.876543210E+09" or "9876543210.0", as its digits. Null when digits were rounded
 * away: "9.87654E+09" could be any of ten thousand phones. Anything else comes back as it is.
 */
export function wholeDigits(text: string): string | null {
  const found = SCIENTIFIC.exec(text);
  if (!found) return text.replace(/^(\d+)[.,]0+$/, '$1');
  const [, first = '', rest = '', power = ''] = found;
  const size = Number(power);
  const digits = first + rest.replace(/0+$/, '');
  return digits.length === size + 1 || rest.length === size ? (first + rest).slice(0, size + 1) : null;
}

/** What a cell says, or why it cannot be read. */
export type Cell<T> = { readonly value: T } | { readonly wrong: ImportFault };
/** Why a row is not taken. */
export type ImportFault =
  | 'name_missing'
  | 'name_long'
  | 'letters'
  | 'phone'
  | 'phone_rounded'
  | 'email'
  | 'gstin'
  | 'amount'
  | 'rate'
  | 'hsn'
  | 'quantity'
  | 'barcode'
  | 'barcode_taken'
  | 'text_long'
  | 'total';

/** A phone, or null for an empty cell. */
export function phoneCell(text: string): Cell<string | null> {
  if (text === '') return { value: null };
  const digits = wholeDigits(latinDigits(text));
  if (digits === null) return { wrong: 'phone_rounded' };
  const phone = parsePhone(digits);
  return phone === null ? { wrong: 'phone' } : { value: phone };
}

const DECIMAL_COMMA = /^(-?)(\d+|\d{1,3}(?:\.\d{3})+),(\d{1,2})$/;

/**
 * A figure with a decimal comma ("28,50", "1.250,00": a spreadsheet in another language) with a point. Two digits after a comma are
 * never a group of thousands; three are, so "1,500" stays what it is in India.
 */
function pointed(text: string): string {
  const [, sign = '', whole = '', part = ''] = DECIMAL_COMMA.exec(latinDigits(text)) ?? [];
  return whole === '' ? text : `${sign}${whole.replaceAll('.', '')}.${part}`;
}

/** Paise of rupees, or null for an empty cell or a dash. */
export function rupeesCell(text: string): Cell<Paise | null> {
  if (text === '' || text === '-') return { value: null };
  const amount = parseRupees(pointed(text));
  return amount === null ? { wrong: 'amount' } : { value: amount };
}

const CREDIT = /^\((.+)\)$|^-(.+)$|^(.+?)\s*cr\.?$/i;
const DEBIT = /^(.+?)\s*dr\.?$/i;

/** What somebody owes (above 0) or has paid ahead (below): "-500", "(500)" and "500 Cr" are paid ahead, "500 Dr" is owed. */
export function balanceCell(text: string): Cell<Paise> {
  const [, bracket, minus, credit] = CREDIT.exec(text) ?? [];
  const ahead = bracket ?? minus ?? credit;
  const read = rupeesCell((ahead ?? DEBIT.exec(text)?.[1] ?? text).trim());
  if ('wrong' in read) return read;
  const amount = read.value ?? 0;
  return { value: paise(ahead === undefined ? amount : 0 - amount) };
}

/** A quantity in thousandths, or null for an empty cell; below 0 a shop sold before it wrote down. */
export function quantityCell(text: string): Cell<number | null> {
  if (text === '') return { value: null };
  const written = latinDigits(pointed(text));
  const [, whole = ''] = /^-?([\d,]+)/.exec(written) ?? [];
  if (!isGrouped(whole)) return { wrong: 'quantity' };
  const value = parseDecimal(written.replaceAll(',', '').replace(/^-0+(?:\.0+)?$/, '0'), 3);
  return value === null || Math.abs(value) > 9_999_999_999 ? { wrong: 'quantity' } : { value };
}
