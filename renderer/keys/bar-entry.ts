import { parseRupees } from '../../app/core/money/parse.ts';
import { formatQuantity, parseMeasure } from '../../app/core/money/quantity.ts';
import type { Paise } from '../../app/core/units.ts';

/** What a line of text in the bar does to the chosen line, instead of being a sentence. */
export type BarEntry =
  | { readonly kind: 'quantity'; readonly quantity: string }
  | { readonly kind: 'rate'; readonly unitPricePaise: Paise };

/** Measured goods; everything else is counted. */
const LOOSE: ReadonlySet<string> = new Set(['kg', 'litre', 'g', 'ml', 'metre']);

/** Says whether a unit is measured (kg, litre …) rather than counted. */
export function isLoose(unit: string): boolean {
  return LOOSE.has(unit);
}

/**
 * A quantity as typed for a line of `unit` ("1.5", "1/2", "250g") as a decimal string. Null when it is no
 * quantity, or names a measure that the line is not sold by.
 */
export function quantityFor(unit: string, text: string): string | null {
  const measure = parseMeasure(text);
  if (measure === null || (measure.unit !== null && measure.unit !== unit)) return null;
  return formatQuantity(measure.quantity);
}

const NUMBER_ONLY = /^[\d०-९]+(?:[./][\d०-९]+)?$/;

/**
 * Reads the bar as a change of the chosen line: only a number is its quantity (or its rate when the rate
 * cell is chosen), `*60` is its rate. Null when it is a sentence.
 */
export function readBarEntry(text: string, unit: string, cell: 'quantity' | 'rate'): BarEntry | null {
  const written = text.trim();
  const rate = written.startsWith('*') ? written.slice(1) : written;
  if (!NUMBER_ONLY.test(rate)) return null;
  if (rate !== written || cell === 'rate') {
    const unitPricePaise = parseRupees(rate);
    return unitPricePaise === null ? null : { kind: 'rate', unitPricePaise };
  }
  const quantity = quantityFor(unit, written);
  return quantity === null ? null : { kind: 'quantity', quantity };
}

/** One press of + or −: counted goods by 1, measured by 0.25, grams and millilitres by 50. Never below one step. */
export function stepQuantity(quantity: string, unit: string, direction: 1 | -1): string {
  const step = unit === 'g' || unit === 'ml' ? 50 : isLoose(unit) ? 0.25 : 1;
  const next = Number(quantity) + direction * step;
  return String(Math.max(step, Math.round(next * 1000) / 1000));
}
