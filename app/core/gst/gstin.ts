import { stateOf } from './states.ts';

const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** State, PAN, entity, Z (or the letter of a special kind of registration), check character. */
const SHAPE = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z][Z1-9ABD-J][0-9A-Z]$/;

/**
 * The check character for the first 14 characters of a GSTIN: each value (0–9, A = 10 … Z = 35) times 1, 2, 1, 2 …,
 * quotient and remainder by 36 added up, and what is missing to the next 36 (the algorithm of the GST portal).
 * Null when a character is not a digit or a capital letter.
 */
export function gstinCheckCharacter(first14: string): string | null {
  const values = [...first14.slice(0, 14)].map((symbol) => SYMBOLS.indexOf(symbol));
  if (values.length !== 14 || values.includes(-1)) return null;
  const sum = values.reduce((total, value, at) => total + folded(value * (at % 2 === 0 ? 1 : 2)), 0);
  return SYMBOLS.charAt((36 - (sum % 36)) % 36);
}

function folded(product: number): number {
  return Math.floor(product / 36) + (product % 36);
}

/** A GSTIN in its written form: capitals, no spaces. Checks nothing. */
export function tidyGstin(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}

/**
 * True for 15 characters of the right shape, a State that exists and a check character that fits.
 * It says that the number was not mistyped, not that the registration is alive.
 */
export function isGstin(text: string): boolean {
  return (
    SHAPE.test(text) && stateOf(text.slice(0, 2)) !== null && gstinCheckCharacter(text) === text.charAt(14)
  );
}

/** The State code a GSTIN starts with. Null when it is not a GSTIN. */
export function gstinState(gstin: string): string | null {
  return isGstin(gstin) ? gstin.slice(0, 2) : null;
}
