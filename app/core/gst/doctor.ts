import { isDocumentNumber } from '../numbering/invoice-number.ts';
import { taxLine } from '../sale/price-tax.ts';
import { type BasisPoints, paise } from '../units.ts';
import { ADDRESS_FROM } from './bill.ts';
import { isToldLate } from './credit-note.ts';
import type { FindingCode } from './doctor-words.ts';
import { mayChargeTax } from './document.ts';
import { numberGaps } from './document-runs.ts';
import { isGstin } from './gstin.ts';
import { isLawfulRate } from './lawful-rates.ts';
import { isTaxed, sumFigures } from './return-sums.ts';
import type { GstDocument, GstLine, IssuedNumber, TaxFigures } from './return-types.ts';
import { supplyBetween } from './supply.ts';

/** Something a chartered accountant would ask about. */
export interface Finding {
  readonly code: FindingCode;
  /** The document's number; for a gap the number that is missing. */
  readonly number: string;
  /** The goods it is about, else null. */
  readonly item: string | null;
}

/** What the doctor needs to know besides the papers. */
export interface Practice {
  readonly shopState: string;
  readonly hsnDigits: 4 | 6;
  /** GST rate of a product on a day, or null when the shop has none. */
  readonly rateOn: (productId: string, day: string) => BasisPoints | null;
}

/** Recomputes every paper of a period and lists what does not hold. Cancelled bills are only counted for gaps. */
export function examine(
  documents: readonly GstDocument[],
  issued: readonly IssuedNumber[],
  practice: Practice,
): Finding[] {
  const papers = documents.filter(({ cancelled }) => !cancelled);
  const gaps = numberGaps(issued).map((number): Finding => ({ code: 'number_gap', number, item: null }));
  return [...gaps, ...papers.flatMap((paper) => examinePaper(paper, practice))];
}

type Check = (paper: GstDocument, practice: Practice) => boolean;

/** What can be wrong with a paper as a whole: true when it is. */
const PAPER_CHECKS: readonly (readonly [FindingCode, Check])[] = [
  ['number_unlawful', ({ number }) => !isDocumentNumber(number)],
  ['sums_differ', (paper) => !addsUp(paper)],
  ['halves_differ', ({ cgst, sgst }) => cgst !== sgst],
  ['wrong_supply', (paper, { shopState }) => paper.supply !== supplyBetween(shopState, paper.placeOfSupply)],
  ['wrong_tax_kind', (paper) => hasWrongTax(paper)],
  ['gstin_missing', ({ withGst, shopGstin }) => withGst && shopGstin === null],
  ['buyer_gstin_wrong', ({ buyerGstin }) => buyerGstin !== null && !isGstin(buyerGstin)],
  ['tax_not_allowed', (paper) => !mayChargeTax(paper.profile) && taxOf(paper) !== 0],
  ['sold_without_gst', (paper) => isSoldWithoutGst(paper)],
  ['note_late', (paper) => isLateNote(paper)],
  ['address_missing', (paper) => wantsAddress(paper) && !paper.hasAddress],
];

function examinePaper(paper: GstDocument, practice: Practice): Finding[] {
  const whole = PAPER_CHECKS.filter(([, isWrong]) => isWrong(paper, practice)).map(
    ([code]): Finding => ({ code, number: paper.number, item: null }),
  );
  return [...whole, ...paper.lines.flatMap((line) => examineLine(paper, line, practice))];
}

/** A credit note divides figures that were rounded once already, so only its sums and halves are held to account. */
function examineLine(paper: GstDocument, line: GstLine, practice: Practice): Finding[] {
  const codes = [
    ...(paper.type === 'bill' ? rateFindings(paper, line, practice) : []),
    ...(paper.withGst ? taxFindings(paper, line, practice) : []),
  ];
  return codes.map((code) => ({ code, number: paper.number, item: line.name }));
}

