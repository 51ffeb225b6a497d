import type { Language } from '../intent/types.ts';
import { formatRupees } from '../money/format.ts';
import { amountInWords } from '../words/amount-in-words.ts';
import * as boxes from './boxes.ts';
import { shortRupees } from './format.ts';
import { type HeadView, headOf, type PartyView, partyOf } from './head.ts';
import { labelsIn } from './labels.ts';
import { roomOf, rowHeight } from './room.ts';
import { type Column, columnsOf, hasStar, isRoomy, type PageRows, pagesOf } from './table.ts';
import { clip } from './text.ts';
import type { PaperInvoice } from './types.ts';

/** The whole paper as text in its places: a printer of any kind draws it and decides nothing. */
export interface PaperView {
  readonly language: Language;
  readonly at: Date;
  readonly withGst: boolean;
  readonly head: HeadView;
  /** Written across every page of a cancelled bill: English in every language, as the title the law knows. */
  readonly stamp: string | null;
  readonly party: PartyView;
  readonly columns: readonly Column[];
  /** One entry for each page. */
  readonly pages: readonly PageRows[];
  /** Few rows and no GST: rows stand wider apart. */
  readonly roomy: boolean;
  readonly star: string | null;
  readonly rates: boxes.RateTable | null;
  readonly inWords: boxes.Pair;
  readonly sums: readonly boxes.Pair[];
  readonly grand: boxes.Pair;
  /** Discount given, on a GST bill, where it is inside the taxable values. */
  readonly discount: string | null;
  readonly khata: boxes.KhataBox | null;
  readonly qr: boxes.QrBox | null;
  readonly thanks: string;
  readonly forShop: string;
  readonly signatory: string;
  /** Takes the page and the number of pages. */
  readonly pageText: (page: number, pages: number) => string;
}

const SIGNED_NAME = 30;
const STAMP = 'CANCELLED';

type Say = ReturnType<typeof labelsIn>;

const sumsView = (paper: PaperInvoice, say: Say) => {
  const { discount, total } = paper.totals;
  return {
    rates: boxes.rateTableOf(paper, say),
    inWords: [say('inWords'), amountInWords(total, paper.language === 'hi' ? 'hi' : 'en')],
    sums: boxes.sumPairs(paper, say),
    grand: [say('grandTotal'), formatRupees(total)],
    discount: paper.withGst && discount > 0 ? `${say('discountGiven')}: ${shortRupees(discount)}` : null,
  } as const;
};

const footView = (paper: PaperInvoice, shop: string, say: Say) => ({
  khata: boxes.khataBoxOf(paper, say),
  qr: boxes.qrBoxOf(paper, say),
  thanks: say('thanks'),
  forShop: say('forShop').replace('{shop}', () => clip(shop, SIGNED_NAME)),
  signatory: say('signatory'),
  pageText: (page: number, pages: number) =>
    say('page').replace('{page}', String(page)).replace('{pages}', String(pages)),
});

const tableView = (paper: PaperInvoice, say: Say) => ({
  columns: columnsOf(paper.withGst, say),
  pages: pagesOf(paper, say, roomOf(paper, say), (row) => rowHeight(row, paper)),
  roomy: isRoomy(paper),
  star: hasStar(paper) ? say('taxInside') : null,
});

/** Lays out a saved bill: every text of its paper in its place. Throws RangeError when its time is no instant. */
export function paperView(paper: PaperInvoice): PaperView {
  const say = labelsIn(paper.language);
  const head = headOf(paper, say);
  return {
    language: paper.language,
    at: new Date(paper.at),
    withGst: paper.withGst,
    head,
    stamp: paper.cancelled ? STAMP : null,
    party: partyOf(paper, say),
    ...tableView(paper, say),
    ...sumsView(paper, say),
    ...footView(paper, head.shop, say),
  };
}
