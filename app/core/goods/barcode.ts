/** Printable ASCII, 4 to 48 signs, no space at either end: what a scanner of the counter can type. */
const SHAPE = /^(?! )[\x20-\x7e]{4,48}(?<! )$/;
/** Lengths at which a code of digits alone carries the check digit of EAN-8, UPC-A or EAN-13. */
const CHECKED = new Set([8, 12, 13]);

/**
 * A scanned or typed code in the form in which it is kept: a UPC-A, also one that was printed short (UPC-E), as the EAN-13 it is (a
 * leading 0). Null when it is not 4 to 48 printable signs, or is an EAN or UPC whose check digit is wrong (GS1 General
 * Specifications, 7.9).
 */
export function readBarcode(text: string): string | null {
  const code = plainCode(text);
  if (code === null || !/^\d+$/.test(code) || !CHECKED.has(code.length)) return code;
  if (isChecked(code)) return code.length === 12 ? `0${code}` : code;
  const long = code.length === 8 ? longUpc(code) : null;
  return long !== null && isChecked(long) ? `0${long}` : null;
}

/** A code as it was scanned: 4 to 48 printable signs, whatever they mean; else null. */
export function plainCode(text: string): string | null {
  const code = text.trim();
  return SHAPE.test(code) ? code : null;
}

const isChecked = (code: string): boolean => checkDigit(code.slice(0, -1)) === Number(code.at(-1));

/** The UPC-A that a UPC-E of eight digits leaves the zeros out of (GS1 General Specifications, 5.2.2.4.2); null for an EAN-8. */
function longUpc(code: string): string | null {
  const [, system, body = '', last, check] = /^([01])(\d{5})(\d)(\d)$/.exec(code) ?? [];
  if (system === undefined) return null;
  const zeros = '00000';
  if (Number(last) <= 2) return `${system}${body.slice(0, 2)}${last}0000${body.slice(2)}${check}`;
  if (last === '3') return `${system}${body.slice(0, 3)}${zeros}${body.slice(3)}${check}`;
  if (last === '4') return `${system}${body.slice(0, 4)}${zeros}${body.slice(4)}${check}`;
  return `${system}${body}0000${last}${check}`;
}

/** The check digit of an EAN or UPC out of the digits before it: weights 3 and 1 from the right, up to the next ten. */
export function checkDigit(digits: string): number {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
