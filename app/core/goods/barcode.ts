/** Printable ASCII, 4 to 48 signs, no space at either end: what a scanner of the counter can type. */
const SHAPE = /^(?! )[\x20-\x7e]{4,48}(?<! )$/;
/** Lengths at which a code of digits alone carries the check digit of EAN-8, UPC-A or EAN-13. */
const CHECKED = new Set([8, 12, 13]);

/**
 * A scanned or typed code in the form in which it is kept: UPC-A as the EAN-13 it is (a leading 0). Null when it is not 4 to 48
 * printable signs, or is an EAN or UPC whose check digit is wrong (GS1 General Specifications, 7.9).
 */
export function readBarcode(text: string): string | null {
  const code = text.trim();
  if (!SHAPE.test(code)) return null;
  if (!/^\d+$/.test(code) || !CHECKED.has(code.length)) return code;
  if (checkDigit(code.slice(0, -1)) !== Number(code.at(-1))) return null;
  return code.length === 12 ? `0${code}` : code;
}

/** The check digit of an EAN or UPC out of the digits before it: weights 3 and 1 from the right, up to the next ten. */
export function checkDigit(digits: string): number {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10;
}
