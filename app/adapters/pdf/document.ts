import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { PaperView } from '../../core/paper/view.ts';
import { largeHead, partyBlock, smallHead } from './head.ts';
import { itemTables } from './items.ts';
import { COLOUR, PAGE, px, say } from './style.ts';
import { sumsBlock } from './sums.ts';

const BAR = px(8);

const bar = (): Content => ({
  canvas: [{ type: 'rect', x: 0, y: 0, w: PAGE.width, h: BAR, color: COLOUR.green }],
  absolutePosition: { x: 0, y: PAGE.height - BAR },
});

const signature = (view: PaperView): Column => ({
  width: px(230),
  alignment: 'center',
  stack: [
    say(view.forShop, { bold: true, color: COLOUR.ink, margin: [0, 0, 0, px(24)] }),
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: px(230), y2: 0, lineWidth: px(1), lineColor: COLOUR.grey }],
    },
    say(view.signatory, { margin: [0, px(4), 0, 0] }),
  ],
});

const pageNote = (view: PaperView, page: number, pages: number): Content[] =>
  pages > 1 ? [say(view.pageText(page, pages), { margin: [0, px(4), 0, 0] })] : [];

const thanks = (view: PaperView, page: number, pages: number): Column => ({
  width: '*',
  margin: [0, px(pages > 1 ? 22 : 36), 0, 0],
  stack: [
    say(view.thanks, { fontSize: px(15), bold: true, color: COLOUR.green }),
    ...pageNote(view, page, pages),
  ],
});

/** Thanks and signature stand on the last page; a bill of many pages counts them on each. */
const foot = (view: PaperView, page: number, pages: number): Content => ({
  margin: [PAGE.side, px(4), PAGE.side, 0],
  fontSize: px(12),
  color: COLOUR.grey,
  columnGap: px(40),
  columns:
    page === pages
      ? [thanks(view, page, pages), signature(view)]
      : [{ stack: pageNote(view, page, pages), margin: [0, px(60), 0, 0] }],
});

const info = (view: PaperView): TDocumentDefinitions['info'] => ({
  title: `${view.head.title} ${view.head.number[1]}`,
  author: view.head.shop,
  creator: 'Execora',
  producer: 'Execora',
  creationDate: view.at,
});

const stampOf = (text: string) => ({ text, color: COLOUR.grey, opacity: 0.3, bold: true, font: 'Latin' });

/** The pdfmake definition of a paper. Made anew for each file: pdfmake writes into what it is given. */
export const documentOf = (view: PaperView): TDocumentDefinitions => ({
  pageSize: 'A4',
  pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
  language: view.language === 'hi' ? 'hi-IN' : 'en-IN',
  info: info(view),
  defaultStyle: { font: 'Latin', fontSize: px(13), color: COLOUR.ink },
  background: bar,
  ...(view.stamp === null ? {} : { watermark: stampOf(view.stamp) }),
  header: (page) => (page === 1 ? null : smallHead(view)),
  footer: (page, pages) => foot(view, page, pages),
  content: [largeHead(view), partyBlock(view), ...itemTables(view), sumsBlock(view)],
});
