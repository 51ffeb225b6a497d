import { add, negate } from '../money/arithmetic.ts';
import { type BasisPoints, type Paise, paise } from '../units.ts';
import type { GstDocument, GstLine, TaxFigures } from './return-types.ts';

/** Figures added up, in paise; nothing adds to zeros. */
export function sumFigures(parts: readonly TaxFigures[]): TaxFigures {
  const sum = (of: (part: TaxFigures) => Paise) => add(...parts.map(of));
  return {
    taxable: sum(({ taxable }) => taxable),
    cgst: sum(({ cgst }) => cgst),
    sgst: sum(({ sgst }) => sgst),
    igst: sum(({ igst }) => igst),
    cess: sum(({ cess }) => cess),
  };
}

/** The same figures the other way round: what a credit note takes off. */
export const negateFigures = (part: TaxFigures): TaxFigures => ({
  taxable: negate(part.taxable),
  cgst: negate(part.cgst),
  sgst: negate(part.sgst),
  igst: negate(part.igst),
  cess: negate(part.cess),
});

/** A line with what the return groups it by. Figures of a credit note stand below zero. */
export interface SignedLine extends TaxFigures {
  readonly document: GstDocument;
  readonly line: GstLine;
  readonly sign: 1 | -1;
}

/** All lines of documents, those of credit notes below zero. */
export function signedLines(documents: readonly GstDocument[]): SignedLine[] {
  return documents.flatMap((document) =>
    document.lines.map((line) => {
      const { taxable, cgst, sgst, igst, cess } = line;
      const figures = { taxable, cgst, sgst, igst, cess };
      return document.type === 'bill'
        ? { document, line, sign: 1, ...figures }
        : { document, line, sign: -1, ...negateFigures(figures) };
    }),
  );
}

/** Rate 0 and no cess: these goods are exempt, and stand in a table of their own. */
export const isTaxed = ({ gstRate, cessRate }: GstLine): boolean => gstRate > 0 || cessRate > 0;

export interface RateFigures extends TaxFigures {
  readonly gstRate: BasisPoints;
}

/** One entry for each rate, lowest first. */
export function figuresByRate(lines: readonly GstLine[]): RateFigures[] {
  const rates = [...new Set(lines.map(({ gstRate }) => gstRate))].sort((a, b) => a - b);
  return rates.map((gstRate) => ({
    gstRate,
    ...sumFigures(lines.filter((line) => line.gstRate === gstRate)),
  }));
}

/** Items in groups of one key, groups in the order of their keys. */
export function groupsOf<T>(items: readonly T[], key: (item: T) => string): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const known = groups.get(key(item));
    if (known) known.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, group]) => group);
}

/** The limit above which an inter-State bill to a consumer stands alone: 1 lakh since 1 August 2024, 2.5 lakh before. */
const largeLimit = (day: string): Paise => paise(day >= '2024-08-01' ? 10_000_000 : 25_000_000);

/** True for an inter-State bill to a consumer, or a note against one, that table 5 (or 9B) lists alone. */
export function isLarge({ buyerGstin, supply, against, day, total }: GstDocument): boolean {
  const bill = against ?? { day, total };
  return buyerGstin === null && supply === 'INTERSTATE' && bill.total > largeLimit(bill.day);
}

/** A note that came too late to lower the tax of its bill. */
export const isCommercial = ({ type, kind, withGst }: GstDocument): boolean =>
  type === 'creditNote' && !withGst && (kind === 'taxInvoice' || kind === 'invoiceCumBillOfSupply');

/** A document that a return reports: of a registered shop, not cancelled, with tax or of exempt goods. */
export const isReported = ({ profile, cancelled, withGst, kind }: GstDocument): boolean =>
  profile === 'regular' && !cancelled && (withGst || kind === 'billOfSupply');
