import type { Column, Content } from 'pdfmake/interfaces.js';
import type { HeadView, PartyView } from '../../core/paper/head.ts';
import type { PaperView } from '../../core/paper/view.ts';
import { card } from './card.ts';
import { pairs } from './pairs.ts';
import { COLOUR, PAGE, px, type Run, runs, say } from './style.ts';

const BOX = px(244);

const contactRuns = (head: HeadView): Run[] =>
  head.contact.flatMap(([label, text], at) => [
    ...runs(`${at > 0 ? '  ·  ' : ''}${label} `),
    ...runs(text, { bold: label === 'GSTIN' }),
  ]);

const shopSide = (head: HeadView): Column => ({
  width: '*',
  color: COLOUR.white,
  fontSize: px(12.5),
  stack: [
    say(head.shop, { fontSize: px(head.shop.length > 34 ? 22 : 31), bold: true, lineHeight: 0.88 }),
    ...(head.second === null ? [] : [say(head.second, { fontSize: px(16), bold: true })]),
    ...(head.address === null ? [] : [say(head.address, { margin: [0, px(4), 0, 0] })]),
    ...(head.contact.length === 0 ? [] : [{ text: contactRuns(head) }]),
    ...(head.warning === null ? [] : [say(head.warning, { color: COLOUR.amber, bold: true })]),
    ...(head.declaration === null ? [] : [say(head.declaration, { bold: true, margin: [0, px(4), 0, 0] })]),
  ],
});

const titleSide = (head: HeadView): Column => ({
  width: BOX,
  stack: [
    say(head.title, {
      fontSize: px(head.title.length > 18 ? 18 : 24),
      bold: true,
      color: COLOUR.white,
      alignment: 'right',
    }),
    ...(head.note === null
      ? []
      : [say(head.note, { fontSize: px(11.5), color: COLOUR.white, alignment: 'right' })]),
    {
      margin: [0, px(8), 0, 0],
      stack: [
        card(
          { width: BOX, height: px(55), fill: COLOUR.white },
          { margin: [0, px(6), 0, 0], stack: [pairs([head.number, head.date], px(13), px(3))] },
        ),
      ],
    },
  ],
});

const band = (content: Content, top: number, foot: number): Content => ({
  table: { widths: [PAGE.width - 2 * PAGE.side], body: [[content]] },
  margin: [-PAGE.side, top, -PAGE.side, 0],
  layout: {
    fillColor: () => COLOUR.green,
    hLineWidth: (line) => (line === 1 ? foot : 0),
    hLineColor: () => COLOUR.deepGreen,
    vLineWidth: () => 0,
    paddingLeft: () => PAGE.side,
    paddingRight: () => PAGE.side,
    paddingTop: () => px(foot > px(3) ? 24 : 9),
    paddingBottom: () => px(foot > px(3) ? 20 : 9),
  },
});

/** The green head of the first page; it reaches into the margin that later pages give to the small one. */
export const largeHead = (view: PaperView): Content =>
  band({ columns: [shopSide(view.head), titleSide(view.head)], columnGap: px(28) }, -PAGE.top, px(6));

/** The head of every later page: shop, document, number and date in one line. */
export const smallHead = ({ head }: PaperView): Content => {
  const right = `${head.title} · ${head.number[1]} · ${head.date[1]}`;
  return {
    margin: [PAGE.side, 0, PAGE.side, 0],
    stack: [
      band(
        {
          columns: [
            say(head.shortShop, { bold: true, fontSize: px(15), noWrap: true }),
            {
              ...say(right, { fontSize: px(12.5), alignment: 'right', margin: [0, px(2), 0, 0] }),
              width: 'auto',
            },
          ],
          columnGap: px(16),
          color: COLOUR.white,
        },
        0,
        px(3),
      ),
    ],
  };
};

const partyLines = (party: PartyView): Content[] =>
  party.lines.map(([label, text]) => ({
    text: [...runs(`${label} `), ...runs(text, { bold: label === 'GSTIN' })],
  }));

/** Who buys, behind a green bar, and the facts of the supply at the right. */
export const partyBlock = ({ party }: PaperView): Content => ({
  margin: [0, px(16), 0, px(14)],
  columnGap: px(30),
  columns: [
    {
      width: '*',
      table: {
        widths: ['*'],
        body: [
          [
            {
              stack: [
                say(party.label, { fontSize: px(12.5), bold: true, color: COLOUR.green }),
                say(party.name, { fontSize: px(18), bold: true }),
                ...partyLines(party),
              ],
            },
          ],
        ],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (line) => (line === 0 ? px(4) : 0),
        vLineColor: () => COLOUR.green,
        paddingLeft: () => px(14),
        paddingTop: () => 0,
        paddingBottom: () => 0,
      },
    },
    { width: px(300), stack: [pairs(party.facts, px(13), px(3))] },
  ],
});
