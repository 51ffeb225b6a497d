import type { Language } from '../intent/types.ts';
import { formatQuantity } from '../money/quantity.ts';
import type { Paise } from '../units.ts';
import { amountText, rateText } from './format.ts';
import { type Labels, unitIn } from './labels.ts';
import { cutPages, type PageRoom } from './pages.ts';
import { lineTax, sumsOf } from './sums.ts';
import { clip, printable } from './text.ts';
import type { PaperInvoice, PaperLine } from './types.ts';

export type ColumnKey = 'no' | 'product' | 'hsn' | 'qty' | 'rate' | 'taxable' | 'gst' | 'tax' | 'total';
export interface Column {
  readonly key: ColumnKey;
  readonly title: string;
}

/** One row of goods, every cell as it is printed. */
export interface ItemRow {
  readonly kind: 'item';
  readonly name: string;
  /** The name in the other script, only where rows have two lines. */
  readonly second: string | null;
  readonly cells: Readonly<Record<Exclude<ColumnKey, 'product'>, string>>;
}

/** Brought forward, carried forward or total: sums of the lines up to there. */
export interface SumRow {
  readonly kind: 'brought' | 'carried' | 'total';
  readonly name: string;
  readonly cells: Readonly<Record<'taxable' | 'tax' | 'total', string>>;
}

/** The rows that stand on one page. */
export interface PageRows {
  readonly rows: readonly (ItemRow | SumRow)[];
}

const TWO_LINE_ROWS = 6;
/** Figures may not crowd out the name of the goods. */
const LONGEST_UNIT = 8;
const LONGEST_HSN = 8;

/** The columns: a bill without GST has none of the tax, and its Taxable is called Value, for nothing is taxed. */
export function columnsOf(withGst: boolean, say: Labels): Column[] {
  const rupees = (label: Parameters<Labels>[0]) => `${say(label)} ₹`;
  const all: readonly (Column | null)[] = [
    { key: 'no', title: '#' },
    { key: 'product', title: say('product') },
    { key: 'hsn', title: 'HSN' },
    { key: 'qty', title: say('quantity') },
    { key: 'rate', title: rupees('rate') },
    { key: 'taxable', title: rupees(withGst ? 'taxable' : 'value') },
    withGst ? { key: 'gst', title: 'GST %' } : null,
    withGst ? { key: 'tax', title: rupees('tax') } : null,
    { key: 'total', title: rupees('total') },
  ];
  return all.filter((column) => column !== null);
}

const names = (line: PaperLine, language: Language): { name: string; second: string | null } => {
  const roman = printable(line.name);
  const hindi = printable(line.nameHi ?? '');
  const [name, second] = language === 'hi' && hindi !== '' ? [hindi, roman] : [roman, hindi];
  return { name: name === '' ? '–' : name, second: second === '' || second === name ? null : second };
};

/** A star on the rate says that GST stands inside it. */
const starred = (line: PaperLine, withGst: boolean): boolean => withGst && line.taxInside && line.gstRate > 0;

const cellsOf = (line: PaperLine, at: number, paper: PaperInvoice): ItemRow['cells'] => ({
  no: String(at + 1),
  hsn: clip(printable(line.hsn), LONGEST_HSN),
  qty: `${formatQuantity(line.quantity)} ${clip(printable(unitIn(line.unit, paper.language)), LONGEST_UNIT)}`,
  rate: amountText(line.unitPrice) + (starred(line, paper.withGst) ? '*' : ''),
  taxable: amountText(line.taxable),
  gst: rateText(line.gstRate),
  tax: amountText(lineTax(line)),
  total: amountText(line.total),
});

/** One row for each line; two-line rows (name in both scripts) up to six items, one-line rows above. */
export function itemRows(paper: PaperInvoice): ItemRow[] {
  const both = paper.lines.length <= TWO_LINE_ROWS;
  return paper.lines.map((line, at) => {
    const { name, second } = names(line, paper.language);
    return { kind: 'item', name, second: both ? second : null, cells: cellsOf(line, at, paper) };
  });
}

const sumRow = (kind: SumRow['kind'], name: string, lines: readonly PaperLine[]): SumRow => {
  const sums = sumsOf(lines);
  const text = (figure: Paise) => amountText(figure);
  return { kind, name, cells: { taxable: text(sums.taxable), tax: text(sums.tax), total: text(sums.total) } };
};

/** A small bill without GST has room to spare: its rows stand wider apart. */
export const isRoomy = (paper: PaperInvoice): boolean =>
  !paper.withGst && paper.lines.length <= TWO_LINE_ROWS;

/** True when some rate on the bill has GST inside it, so that the paper explains the star. */
export const hasStar = (paper: PaperInvoice): boolean =>
  paper.lines.some((line) => starred(line, paper.withGst));

const pageRows = (
  rows: readonly ItemRow[],
  paper: PaperInvoice,
  from: number,
  to: number,
  say: Labels,
): PageRows => {
  const { lines } = paper;
  const top = from === 0 ? [] : [sumRow('brought', say('brought'), lines.slice(0, from))];
  const last = to === lines.length;
  const total = `${say('total')} · ${lines.length} ${say('items')}`;
  const bottom = last ? sumRow('total', total, lines) : sumRow('carried', say('carried'), lines.slice(0, to));
  return { rows: [...top, ...rows.slice(from, to), bottom] };
};

/**
 * The rows of each page, with carried and brought forward between pages and the total at the end.
 * @param height tells how tall a row is, in one-line rows.
 */
export function pagesOf(
  paper: PaperInvoice,
  say: Labels,
  room: PageRoom,
  height: (row: ItemRow) => number,
): PageRows[] {
  const rows = itemRows(paper);
  const counts = cutPages(rows.map(height), room);
  const ends = counts.map((_, page) => counts.slice(0, page + 1).reduce((sum, count) => sum + count, 0));
  return ends.map((end, page) => pageRows(rows, paper, ends[page - 1] ?? 0, end, say));
}
