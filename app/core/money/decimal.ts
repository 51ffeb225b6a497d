/**
 * Reads a plain decimal ("-12.5") into a whole number of 10^-places: the form of figures between programs.
 * Null for anything else: exponent, hex, separators, too many places, −0, beyond 2^53.
 */
export function parseDecimal(text: string, places: number): number | null {
  const match = /^(-?)(\d{1,16})(?:\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const [, sign = '', units = '', fraction = ''] = match;
  if (fraction.length > places) return null;
  const size = Number(units + fraction.padEnd(places, '0'));
  if (!Number.isSafeInteger(size) || (size === 0 && sign === '-')) return null;
  return sign === '-' ? -size : size;
}

/** Writes a whole number of 10^-places as the shortest decimal ("2.5", "-0.75", "3"). */
export function formatDecimal(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const units = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${units}${fraction === '' ? '' : `.${fraction}`}`;
}
