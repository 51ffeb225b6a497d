import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Column, ColumnKey, ItemRow, PageRows, SumRow } from '../../core/paper/table.ts';
import type { PaperView } from '../../core/paper/view.ts';
import { COLOUR, INNER, px, runs, say } from './style.ts';

const PAD = px(8);
const SIZE = px(13);
const CENTRED: readonly ColumnKey[] = ['no', 'hsn', 'gst'];

const alignmentOf = (key: ColumnKey) =>
  key === 'product' ? 'left' : CENTRED.includes(key) ? 'center' : 'right';

/** Width of a sign of bold Noto Sans in em, rounded up: figures are tabular, marks are narrow. */
const signWidth = (sign: string): number => (/[.,*:]/.test(sign) ? 0.3 : /\d/.test(sign) ? 0.575 : 0.62);
const textWidth = (text: string): number =>
  [...text].reduce((width, sign) => width + (/\p{M}/u.test(sign) ? 0 : signWidth(sign)), 0) * SIZE;

const cellText = (row: ItemRow | SumRow, key: ColumnKey): string => {
  if (key === 'product') return row.name;
  if (row.kind === 'item') return row.cells[key];
  return key === 'taxable' || key === 'tax' || key === 'total' ? row.cells[key] : '';
};

/** Widths in points: figures get what their longest text needs, on all pages alike; the product has the rest. */
function widthsOf({ columns, pages }: PaperView): number[] {
  const rows = pages.flatMap((page) => page.rows);
  const needed = columns.map(({ key, title }) =>
    key === 'product'
      ? 0
      : Math.max(textWidth(title), ...rows.map((row) => textWidth(cellText(row, key)))) + 1,
  );
  const taken = needed.reduce((sum, width) => sum + width, 0) + columns.length * 2 * PAD;
  return needed.map((width) => width || Math.max(px(60), INNER - taken));
}

const productCell = (row: ItemRow): TableCell => ({
  stack: [
    { text: runs(row.name), bold: true, fontSize: px(14), lineHeight: 0.95 },
    ...(row.second === null ? [] : [say(row.second, { fontSize: px(11.5), color: COLOUR.grey })]),
  ],
});

const itemCell = (row: ItemRow, key: ColumnKey): TableCell => {
  if (key === 'product') return productCell(row);
  const style = key === 'total' ? { bold: true } : key === 'no' ? { color: COLOUR.grey } : {};
  return { text: runs(row.cells[key]), alignment: alignmentOf(key), noWrap: true, ...style };
};

const sumCells = (row: SumRow, columns: readonly Column[]): TableCell[] =>
  columns.map(({ key }) => ({
    text: runs(cellText(row, key)),
    bold: true,
    alignment: alignmentOf(key),
    noWrap: key !== 'product',
  }));

const headCells = (columns: readonly Column[]): TableCell[] =>
  columns.map(({ key, title }) => ({
    text: runs(title),
    bold: true,
    color: COLOUR.white,
    fontSize: px(12.5),
    alignment: alignmentOf(key),
    noWrap: true,
  }));

const rowCells = (row: ItemRow | SumRow, columns: readonly Column[]): TableCell[] =>
  row.kind === 'item' ? columns.map(({ key }) => itemCell(row, key)) : sumCells(row, columns);

const fillOf = (row: ItemRow | SumRow | undefined, line: number): string | null => {
  if (row === undefined) return COLOUR.green;
  if (row.kind !== 'item') return COLOUR.softGreen;
  return line % 2 === 0 ? COLOUR.stripe : null;
};

const layoutOf = ({ rows }: PageRows, padding: number): CustomTableLayout => ({
  fillColor: (line) => fillOf(line === 0 ? undefined : rows[line - 1], line),
  hLineWidth: (line) => (line < 2 ? 0 : line > rows.length ? px(2) : px(1)),
  hLineColor: (line) => (line > rows.length ? COLOUR.green : COLOUR.line),
  vLineWidth: () => 0,
  paddingLeft: () => PAD,
  paddingRight: () => PAD,
  paddingTop: () => padding,
  paddingBottom: () => padding,
});

/** The goods: one table for each page, with the same columns. */
export function itemTables(view: PaperView): Content[] {
  const widths = widthsOf(view);
  return view.pages.map((page, at) => ({
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [headCells(view.columns), ...page.rows.map((row) => rowCells(row, view.columns))],
    },
    fontSize: SIZE,
    layout: layoutOf(page, px(view.roomy ? 8 : 4)),
    ...(at > 0 && { pageBreak: 'before' as const }),
  }));
}
