import { add, negate } from '../money/arithmetic.ts';
import { type BasisPoints, type Paise, paise, type Thousandths, thousandths } from '../units.ts';
import type { DocumentRun } from './document-runs.ts';
import { documentRuns } from './document-runs.ts';
import {
  figuresByRate,
  groupsOf,
  isLarge,
  isReported,
  isTaxed,
  type RateFigures,
  type SignedLine,
  signedLines,
  sumFigures,
} from './return-sums.ts';
import type { GstDocument, ReturnInput, TaxFigures } from './return-types.ts';
import { uqcOf } from './uqc.ts';

/** A document listed alone, with its taxed lines by rate. */
export interface ListedDocument {
  readonly document: GstDocument;
  readonly rates: readonly RateFigures[];
}

/** Sales to consumers of one place and rate. */
export interface ConsumerRow extends TaxFigures {
  readonly supply: GstDocument['supply'];
  readonly placeOfSupply: string;
  readonly gstRate: BasisPoints;
}

/** Exempt sales of one of the four classes of table 8. */
export interface ExemptRow {
  readonly supply: GstDocument['supply'];
  readonly registered: boolean;
  readonly exempt: Paise;
}

export interface HsnRow extends TaxFigures {
  readonly hsn: string;
  readonly name: string;
  readonly uqc: string;
  readonly quantity: Thousandths;
  readonly gstRate: BasisPoints;
  readonly total: Paise;
}

/** The tables of GSTR-1 that a shop fills, in paise. */
export interface Gstr1 {
  readonly gstin: string;
  readonly month: string;
  /** Table 4A. */
  readonly registered: readonly ListedDocument[];
  /** Table 5. */
  readonly large: readonly ListedDocument[];
  /** Table 7. */
  readonly consumers: readonly ConsumerRow[];
  /** Table 8. */
  readonly exempt: readonly ExemptRow[];
  /** Table 9B. */
  readonly notesRegistered: readonly ListedDocument[];
  readonly notesLarge: readonly ListedDocument[];
  /** Table 12, its two tabs. */
  readonly hsnRegistered: readonly HsnRow[];
  readonly hsnConsumers: readonly HsnRow[];
  /** Table 13. */
  readonly runs: readonly DocumentRun[];
}

/**
 * GSTR-1 of a month, out of its saved bills and credit notes. Cancelled bills count in table 13 only; a credit note to a
 * consumer lowers table 7 unless its bill stood alone in table 5; every note lowers tables 8 and 12.
 */
export function gstr1Of(input: ReturnInput): Gstr1 {
  const documents = input.documents.filter(isReported);
  const listed = (type: GstDocument['type'], chosen: (document: GstDocument) => boolean) =>
    documents.filter((document) => document.type === type && chosen(document)).flatMap(listedDocument);
  const lines = signedLines(documents);
  const hsn = (registered: boolean) =>
    hsnRows(
      lines.filter(({ document }) => isRegistered(document) === registered),
      input.hsnDigits,
    );
  return {
    gstin: input.gstin,
    month: input.month,
    registered: listed('bill', isRegistered),
    large: listed('bill', isLarge),
    consumers: consumerRows(lines),
    exempt: exemptRows(lines),
    notesRegistered: listed('creditNote', isRegistered),
    notesLarge: listed('creditNote', isLarge),
    hsnRegistered: hsn(true),
    hsnConsumers: hsn(false),
    runs: documentRuns(input.issued),
  };
}

const isRegistered = ({ buyerGstin }: GstDocument): boolean => buyerGstin !== null;

function listedDocument(document: GstDocument): ListedDocument[] {
  const rates = figuresByRate(document.lines.filter(isTaxed));
  return rates.length === 0 ? [] : [{ document, rates }];
}

function consumerRows(lines: readonly SignedLine[]): ConsumerRow[] {
  const counted = lines.filter(
    ({ document, line }) => !isRegistered(document) && !isLarge(document) && isTaxed(line),
  );
  const groups = groupsOf(
    counted,
    ({ document, line }) => `${document.placeOfSupply} ${document.supply} ${padded(line.gstRate)}`,
  );
  return groups.map((group) => ({
    supply: group[0].document.supply,
    placeOfSupply: group[0].document.placeOfSupply,
    gstRate: group[0].line.gstRate,
    ...sumFigures(group),
  }));
}

const padded = (value: number): string => String(value).padStart(6, '0');

/** Goods at rate nil are exempt by notification 10/2025-CT(Rate), so they stand under "exempted". */
function exemptRows(lines: readonly SignedLine[]): ExemptRow[] {
  const groups = groupsOf(
    lines.filter(({ line }) => !isTaxed(line)),
    ({ document }) => `${document.supply} ${isRegistered(document)}`,
  );
  return groups.map((group) => ({
    supply: group[0].document.supply,
    registered: isRegistered(group[0].document),
    exempt: sumFigures(group).taxable,
  }));
}

function hsnRows(lines: readonly SignedLine[], digits: number): HsnRow[] {
  const keyed = lines.map((each) => ({
    ...each,
    hsn: each.line.hsn.slice(0, digits),
    uqc: uqcOf(each.line.unit),
  }));
  const groups = groupsOf(keyed, ({ hsn, uqc, line }) => `${hsn} ${uqc} ${padded(line.gstRate)}`);
  return groups.map((group) => ({
    hsn: group[0].hsn,
    name: group[0].line.name,
    uqc: group[0].uqc,
    gstRate: group[0].line.gstRate,
    quantity: thousandths(group.reduce((sum, { line, sign }) => sum + sign * line.quantity, 0)),
    total: add(...group.map(({ line, sign }) => (sign === 1 ? line.total : negate(line.total)))),
    ...sumFigures(group),
  }));
}

/** All that the listed and summed tables say is taxable, with its taxes: what must be the period's bills less its notes. */
export function taxedInReturn(gstr1: Gstr1): TaxFigures {
  const sums = (listed: readonly ListedDocument[]) => sumFigures(listed.flatMap(({ rates }) => rates));
  const bills = sumFigures([sums(gstr1.registered), sums(gstr1.large), sumFigures(gstr1.consumers)]);
  const notes = sumFigures([sums(gstr1.notesRegistered), sums(gstr1.notesLarge)]);
  return {
    taxable: paise(bills.taxable - notes.taxable),
    cgst: paise(bills.cgst - notes.cgst),
    sgst: paise(bills.sgst - notes.sgst),
    igst: paise(bills.igst - notes.igst),
    cess: paise(bills.cess - notes.cess),
  };
}