/** Only where GST is charged, or should be, does the rate matter. */
function rateFindings(
  { day, profile, withGst }: GstDocument,
  line: GstLine,
  { rateOn }: Practice,
): FindingCode[] {
  if (!withGst && profile !== 'regular') return [];
  const rate = rateOn(line.productId, day);
  if (rate === null) return ['rate_missing'];
  if (rate !== line.gstRate) return ['rate_of_another_day'];
  return isLawfulRate(line.gstRate, day) ? [] : ['rate_unlawful'];
}

function taxFindings(paper: GstDocument, line: GstLine, { hsnDigits }: Practice): FindingCode[] {
  const digits = line.hsn.length;
  return [
    ...(paper.type === 'bill' && !isTaxRight(paper, line) ? (['tax_differs'] as const) : []),
    ...(paper.type === 'bill' && !isInsideRight(line) ? (['inclusive_differs'] as const) : []),
    ...(digits === 0 ? (['hsn_missing'] as const) : []),
    ...(digits > 0 && digits < hsnDigits ? (['hsn_short'] as const) : []),
  ];
}

/** The line worked out again from what was asked: price less discount at the rate, in its mode; printed prices are the line's total. */
function isTaxRight({ supply }: GstDocument, line: GstLine): boolean {
  const { name, quantity, gstRate, cessRate, mode } = line;
  const input = { name, quantity, gstRate, cessRate, mode, unitPrice: paise(0) };
  const printed = mode === 'rsp' ? line.total : line.gross;
  const again = taxLine(input, supply, printed, paise(line.gross - line.discount));
  return (
    again.taxablePaise === line.taxable &&
    again.cgstPaise === line.cgst &&
    again.sgstPaise === line.sgst &&
    again.igstPaise === line.igst &&
    again.cessPaise === line.cess
  );
}

/** A printed price holds its tax: value and taxes together are that price to the paisa. */
const isInsideRight = (line: GstLine): boolean =>
  line.mode !== 'inclusive' || line.taxable + taxOf(line) === line.gross - line.discount;

const taxOf = ({ cgst, sgst, igst, cess }: TaxFigures): number => cgst + sgst + igst + cess;

/** Head equals lines, line by line and tax by tax; the payable is the lines less what came off after tax, rounded. */
function addsUp(paper: GstDocument): boolean {
  const sums = sumFigures(paper.lines);
  const heads = (['taxable', 'cgst', 'sgst', 'igst', 'cess'] as const).every(
    (figure) => sums[figure] === paper[figure],
  );
  const lines = paper.lines.every((line) => line.total === line.taxable + taxOf(line));
  const due = paper.lines.reduce((sum, line) => sum + dueOf(paper, line), 0);
  return heads && lines && due + paper.roundOff === paper.total;
}

/** What is paid for a line: the printed price less discount when the tax is inside, else value and tax. */
const dueOf = ({ withGst }: GstDocument, line: GstLine): number =>
  withGst && line.mode !== 'exclusive' ? line.gross - line.discount : line.total;

/** CGST and SGST within the State, IGST across: never the other. */
function hasWrongTax({ supply, cgst, sgst, igst }: GstDocument): boolean {
  return supply === 'INTERSTATE' ? cgst + sgst !== 0 : igst !== 0;
}

function isSoldWithoutGst({ type, profile, withGst, lines }: GstDocument): boolean {
  return type === 'bill' && profile === 'regular' && !withGst && lines.some(isTaxed);
}

const isLateNote = (note: GstDocument): boolean =>
  note.against !== null && taxOf(note) > 0 && isToldLate(note.against.day, note.day);

/** Rule 46: a registered buyer's address stands on every tax invoice, anyone's from ₹50,000 on. */
function wantsAddress({ type, withGst, kind, buyerGstin, taxable }: GstDocument): boolean {
  if (type !== 'bill' || !withGst || kind === 'billOfSupply') return false;
  return buyerGstin !== null || taxable >= ADDRESS_FROM;
}
