import { isInterstate, khataBoxOf } from './boxes.ts';
import { isUnderGst } from './head.ts';
import { qrOf } from './khata.ts';
import type { Labels } from './labels.ts';
import type { PageRoom } from './pages.ts';
import { type ItemRow, isRoomy } from './table.ts';
import type { PaperInvoice } from './types.ts';

/** Measures of A4 in CSS pixels (96 to the inch), the unit the paper is drawn in. */
const PAGE = 1123;
const LARGE_HEAD = { gst: 280, plain: 256 } as const;
const SMALL_HEAD = 70;
const FOOT = 104;
const TABLE_ENDS = 60;
const LINE = 27;
const WRAPPED = 18;
const SECOND = 16;
const ROOMY = 8;
const NAME_LINE = 25;
const ADDRESS_LINE = 17;
const RATE_ROW = 24;
const WORDS = 60;
const RATE_TABLE = 84;
const PAY = 166;
const PLAIN_SUMS = 126;

/** Letters of the product column: fewer on a GST bill, whose columns take more of the line. */
const LETTERS = { gst: 24, plain: 34 } as const;

const linesOf = (text: string | null, letters: number): number =>
  text === null ? 0 : Math.max(1, Math.ceil(text.length / letters));

/** How tall a row is, in one-line rows: a long name takes more lines. Guessed high, for a row must never be cut. */
export function rowHeight(row: ItemRow, paper: PaperInvoice): number {
  const letters = paper.withGst ? LETTERS.gst : LETTERS.plain;
  const wrapped = (linesOf(row.name, letters) - 1) * WRAPPED + linesOf(row.second, letters) * SECOND;
  return (LINE + wrapped + (isRoomy(paper) ? ROOMY : 0)) / LINE;
}

const NAME_LETTERS = 30;
const ADDRESS_LETTERS = 60;

/** The head of the first page grows with a long name and a long address. */
const headHeight = (paper: PaperInvoice): number =>
  (isUnderGst(paper) ? LARGE_HEAD.gst : LARGE_HEAD.plain) +
  Math.max(0, linesOf(paper.customer?.name ?? null, NAME_LETTERS) - 1) * NAME_LINE +
  Math.max(0, linesOf(paper.shop.address, ADDRESS_LETTERS) - 1) * ADDRESS_LINE;

const sumsHeight = (paper: PaperInvoice, say: Labels): number => {
  const rates = new Set(paper.lines.map((line) => line.gstRate)).size;
  const taxed = Math.max(
    RATE_TABLE + rates * RATE_ROW + WORDS,
    PLAIN_SUMS + (isInterstate(paper) ? RATE_ROW : 3 * RATE_ROW),
  );
  const pay = khataBoxOf(paper, say) === null && qrOf(paper) === null ? 0 : PAY;
  return (paper.withGst ? taxed : PLAIN_SUMS) + pay;
};

/** What each page of this bill can take, in one-line rows. */
export function roomOf(paper: PaperInvoice, say: Labels): PageRoom {
  const sums = sumsHeight(paper, say);
  const rows = (head: number, below: number) => (PAGE - head - TABLE_ENDS - FOOT - below) / LINE;
  return {
    only: rows(headHeight(paper), sums),
    first: rows(headHeight(paper), 0),
    middle: rows(SMALL_HEAD + LINE, 0),
    last: rows(SMALL_HEAD + LINE, sums),
  };
}
