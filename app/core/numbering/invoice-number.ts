/** Rule 46 of the CGST Rules: at most 16 characters. */
const LONGEST = 16;
const PADDING = 5;

/** A place in a series: INV of counter A in 26-27, number 1. */
export interface SeriesPlace {
  /** Letters and digits: INV, CN, EST … */
  readonly prefix: string;
  /** Code of the counter when the shop has several, else null. */
  readonly counter: string | null;
  /** Financial year as `financialYear` writes it. */
  readonly year: string;
  /** 1, 2, 3 … within counter and year. */
  readonly n: number;
}

/**
 * A document number: INV/26-27/00001, with a counter INVA/26-27/00001. When a busy year outgrows the room, the year loses its dash
 * and then its slash: a counter with two letters counts to 999,999 a year, a lone one to 99,999,999. Null beyond that.
 * Throws RangeError when a part is not letters and digits.
 */
export function invoiceNumber(place: SeriesPlace): string | null {
  const head = `${place.prefix}${place.counter ?? ''}`;
  if (!/^[A-Za-z0-9]+$/.test(head)) throw new RangeError(`series ${head} is not letters and digits`);
  if (!/^\d{2}-\d{2}$/.test(place.year)) throw new RangeError(`${place.year} is not a financial year`);
  if (!Number.isSafeInteger(place.n) || place.n < 1)
    throw new RangeError(`${place.n} is not a bill's number`);
  const shapes = shapesOf(head, place.year, String(place.n).padStart(PADDING, '0'));
  return shapes.find((shape) => shape.length <= LONGEST) ?? null;
}

/** The year is always the last four digits before the slash, so that no two places of a year share a number. */
const shapesOf = (head: string, year: string, n: string): string[] => [
  `${head}/${year}/${n}`,
  `${head}/${year.replace('-', '')}/${n}`,
  `${head}${year.replace('-', '')}/${n}`,
];

/** True for a number the law accepts: 1–16 letters, digits, "-" and "/", the first a letter or digit (Rule 46(b)). */
export function isDocumentNumber(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9/-]{0,15}$/.test(text);
}
