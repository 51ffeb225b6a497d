import { type BasisPoints, type Paise, paise } from '../units.ts';
import type { PaperLine } from './types.ts';

/** The tax of one line or of many, in paise. */
export interface TaxSums {
  readonly taxable: Paise;
  readonly cgst: Paise;
  readonly sgst: Paise;
  readonly igst: Paise;
  readonly cess: Paise;
  /** CGST, SGST, IGST and cess together. */
  readonly tax: Paise;
  readonly total: Paise;
}

const sum = (lines: readonly PaperLine[], figure: (line: PaperLine) => number): Paise =>
  paise(lines.reduce((total, line) => total + figure(line), 0));

/** All tax on one line in paise. */
export const lineTax = (line: PaperLine): Paise => paise(line.cgst + line.sgst + line.igst + line.cess);

/** Adds up lines; of no lines it is all zeros. */
export const sumsOf = (lines: readonly PaperLine[]): TaxSums => ({
  taxable: sum(lines, (line) => line.taxable),
  cgst: sum(lines, (line) => line.cgst),
  sgst: sum(lines, (line) => line.sgst),
  igst: sum(lines, (line) => line.igst),
  cess: sum(lines, (line) => line.cess),
  tax: sum(lines, lineTax),
  total: sum(lines, (line) => line.total),
});

export interface RateSums extends TaxSums {
  readonly gstRate: BasisPoints;
}

/** The GST by rate table: one entry for each rate on the bill, lowest first. */
export function sumsByRate(lines: readonly PaperLine[]): RateSums[] {
  const rates = [...new Set(lines.map((line) => line.gstRate))].sort((a, b) => a - b);
  return rates.map((gstRate) => ({ gstRate, ...sumsOf(lines.filter((line) => line.gstRate === gstRate)) }));
}
